import ReportModel
import Spreadsheet

/// The headings of a table as they stand on a sheet: a few rows of them over columns of figures.
struct HeadingBand {
  /// A heading that was found.
  struct Heading {
    /// The column that it heads.
    var column: String
    /// The row whose columns it heads, in a table without row labels.
    var row: String?
    /// The cell that holds it.
    var cell: SheetView.TextCell
    /// The columns of the sheet that it stands over.
    var extent: ClosedRange<Int>
    /// The official words.
    var official: String
    /// Whether the found words differ from them.
    var isNear: Bool
    /// The group above that names its row in words that differ from the official ones.
    var nearGroup: NearGroup?
    /// The cell above with the beginning of the words, where a line break made two cells of them.
    var beginning: CellAddress?

    /// What the heading stands for, to tell repetitions.
    var identity: String { "\(row ?? "")/\(column)" }

    /// Whether another heading stands for the same.
    func isSame(as other: Heading) -> Bool { column == other.column && row == other.row }
  }

  /// A group whose words differ from the official ones.
  struct NearGroup {
    var cell: SheetView.TextCell
    var official: String
  }

  /// The headings, in order of their columns; each stands for something else.
  var headings: [Heading]
  /// The rows of the sheet from the first heading to the last.
  var rows: ClosedRange<Int>
  /// The columns from which row labels are taken: those before the first heading, behind the band
  /// that stands to the left.
  var labelColumns: Range<Int>
  /// The columns of the sheet that belong to the band: its labels, its headings, and some behind
  /// them, but none of a band that stands beside it.
  var lane: ClosedRange<Int>

  /// The columns of the sheet that hold the headings.
  var columns: Set<Int> { Set(headings.map(\.cell.address.column)) }
}

extension HeadingBand {
  /// How many cells a row of a document's table has too many, or too few where it is negative; nil
  /// where its cells are as many as the headings.
  ///
  /// A cell that was deleted or inserted moves those behind it. Rows whose last cells only begin or
  /// end a little beside the headings are whole.
  func shift(ofRow row: Int, in view: SheetView) -> Int? {
    guard let count = view.grid.row(row)?.fieldCount,
      let widest = rows.compactMap({ view.grid.row($0)?.fieldCount }).max(),
      let last = headings.map(\.extent.lowerBound).max(),
      let end = headings.map(\.extent.upperBound).max()
    else { return nil }
    if count <= last { return count - last - 1 }
    return count > max(widest, end + 1) ? count - max(widest, end + 1) : nil
  }
}
