import ReportModel
import Spreadsheet

/// The headings of a table on a sheet: a few rows of them above columns of figures.
struct HeadingBand {
  /// A heading that was found.
  struct Heading {
    /// The key of its column.
    var column: String
    /// The key of its row, in a table without row labels.
    var row: String?
    var cell: SheetView.TextCell
    /// The columns of the sheet that it covers.
    var extent: ClosedRange<Int>
    /// The official words.
    var official: String
    /// Whether the words on the sheet differ from the official ones.
    var isNear: Bool
    /// The group above that names its row, if its words differ from the official ones.
    var nearGroup: NearGroup?
    /// The cell above with the beginning of the words, if a line break split them into two cells.
    var beginning: CellAddress?

    /// What the heading means, to find repetitions.
    var identity: String { "\(row ?? "")/\(column)" }

    /// Whether another heading means the same.
    func isSame(as other: Heading) -> Bool { column == other.column && row == other.row }
  }

  /// A group whose words differ from the official ones.
  struct NearGroup {
    var cell: SheetView.TextCell
    var official: String
  }

  /// The headings, in order of their columns; no two mean the same.
  var headings: [Heading]
  /// The rows of the sheet from the first heading to the last.
  var rows: ClosedRange<Int>
  /// The columns from which row labels are taken: those before the first heading and after any band
  /// to the left.
  var labelColumns: Range<Int>
  /// The columns of the sheet that belong to the band: its labels, its headings, and some after
  /// them, but not those of a band beside it.
  var lane: ClosedRange<Int>

  /// The columns of the sheet that hold the headings.
  var columns: Set<Int> { Set(headings.map(\.cell.address.column)) }
}

extension [HeadingBand] {
  /// Each band with the row where its table ends at the latest: the next band below it, or a title.
  func ended(by titleRows: [Int]) -> [(band: HeadingBand, end: Int)] {
    indices.map { number in
      let bottom = self[number].rows.upperBound
      let next = self[(number + 1)...].lazy.map(\.rows.lowerBound).first { $0 > bottom }
      return (
        self[number], [next, titleRows.first { $0 > bottom }].compactMap(\.self).min() ?? .max
      )
    }
  }
}

extension HeadingBand {
  /// How many cells too many a row of a document's table has, negative for too few; nil if it has
  /// as many as the headings.
  ///
  /// A cell that was deleted or inserted moves those after it. Rows whose last cells merely begin
  /// or end a little beside the headings are whole.
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
