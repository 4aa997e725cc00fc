import ReportModel
import Spreadsheet

extension FormTable {
  /// Whether some line of the form holds a single heading.
  var hasLoneHeading: Bool {
    let rows = labels.filter { $0.label.column != nil }.map(\.range.first.row)
    return rows.contains { row in rows.count { $0 == row } == 1 }
  }

  /// The group headings by their words, each with its columns.
  var headingGroups: [(label: FoldedLabel, columns: [String])] {
    let labels = labels
    return labels.compactMap { label, range in
      guard label.row == nil, label.column == nil else { return nil }
      let columns = labels.filter { below in
        below.range.first.row > range.last.row
          && range.columns.contains(below.range.first.column)
      }.compactMap(\.label.column)
      return columns.count > 1 ? (FoldedLabel(label.text), columns) : nil
    }
  }
}
