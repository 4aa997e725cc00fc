import ReportModel
import Spreadsheet

/// Finds content inside a table that belongs to none of its places: added rows and columns.
struct StrangerFinder {
  let view: SheetView
  let index: LabelIndex
  let instance: TableInstance
  /// The cells that are told already.
  let told: Set<CellAddress>

  /// A row or column that the form does not have, with what stands in it.
  private struct Stranger {
    var label: String
    var labelCell: CellAddress?
    var cells: [(address: CellAddress, cell: Cell)]
  }

  /// One observation for each added row or column.
  var observations: [Observation] {
    let numbering = numberingColumn
    var rows: [Stranger] = []
    var columns: [Int: Stranger] = [:]
    let known = Set(instance.foundRows.map(\.index))
    for row in view.grid.rows where instance.rows.contains(row.index) {
      let cells = strangers(in: row).filter { $0.address.column != numbering }
      guard !cells.isEmpty else { continue }
      guard known.contains(row.index) else {
        let label = cells.first { view.words(at: $0.address) != nil }
        rows.append(
          Stranger(
            label: label?.cell.displayText ?? "", labelCell: label?.address,
            cells: cells.filter { $0.address != label?.address }))
        continue
      }
      for (address, cell) in cells {
        let label = heading(of: address) ?? ""
        columns[address.column, default: Stranger(label: label, cells: [])].cells
          .append((address, cell))
      }
    }
    return (rows + columns.sorted { $0.key < $1.key }.map(\.value)).map(observation)
  }

  /// The column before the labels that numbers the rows: it holds whole numbers that grow.
  private var numberingColumn: Int? {
    let labels = instance.foundRows.compactMap(\.label?.address)
    guard let first = labels.map(\.column).min(), first > 0, labels.count > 1 else { return nil }
    return (0..<first).last { column in
      let numbers = instance.rows.compactMap { row in
        view.grid[CellAddress(row: row, column: column)].flatMap { Int($0.displayText.trimmed()) }
      }
      return numbers.count > 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }
  }

  private func observation(_ stranger: Stranger) -> Observation {
    let places =
      stranger.cells.isEmpty
      ? [stranger.labelCell].compactMap(\.self)
      : stranger.cells.map(\.address)
    return Observation(
      .added(table: index.table.key, label: stranger.label),
      text: stranger.cells.map(\.cell.displayText).joined(separator: " "),
      cells: places.map(view.reference))
  }

  /// The cells of a row that hold something, but no label and no figure of the table.
  private func strangers(in row: Grid.Row) -> [(address: CellAddress, cell: Cell)] {
    let taken = told.union(instance.cells.values)
    return row.cells.compactMap { column, cell in
      let address = CellAddress(row: row.index, column: column)
      let isStranger =
        instance.lane.contains(column) && !instance.earlierColumns.contains(column)
        && instance.yearRow != row.index && !cell.isVacant && !taken.contains(address)
        && view.coveringMerge(address) == nil && !isLabel(address) && !isOverLabels(address)
      return isStranger ? (address, cell) : nil
    }
  }

  /// Whether a cell holds a label of the table, or one that was taken for it.
  private func isLabel(_ address: CellAddress) -> Bool {
    guard let cell = view.text(at: address) else { return false }
    return index.isLabel(cell.folded) || index.isNearPlain(cell.folded)
      || instance.headings.contains {
        $0.cell.address == address || $0.beginning == address
          || $0.nearGroup?.cell.address == address
      }
      || instance.foundRows.contains { $0.label?.address == address }
  }

  /// Whether a cell holds words over the labels of the rows, beside the headings: “项目”.
  private func isOverLabels(_ address: CellAddress) -> Bool {
    guard let cell = view.text(at: address), FigureText(cell.text).state == .unreadable,
      let first = instance.headings.map(\.cell.address.column).min()
    else { return false }
    return address.column < first
      && instance.headings.contains { $0.cell.address.row == address.row }
  }

  /// The text that heads an added column, beside the headings above.
  private func heading(of address: CellAddress) -> String? {
    let rows = instance.headings.map(\.cell.address.row).filter { $0 < address.row }
    guard let last = rows.max() else { return nil }
    return (max(0, last - 2)...last).reversed().lazy.compactMap { row in
      view.text(at: CellAddress(row: row, column: address.column))?.text
    }.first
  }
}
