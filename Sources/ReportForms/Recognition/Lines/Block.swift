import ReportModel
import Spreadsheet

/// A group of headings in a table and the lines below them.
///
/// The form's second table has four; each further band of headings, and each part of a table that a
/// document splits, adds one more.
struct Block {
  /// How figures are matched to labels and headings.
  enum Order {
    /// By position, on a sheet or in a table of a document.
    case places
    /// In lines of text, from which fields may be missing.
    case lines
    /// In text with one field per line.
    case fields
  }

  /// The sheet or text.
  let view: SheetView
  let order: Order
  /// The recognised headings, in column order.
  var headings: [HeadingBand.Heading]
  /// The rows of the sheet that the block occupies.
  var range: ClosedRange<Int>
  /// The row of the next section title below, before which the block ends.
  var end = Int.max
  /// The columns of the sheet that belong to the block.
  var lane: ClosedRange<Int>
  /// The columns with a heading, and others with content.
  var columns: [Line] = []
  /// The rows with a label and any others, from top to bottom.
  var rows: [Line] = []
  /// The cell where each row meets each column; nil if there is none or it is uncertain.
  var cells: [[CellAddress?]] = []
  /// The columns of the sheet that hold an earlier year's figures under the same headings.
  var earlierColumns: Set<Int> = []
  /// The row that gives the year of each column.
  var yearRow: Int?

  /// The rows of the sheet with the headings.
  var headingRows: ClosedRange<Int> {
    let rows = headings.flatMap { [$0.cell.address.row, $0.beginning?.row ?? $0.cell.address.row] }
    return (rows.min() ?? range.lowerBound)...(rows.max() ?? range.lowerBound)
  }

  /// Adds a row with one cell per column; without cells if none can be told.
  mutating func append(_ row: Line, _ cells: [CellAddress?]? = nil) {
    rows.append(row)
    self.cells.append(cells ?? columns.map { _ in nil })
    range = range.lowerBound...max(range.upperBound, row.place)
  }

  /// Inserts a row by position, with its cell in each column.
  mutating func insert(row: Line, _ cells: [CellAddress?]) {
    let number = rows.firstIndex { $0.place > row.place } ?? rows.endIndex
    rows.insert(row, at: number)
    self.cells.insert(cells, at: number)
  }

  /// Inserts a column by position, with its cell in each row.
  mutating func insert(column: Line, _ cells: [CellAddress?]) {
    let number = columns.firstIndex { $0.place > column.place } ?? columns.endIndex
    columns.insert(column, at: number)
    for row in self.cells.indices { self.cells[row].insert(cells[row], at: number) }
  }
}

/// The lines of a block along either axis.
extension Block {
  func lines(_ axis: LinePlace.Axis) -> [Line] { axis == .row ? rows : columns }

  /// The cells of a line, each with the line that crosses it there.
  func crossings(_ axis: LinePlace.Axis, _ number: Int) -> [(line: Line, cell: CellAddress)] {
    let cells = axis == .row ? cells[number] : cells.map { $0[number] }
    return zip(lines(axis == .row ? .column : .row), cells).compactMap { line, cell in
      cell.map { (line, $0) }
    }
  }
}
