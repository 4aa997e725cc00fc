/// A sheet, a table of a document, or a text file, as rows of cells with addresses.
///
/// Grids are sparse: they contain only the rows and cells that the file holds.
package struct Grid: Sendable {
  /// Who can see a sheet.
  package enum Visibility: String, Sendable {
    /// Shown.
    case visible
    /// Hidden; people can show it again.
    case hidden
    /// Hidden so that only a program can show it.
    case veryHidden
  }

  /// A row with its cells in column order.
  package struct Row: Sendable {
    /// The row, counted from zero.
    package var index: Int
    /// Whether the row is hidden.
    package var isHidden: Bool
    /// The cells in column order, each column at most once.
    package var cells: [(column: Int, cell: Cell)]
    /// The number of fields in a line of text, including empty ones at its end, or the number of
    /// columns in a row of a document's table up to the one where its last cell begins; nil for a
    /// row of a sheet.
    package var fieldCount: Int?
    /// What people see, by column, in cells whose format shows something other than their value.
    package var shown: [Int: String] = [:]
    /// The footnotes and endnotes that its cells refer to, by column.
    package var footnotes: [Int: String] = [:]

    /// Makes a row.
    package init(
      index: Int, isHidden: Bool = false, cells: [(column: Int, cell: Cell)] = [],
      fieldCount: Int? = nil
    ) {
      self.index = index
      self.isHidden = isHidden
      self.cells = cells
      self.fieldCount = fieldCount
    }
  }

  /// The name of the sheet; nil for a text file.
  package var name: String?
  /// Who can see the sheet.
  package var visibility: Visibility
  /// The rows, in order, each index once.
  package var rows: [Row]
  /// The merged ranges, as the file lists them.
  package var merges: [CellRange]
  /// The hidden columns.
  package var hiddenColumns: [ClosedRange<Int>]

  /// Makes a grid.
  package init(
    name: String?, visibility: Visibility = .visible, rows: [Row] = [], merges: [CellRange] = [],
    hiddenColumns: [ClosedRange<Int>] = []
  ) {
    self.name = name
    self.visibility = visibility
    self.rows = rows
    self.merges = merges
    self.hiddenColumns = hiddenColumns
  }

  /// The cell at an address; nil if the file holds none.
  package subscript(address: CellAddress) -> Cell? {
    guard let cells = row(address.row)?.cells else { return nil }
    guard let cell = Self.find(address.column, in: cells, by: { $0.column }) else { return nil }
    return cells[cell].cell
  }

  /// The row with an index; nil if the grid does not hold it.
  package func row(_ index: Int) -> Row? {
    Self.find(index, in: rows, by: { $0.index }).map { rows[$0] }
  }

  /// The index of the element whose key is `number`, in an array sorted by that key.
  private static func find<Element>(
    _ number: Int, in elements: [Element], by key: (Element) -> Int
  ) -> Int? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if key(elements[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < elements.count && key(elements[low]) == number ? low : nil
  }
}
