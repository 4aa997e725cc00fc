import ReportModel
import Spreadsheet

/// Compares an instance of a table with the form: what is missing, moved, slipped or added.
struct TableAudit {
  let view: SheetView
  let index: LabelIndex
  let form: ReportForm
  let instance: TableInstance
  private let displaced: DisplacedLabels?

  private var table: FormTable { index.table }

  /// Prepares the comparison of an instance.
  init(view: SheetView, index: LabelIndex, form: ReportForm, instance: TableInstance) {
    (self.view, self.index, self.form, self.instance) = (view, index, form, instance)
    // Where each field has a line of its own, nothing follows from places.
    displaced =
      instance.isFieldPerLine ? nil : DisplacedLabels(in: instance, index: index, view: view)
  }

  /// The instance without the figures whose labels cannot be trusted, and with all that differs.
  var audited: TableInstance {
    var copy = instance
    for key in (displaced?.figures ?? [:]).keys { copy.cells[key] = nil }
    copy.observations += observations
    return copy
  }

  /// All that differs.
  private var observations: [Observation] {
    guard let displaced else { return slips + missing }
    let lost = displaced.unknown + displaced.bare
    let told = Set(lost.flatMap(\.cells)).union(lost.compactMap(\.labelCell))
      .union(displaced.figures.values)
    let misled = misled(by: displaced)
    // Labels that slipped from their places were not put into another order.
    return slips + missing + (misled.isEmpty ? moved : [])
      + displaced.unknown.map(unknownLabel) + misled
      + StrangerFinder(view: view, index: index, instance: instance, told: told).observations
  }

  /// What stands at labels that cannot be trusted, or at none since its own moved away, row by row.
  private func misled(by labels: DisplacedLabels) -> [Observation] {
    let cells = Set(labels.figures.values).union(labels.bare.flatMap(\.cells))
    let rows = Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }
    return rows.map { _, cells in
      let cells = cells.sorted()
      return Observation(
        .displacedLabels(table: table.key), text: view.words(in: cells),
        cells: cells.map(view.reference))
    }
  }

  private func unknownLabel(_ line: LostCells.Line) -> Observation {
    Observation(
      line.isRepeated
        ? .repeatedLabel(table: table.key, label: line.label)
        : .unknownLabel(table: table.key, label: line.label),
      text: view.words(in: line.cells), cells: line.cells.map(view.reference))
  }

  /// Row labels that are not the official ones to the letter.
  private var slips: [Observation] {
    instance.foundRows.compactMap { row in
      guard let label = row.label, let match = index.row(label.folded), match.quality < .exact
      else { return nil }
      return Observation(
        .nearLabel(official: match.official), text: label.text,
        cells: [view.reference(label.address)])
    }
  }

  /// Rows and columns of the form that were not found.
  private var missing: [Observation] {
    let corner = view.reference(
      instance.headings.first?.cell.address ?? CellAddress(row: instance.rows.lowerBound, column: 0)
    )
    let bareRows = table.rows.filter { row in !instance.cells.keys.contains { $0.row == row } }
    let bareColumns = table.columns.filter { column in
      !instance.cells.keys.contains { $0.column == column }
    }
    // Where the heading is at fault, the row that stands there is not; and the other way round.
    let columns = bareColumns.filter { bareRows.isEmpty || !isHeaded($0) }
    let labelled = bareRows.isEmpty || columns.isEmpty ? [] : labelledRows
    let rows = bareRows.filter {
      !labelled.contains($0) || !columnsOfRow($0).isSubset(of: columns)
    }
    let names = { (keep: (FormFigure) -> Bool, label: (FormFigure) -> String) in
      table.figures.first(where: keep).map(label) ?? ""
    }
    return rows.map { row in
      Observation(
        .rowMissing(table: table.key, row: row),
        text: names({ $0.key.row == row }, { $0.fullRowLabel }), cells: [corner])
    }
      + columns.map { column in
        Observation(
          .columnMissing(table: table.key, column: column),
          text: names({ $0.key.column == column }, { $0.columnLabel }), cells: [corner])
      } + missingPlaces(rows: Set(bareRows), columns: Set(bareColumns), corner: corner)
  }

  private func isHeaded(_ column: String) -> Bool {
    instance.headings.contains { $0.column == column }
  }

  private func columnsOfRow(_ row: String) -> Set<String> {
    Set(table.figures.filter { $0.key.row == row }.map(\.key.column))
  }

  /// The rows whose labels stand there, each just once.
  private var labelledRows: Set<String> {
    let keys = view.textRows.flatMap { view.texts[$0] ?? [] }
      .compactMap { index.row($0.folded) }.filter { $0.quality > .near }.map(\.key)
    return Set(Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value == 1 }.keys)
  }

  /// Single places without a cell, although their row and column were found elsewhere.
  private func missingPlaces(
    rows: Set<String>, columns: Set<String>, corner: CellReference
  ) -> [Observation] {
    table.figures.filter {
      instance.cells[$0.key] == nil && !rows.contains($0.key.row)
        && !columns.contains($0.key.column)
    }.map {
      Observation(
        .columnMissing(table: table.key, column: $0.key.column),
        text: "\($0.rowLabel) \($0.columnLabel)", cells: [corner], key: $0.key)
    }
  }

  /// Rows or columns in another order than the form's.
  private var moved: [Observation] {
    let rows = instance.foundRows.filter { $0.label != nil }
    let columns = instance.headings.sorted { $0.cell.address < $1.cell.address }
    var observations: [Observation] = []
    let rowCells = outOfOrder(rows.map { ($0.key, $0.label) }, official: table.rows)
    if !rowCells.isEmpty { observations.append(moved(rowCells)) }
    let leaves = columns.filter { $0.row == nil || $0.row == columns.first?.row }
    let byColumn = leaves.sorted { $0.cell.address.column < $1.cell.address.column }
    // In lines that lost fields the places of headings say nothing of their order.
    let isInPlace = !instance.observations.contains {
      if case .assignedByCount = $0.kind { true } else { false }
    }
    let isOneBand = Set(leaves.map(\.column)).count == leaves.count
    let columnCells =
      isOneBand && isInPlace && table.columns.count > 5
      ? outOfOrder(byColumn.map { ($0.column, $0.cell) }, official: table.columns) : []
    if !columnCells.isEmpty { observations.append(moved(columnCells)) }
    return observations
  }

  private func moved(_ cells: [SheetView.TextCell]) -> Observation {
    Observation(
      .moved(table: table.key, labels: cells.map(\.text)), text: cells.first?.text ?? "",
      cells: cells.map { view.reference($0.address) })
  }

  /// The fewest labels that would have to be put elsewhere for the official order: those outside the
  /// longest run that keeps it.
  private func outOfOrder(
    _ found: [(key: String, cell: SheetView.TextCell?)], official: [String]
  ) -> [SheetView.TextCell] {
    let kept = Set(found.map { official.firstIndex(of: $0.key) ?? 0 }.longestIncreasingRun)
    return found.indices.filter { !kept.contains($0) }.compactMap { found[$0].cell }
  }
}

extension TableInstance {
  /// The instance with its labels above the headings: lines such as “第二十条第（一）项”.
  func withTop(in view: SheetView, index: LabelIndex) -> TableInstance {
    var top = rows.lowerBound
    for row in view.textRows(below: top - 9, before: top).reversed() {
      // A word over the labels of the rows may stand beside those over the headings.
      let labels = (view.texts[row] ?? []).filter {
        index.isLabel($0.folded) || index.isNearPlain($0.folded)
      }
      let isOfTable = labels.contains {
        $0.folded.whole.count > 2 || index.row($0.folded)?.quality == .exact
      }
      guard top - row <= 2, isOfTable else { break }
      top = row
    }
    var copy = self
    copy.rows = top...rows.upperBound
    return copy
  }

  /// The instance with all that differs from the form.
  func audited(in view: SheetView, index: LabelIndex, form: ReportForm) -> TableInstance {
    TableAudit(
      view: view, index: index, form: form, instance: withTop(in: view, index: index)
    ).audited
  }
}
