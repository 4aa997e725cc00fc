import ReportModel
import Spreadsheet

/// A table of the form as it stands on a sheet: the cell of each figure that row and column labels
/// lead to.
struct TableInstance {
  /// A row that was found.
  struct FoundRow {
    /// The key of the row.
    var key: String
    /// The cell with its label; nil in a table without row labels.
    var label: SheetView.TextCell?
    /// The row of the sheet.
    var index: Int
  }

  /// The key of the table.
  var table: String
  /// The position of the grid in the workbook.
  var gridIndex: Int
  /// The rows of the sheet that the table takes.
  var rows: ClosedRange<Int>
  /// The headings that figures were read under.
  var headings: [HeadingBand.Heading] = []
  /// The rows, from top to bottom.
  var foundRows: [FoundRow] = []
  /// The cells of the figures.
  var cells: [FigureKey: CellAddress] = [:]
  /// What was noticed.
  var observations: [Observation] = []
  /// The columns of the sheet that belong to the table, where another may stand beside it.
  var lane = 0...0
  /// The columns of the sheet up to its last heading.
  var width: ClosedRange<Int> {
    let last = headings.map(\.extent.upperBound).max() ?? lane.lowerBound
    return lane.lowerBound...max(lane.lowerBound, min(last, lane.upperBound))
  }

  /// What the headings above the table, or the sheet's name, say of its year.
  var hint = YearHint()
  /// Whether all of its cells stand in hidden rows or columns.
  var isHidden = false
  /// The columns of the sheet that hold an earlier year's figures under the same headings.
  var earlierColumns: Set<Int> = []
  /// The row that says of each column which year's it is.
  var yearRow: Int?
  /// Whether its fields stand one below another, so that nothing follows from their places.
  var isFieldPerLine = false
  /// Whether somebody has entered something, formulas apart.
  var isFilled = true

  /// The year, where it is said.
  var year: Int? { hint.year }

  /// Whether rows of figures stand in it that were not read: several where there is one, or with a
  /// wrong number of cells.
  var holdsUnreadRows: Bool {
    observations.contains {
      switch $0.kind {
      case .severalLines, .wrongCount: true
      default: false
      }
    }
  }

  /// How many figures the instance has a place for.
  var score: Int { cells.count }
}

extension TableInstance {
  /// Adds the figures of a further band of the same table.
  mutating func append(_ part: TableInstance) {
    headings += part.headings
    foundRows += part.foundRows
    cells.merge(part.cells) { first, _ in first }
    observations += part.observations
    rows = rows.lowerBound...max(rows.upperBound, part.rows.upperBound)
    lane =
      min(lane.lowerBound, part.lane.lowerBound)...max(lane.upperBound, part.lane.upperBound)
  }
}
