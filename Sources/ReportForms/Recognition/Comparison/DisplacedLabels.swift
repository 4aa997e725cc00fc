import ReportModel
import Spreadsheet

/// Finds the labels that may no longer stand at their own figures.
///
/// Where the cell of a label is deleted, in Excel as in Word, the labels behind it move up or to the
/// left: one of the form is missing, and elsewhere figures stand without any, or two labels lead to
/// one cell. Where a cell is inserted they move down or to the right, and one stands where nothing is.
/// Nothing says how far the move went, so that no label between the two places can be trusted.
struct DisplacedLabels {
  /// The figures to which such labels lead, with their cells.
  private(set) var figures: [FigureKey: CellAddress]
  /// The rows and columns that may be those of the labels that moved away.
  private(set) var bare: [LostCells.Line] = []
  /// The other rows and columns without a known label.
  private(set) var unknown: [LostCells.Line]

  private let index: LabelIndex
  private let view: SheetView

  /// Compares the places of a table's labels with those of figures without a known one.
  ///
  /// In a text places say too little.
  init(in instance: TableInstance, index: LabelIndex, view: SheetView) {
    (self.index, self.view) = (index, view)
    figures = view.isText ? [:] : instance.sharedCells
    let rest = instance.without(figures)
    unknown = LostCells(view: view, index: index, instance: rest).lines
    guard !view.isText else { return }
    for axis in [LostCells.Axis.row, .column] {
      compare(rest, with: unknown.filter { $0.axis == axis }, along: axis)
    }
    if bare.isEmpty { findInserted(in: rest) }
    let cells = Set(bare.flatMap(\.cells)).union(figures.values)
    unknown.removeAll { cells.isSuperset(of: $0.cells) }
  }

  /// Looks for rows and columns of figures without any label, beside labels of the form that stand
  /// where nothing is.
  private mutating func findInserted(in instance: TableInstance) {
    for axis in [LostCells.Axis.row, .column] {
      let idle = instance.idleFigures(along: axis, in: view)
      guard !idle.isEmpty else { continue }
      let rest = instance.without(idle)
      let lost = LostCells(view: view, index: index, instance: rest).lines.filter { line in
        line.axis == axis && isWithoutLabel(line) && isInside(line, of: rest)
      }
      compare(rest, with: lost, along: axis)
    }
  }

  /// Whether no words stand at a row or column, or only ones that the form has elsewhere.
  private func isWithoutLabel(_ line: LostCells.Line) -> Bool {
    let label = FoldedLabel(line.label)
    return label.whole.isEmpty || index.isLabel(label) || index.isNearPlain(label)
  }

  /// Whether a row or column is none that people add at the edge of a table, as one of numbers or of
  /// checks, and none under a heading that stands over several columns.
  private func isInside(_ line: LostCells.Line, of instance: TableInstance) -> Bool {
    let place = line.axis.place(of: line.cells[0])
    let places = instance.cells.values.map(line.axis.place)
    guard let first = places.min(), let last = places.max(), place < last else { return false }
    guard line.axis == .column else { return first < place }
    return !instance.headings.contains {
      $0.cell.address.row < line.cells[0].row && $0.extent.contains(place)
    }
  }

  /// Compares the order of the rows, or of the columns, with the form's.
  private mutating func compare(
    _ instance: TableInstance, with lost: [LostCells.Line], along axis: LostCells.Axis
  ) {
    let lines = lost.filter { $0.holdsFigures(in: view) }
    guard !lines.isEmpty else { return }
    let last = instance.cells.values.map(axis.place).max() ?? 0
    let unknown = lines.map { line in
      let place = axis.place(of: line.cells[0])
      // Behind the last line words of another table, or of a note, may have moved up to figures.
      return LineOrder.Unknown(place: place, mayBeBare: place > last || isWithoutLabel(line))
    }
    var places: Set<Int> = []
    let crossing = Dictionary(grouping: instance.cells) { axis.crossing.place(of: $0.value) }
    for found in crossing.values {
      let order = LineOrder(
        found: found.map { ($0.key, axis.place(of: $0.value)) },
        official: official(beside: found.map(\.key), along: axis),
        unknown: unknown, mayBeReordered: index.hasRowLabels)
      figures.merge(found.filter { order.displaced.contains($0.key) }) { first, _ in first }
      places.formUnion(order.bare)
    }
    bare += lines.filter { places.contains(axis.place(of: $0.cells[0])) }
  }

  /// The figures of the form that may cross the row or the column of some, in order.
  private func official(beside found: [FigureKey], along axis: LostCells.Axis) -> [FigureKey] {
    let all = index.table.figures.map(\.key)
    // Without labels of rows all figures stand in one row of the sheet.
    guard index.hasRowLabels else { return all }
    switch axis {
    case .row:
      let columns = Set(found.map(\.column))
      return all.filter { columns.contains($0.column) }
    case .column:
      let rows = Set(found.map(\.row))
      return all.filter { rows.contains($0.row) }
    }
  }
}

extension TableInstance {
  /// The figures whose cell is another figure's as well.
  fileprivate var sharedCells: [FigureKey: CellAddress] {
    let counts = Dictionary(cells.values.map { ($0, 1) }, uniquingKeysWith: +)
    return cells.filter { counts[$0.value, default: 0] > 1 }
  }

  /// The figures in rows or columns of the sheet of which every cell is empty.
  fileprivate func idleFigures(
    along axis: LostCells.Axis, in view: SheetView
  ) -> [FigureKey: CellAddress] {
    let filled = Set(
      cells.values.filter { view.grid[$0]?.isVacant == false }.map(axis.place))
    return cells.filter { !filled.contains(axis.place(of: $0.value)) }
  }

  /// The instance without some figures, and without the rows that lead to no others.
  fileprivate func without(_ figures: [FigureKey: CellAddress]) -> TableInstance {
    guard !figures.isEmpty else { return self }
    var copy = self
    copy.cells = cells.filter { figures[$0.key] == nil }
    let rows = Set(copy.cells.keys.map(\.row))
    let lost = Set(figures.keys.map(\.row)).subtracting(rows)
    copy.foundRows.removeAll { lost.contains($0.key) }
    return copy
  }
}

extension LostCells.Line {
  /// Whether most of its filled cells may hold numbers, more than one where it has several: a year or
  /// the number of a telephone stands alone.
  fileprivate func holdsFigures(in view: SheetView) -> Bool {
    let filled = cells.compactMap { view.grid[$0] }.filter { !$0.isVacant }
    let figures = filled.count(where: \.mayHoldFigure)
    guard axis == .column || !view.isNumbering(row: cells[0].row, columns: cells.map(\.column))
    else { return false }
    return figures >= min(2, cells.count) && figures * 2 > filled.count
  }
}
