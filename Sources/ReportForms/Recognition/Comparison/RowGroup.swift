import ReportModel
import Spreadsheet

/// A label of the form that stands beside or above several rows.
struct RowGroup: Sendable {
  let label: FoldedLabel
  /// The positions of its rows.
  let rows: Set<Int>
  /// The number of groups that it is part of.
  let level: Int
}

extension FormTable {
  /// The groups of rows, from the largest to the smallest.
  func rowGroups(_ positions: FormPositions) -> [RowGroup] {
    let labels = labels
    let named = labels.compactMap { label, range in
      label.row.flatMap { positions.position(row: $0).row }.map { (row: $0, range: range) }
    }
    let width = labels.map(\.range.columns.upperBound).max() ?? 0
    let plain = labels.filter { $0.label.row == nil && $0.label.column == nil }
    let heads = plain.filter { $0.range.columns == 0...width }.map(\.range.rows.upperBound)
    let groups = plain.map { label, range in
      let isHead = heads.contains(range.rows.upperBound)
      let end = heads.first { $0 > range.rows.upperBound } ?? .max
      let rows = named.filter { row in
        isHead
          ? range.rows.upperBound < row.range.rows.lowerBound && row.range.rows.upperBound < end
          : range.rows.contains(row.range.rows.lowerBound)
            && range.columns.upperBound < row.range.columns.lowerBound
      }
      return (label: FoldedLabel(label.text), rows: Set(rows.map(\.row)))
    }.filter { !$0.rows.isEmpty }.sorted { $0.rows.count > $1.rows.count }
    return groups.map { label, rows in
      RowGroup(
        label: label, rows: rows, level: groups.count { $0.rows.isStrictSuperset(of: rows) })
    }
  }
}
