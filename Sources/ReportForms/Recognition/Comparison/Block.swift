import ReportModel
import Spreadsheet

/// Some headings of a table and the lines below them.
///
/// Table two of the form has four; each further band of headings, and each part of a table that a
/// document has divided, is one more.
struct Block {
  /// Whether places say which figure belongs to which label.
  enum Order {
    /// As on a sheet and in a table of a document.
    case places
    /// As in lines of text, where fields may be lost.
    case lines
    /// With a field on each line of a text.
    case fields
  }

  /// The sheet or the text.
  let view: SheetView
  let order: Order
  /// The headings of the form that were found, in order of their columns.
  var headings: [HeadingBand.Heading]
  /// The rows of the sheet that the block takes.
  var range: ClosedRange<Int>
  /// The columns of the sheet that belong to the block.
  var lane: ClosedRange<Int>
  /// The columns with a heading, and others that hold something.
  var columns: [Line] = []
  /// The rows with a label, and others, from top to bottom.
  var rows: [Line] = []
  /// The cell in which each row crosses each column; nil where there is none, or it cannot be told.
  var cells: [[CellAddress?]] = []
  /// The columns of the sheet that hold an earlier year's figures under the same headings.
  var earlierColumns: Set<Int> = []
  /// The cells of other tables, in which nothing belongs to this one.
  var neighbours: [TableArea] = []
  /// The row that says of each column which year's it is.
  var yearRow: Int?

  /// Whether a row holds something under the headings that a person sees there.
  func isFilled(row: Int) -> Bool {
    cells[row].contains { $0.map(hasContent) ?? false }
  }

  /// Whether a column holds something in a row.
  func isFilled(column: Int) -> Bool {
    cells.contains { $0[column].map(hasContent) ?? false }
  }

  /// Whether something stands in a cell.
  func hasContent(_ address: CellAddress) -> Bool {
    view.grid[address].map { !$0.isVacant } ?? false
  }

  /// Adds a row with its cells, one for each column.
  mutating func append(_ row: Line, _ cells: [CellAddress?]) {
    rows.append(row)
    self.cells.append(cells)
    range = range.lowerBound...max(range.upperBound, row.place)
  }
}
