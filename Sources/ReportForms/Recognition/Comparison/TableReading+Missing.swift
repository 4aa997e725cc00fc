import ReportModel
import Spreadsheet

/// Finds what is missing from the form or out of order.
extension TableReading {
  /// Rows, columns and single places of the form without a cell.
  var missing: [Observation] {
    let recognised = recognised
    guard recognised.count < table.figures.count else { return [] }
    let placed = Set(recognised.keyed.map(\.key))
    let rows = table.rows.filter { row in !placed.contains { $0.row == row } }
    let columns = table.columns.filter { column in !placed.contains { $0.column == column } }
    // If the heading is at fault, the row there is not, and the other way round.
    let headed = Set(headings.map(\.column))
    let lostColumns = columns.filter { rows.isEmpty || !headed.contains($0) }
    let lostRows = rows.filter { row in
      lostColumns.isEmpty || !isLabelled(row)
        || table.figures.contains { $0.key.row == row && !lostColumns.contains($0.key.column) }
    }
    let cell = [corner ?? view.reference(CellAddress(row: range.lowerBound, column: 0))]
    return lostRows.map { row in
      Observation(
        .rowMissing(table: table.key, row: row),
        text: table.figures.first { $0.key.row == row }?.fullRowLabel ?? "", cells: cell)
    }
      + lostColumns.map { column in
        Observation(
          .columnMissing(table: table.key, column: column),
          text: table.figures.first { $0.key.column == column }?.columnLabel ?? "", cells: cell)
      }
      + table.figures.filter { figure in
        !placed.contains(figure.key) && !rows.contains(figure.key.row)
          && !columns.contains(figure.key.column)
      }.map { figure in
        Observation(
          .columnMissing(table: table.key, column: figure.key.column),
          text: "\(figure.rowLabel) \(figure.columnLabel)", cells: cell, key: figure.key)
      }
  }

  /// Whether a row's label appears exactly once in its official wording.
  private func isLabelled(_ row: String) -> Bool {
    let lines = blocks.flatMap(\.rows).filter { line in
      line.labels.contains { $0.position?.row.map { table.rows[$0] } == row }
    }
    return lines.count == 1 && lines[0].labels.contains { $0.quality ?? .near > .near }
  }

  /// Rows or columns in a different order from the form's.
  ///
  /// If labels have slipped from their places, nobody reordered anything on purpose.
  var moved: [Observation] {
    let lines = blocks.flatMap { $0.rows + $0.columns }
    guard !lines.contains(where: { $0.fate == .displaced }) else { return [] }
    let rows = blocks.flatMap(\.rows).filter { $0.fate == .read }
      .compactMap { row in row.name.flatMap { name in row.position?.row.map { ($0, name) } } }
    let first = headings.first?.row
    let leaves = headings.filter { $0.row == nil || $0.row == first }
      .sorted { $0.cell.address.column < $1.cell.address.column }
    // If fields are missing from lines, heading positions do not show the order.
    let isInPlace =
      !lines.contains(where: \.isCounted) && blocks.allSatisfy { $0.order != .fields }
      && table.columns.count > 5
      && Set(leaves.map(\.column)).count == leaves.count
    let columns = leaves.map { (table.columns.firstIndex(of: $0.column) ?? 0, $0.cell) }
    return [outOfOrder(rows), isInPlace ? outOfOrder(columns) : []].filter { !$0.isEmpty }
      .map { cells in
        Observation(
          .moved(table: table.key, labels: cells.map(\.text)), text: cells.first?.text ?? "",
          cells: cells.map { view.reference($0.address) })
      }
  }

  /// The smallest set of labels to move to restore the official order: those outside the longest
  /// run that keeps it.
  private func outOfOrder(_ found: [(rank: Int, cell: SheetView.TextCell)]) -> [SheetView.TextCell]
  {
    let kept = Set(found.map(\.rank).longestIncreasingRun)
    return found.indices.filter { !kept.contains($0) }.map { found[$0].cell }
  }
}
