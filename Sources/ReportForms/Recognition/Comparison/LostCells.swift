import ReportModel
import Spreadsheet

/// Finds the cells of a table that may hold the figures of rows and columns that were not found.
///
/// They stand beside or below a label that names none of the form.
///
/// It is only asked where the table lacks some; otherwise such rows and columns were added.
struct LostCells {
  let view: SheetView
  let index: LabelIndex
  let instance: TableInstance

  /// A direction in which lines of a table run.
  enum Axis {
    case row, column

    /// The other one.
    var crossing: Axis { self == .row ? .column : .row }

    /// The number of the row or the column in which a cell stands.
    func place(of address: CellAddress) -> Int { self == .row ? address.row : address.column }
  }

  /// A row or column whose label is not known, with the cells in it.
  struct Line {
    var axis: Axis
    var label: String
    var labelCell: CellAddress?
    var cells: [CellAddress]
    /// Whether the label is one of the form's, which stands at another row as well.
    var isRepeated = false
  }

  /// The rows of the sheet below the last known one that may still belong to the table: where its
  /// last row is not known, the lines above that one are not known to be the table's either.
  private static let reach = 4

  /// The rows and columns, none where the table lacks nothing.
  var lines: [Line] {
    let lost = Set(index.table.figures.map(\.key)).subtracting(instance.cells.keys)
    guard !lost.isEmpty, !instance.headings.isEmpty else { return [] }
    let taken = Set(instance.cells.values)
    // Without labels of rows, all figures stand in one row of the sheet.
    let incomplete = instance.foundRows.filter { row in
      !index.hasRowLabels || lost.contains { $0.row == row.key }
    }
    let rows = unknownRows.filter { !$0.cells.isEmpty }
    var columns: [Int: Line] = [:]
    for row in Set(incomplete.map(\.index)).sorted() {
      let labels = incomplete.filter { $0.index == row }.compactMap(\.label?.address)
      for column in instance.lane
      where !instance.earlierColumns.contains(column)
        && !labels.contains(where: { column <= $0.column })
      {
        let address = CellAddress(row: row, column: column)
        guard !taken.contains(address), view.coveringMerge(address) == nil else { continue }
        let heading = heading(of: address)
        guard heading.isUnknown || hasContent(address) else { continue }
        columns[
          column,
          default: Line(axis: .column, label: heading.text, labelCell: heading.cell, cells: [])
        ]
        .cells.append(address)
      }
    }
    return rows + columns.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The rows with a label that is not known, beside cells below the headings.
  private var unknownRows: [Line] {
    guard index.hasRowLabels else { return [] }
    let known = Set(instance.foundRows.map(\.index))
    let headings = Set(
      instance.headings.flatMap { [$0.cell.address.row, $0.beginning?.row ?? -1] })
    let labelEnd = instance.headings.map(\.cell.address.column).min() ?? 0
    let last = instance.rows.upperBound
    return (instance.rows.lowerBound...last + Self.reach).compactMap { row in
      guard !known.contains(row), !headings.contains(row) else { return nil }
      return view.isText
        ? unknownLine(row) : unknownRow(row, labelsBefore: labelEnd, last: last)
    }
  }

  /// A line of a text without a known label, where it has values.
  private func unknownLine(_ row: Int) -> Line? {
    let texts = view.texts[row] ?? []
    let named = texts.last { index.row($0.folded) != nil }
    // A line under known headings is told by the number of its values.
    let isTold = instance.observations.contains { seen in
      seen.cells.contains { $0.address.row == row }
    }
    guard named == nil || !isTold else { return nil }
    let label = named ?? texts.last(where: isUnknown)
    let cells = view.filled(row: row, after: label?.address.column ?? -1)
    guard cells.contains(where: isFigure) else { return nil }
    return Line(
      axis: .row, label: label?.text.trimmed() ?? "", labelCell: label?.address, cells: cells)
  }

  /// A row that was not found, where it has cells below the headings.
  private func unknownRow(_ row: Int, labelsBefore end: Int, last: Int) -> Line? {
    let labels = (view.texts[row] ?? []).filter {
      instance.lane.contains($0.address.column) && $0.address.column < end
    }
    let named = labels.last { index.row($0.folded) != nil }
    let label = labels.last(where: isUnknown) ?? named
    let headed = columns(ofRow: row).map { CellAddress(row: row, column: $0) }
    // Above all headings that were found, whatever stands behind a label may be a figure.
    let cells = (headed.isEmpty && named != nil ? view.filled(row: row, after: end - 1) : headed)
      .filter { $0.column > label?.address.column ?? -1 && view.coveringMerge($0) == nil }
    // Below the table stand notes and signatures as well, and some lines have no label.
    guard row <= last && label != nil || cells.contains(where: isFigure) else { return nil }
    let isRepeated = named.map(isRepeated) ?? false
    if let named, label?.address == named.address, !isRepeated, let cell = cells.first {
      // The row is known, but not what stands over its cells.
      let heading = heading(of: cell)
      return Line(axis: .row, label: heading.text, labelCell: heading.cell, cells: cells)
    }
    return Line(
      axis: .row, label: label?.text.trimmed() ?? "", labelCell: label?.address, cells: cells,
      isRepeated: isRepeated && label?.address == named?.address)
  }

  /// Whether another row has the label of a cell as well.
  private func isRepeated(_ label: SheetView.TextCell) -> Bool {
    let key = index.row(label.folded)?.key
    let rows = view.textRows(
      below: instance.rows.lowerBound - 1, before: instance.rows.upperBound + Self.reach + 1)
    return rows.contains { row in
      row != label.address.row
        && view.texts[row]?.contains { index.row($0.folded)?.key == key } ?? false
    }
  }

  /// The columns of the headings that stand nearest above a row.
  private func columns(ofRow row: Int) -> [Int] {
    let above = instance.headings.filter { $0.cell.address.row < row }
    let rows = above.map(\.cell.address.row)
    guard let last = rows.max() else { return [] }
    // Headings of one table stand in up to three rows, one below another.
    return above.filter { $0.cell.address.row + 2 >= last }.map(\.cell.address.column).sorted()
  }

  private func isUnknown(_ cell: SheetView.TextCell) -> Bool {
    index.row(cell.folded) == nil && !index.isLabel(cell.folded)
      && !index.isNearPlain(cell.folded) && FigureText(cell.text).state == .unreadable
  }

  /// The text that stands over a cell, and whether it is none of the headings that were found.
  private func heading(
    of address: CellAddress
  ) -> (text: String, cell: CellAddress?, isUnknown: Bool) {
    for row in stride(from: address.row - 1, through: instance.rows.lowerBound, by: -1) {
      let place = CellAddress(row: row, column: address.column)
      guard let cell = view.text(at: place), FigureText(cell.text).state == .unreadable else {
        continue
      }
      let isKnown =
        instance.headings.contains { $0.cell.address == place }
        || instance.foundRows.contains { $0.label?.address == place }
      return (cell.text.trimmed(), place, !isKnown && !index.isNearPlain(cell.folded))
    }
    return ("", nil, false)
  }

  private func isFigure(_ address: CellAddress) -> Bool {
    view.grid[address].map { !$0.isVacant && $0.mayHoldFigure } ?? false
  }

  private func hasContent(_ address: CellAddress) -> Bool {
    guard let cell = view.grid[address], !cell.isVacant else { return false }
    return !(view.text(at: address).map { index.isLabel($0.folded) } ?? false)
  }
}
