import ReportModel
import Spreadsheet

/// Reads the figures of the tables that were found.
extension ReportAssembly {
  /// Reads the figures of the instance of a table that the year asks for.
  func read(_ key: String, _ reading: FoundTables, year: Int?, into report: inout Report) {
    let fitting = reading.candidates(key, year: year)
    let most = fitting.map(\.instance.score).max() ?? 0
    guard let place = fitting.first(where: { $0.instance.score == most }) else {
      let title = report.form.section(key)?.title ?? key
      report.observations.append(Observation(.tableMissing(table: key), text: title))
      return
    }
    let parts = [place] + continuations(of: place, among: fitting, in: report.form)
    for part in parts {
      report.figures.merge(
        figures(key, at: part, of: report.form, noting: &report.observations)
      ) { $1 }
      if !part.footnotes.isEmpty { report.notes[key, default: []] += part.footnotes }
    }
    report.observations += parts.flatMap(\.instance.observations).filter {
      parts.count == 1 || !$0.tellsMissing(of: parts.map(\.instance))
    }
    if reading.form.id != base.form.id { noteOtherForm(key, reading.form, place, in: &report) }
    let copies = fitting.filter { copy in
      !parts.contains { $0.instance.gridIndex == copy.instance.gridIndex && parts.count > 1 }
    }
    if copies.count > 1 { noteRepeated(key, read: place, of: copies, in: &report) }
  }

  /// The further parts of a table that is parted into tables of a document, one after another, each
  /// with rows of its own.
  private func continuations(
    of place: FoundTables.Place, among places: [FoundTables.Place], in form: ReportForm
  ) -> [FoundTables.Place] {
    guard workbook.origin == .document else { return [] }
    let rows = form.table(place.instance.table)?.rows ?? []
    func ranks(_ instance: TableInstance) -> [Int] {
      // A row with a wrong number of cells is there, although nothing was read from it.
      Set(instance.cells.keys.map(\.row) + instance.foundRows.map(\.key))
        .compactMap(rows.firstIndex)
    }
    var parts = [place]
    for other in places {
      let isNext = parts.contains { abs($0.instance.gridIndex - other.instance.gridIndex) == 1 }
      let known = parts.flatMap { ranks($0.instance) }
      let own = ranks(other.instance)
      guard isNext, let first = own.min(), let last = own.max(),
        known.allSatisfy({ $0 > last }) || known.allSatisfy({ $0 < first })
      else { continue }
      parts.append(other)
    }
    return Array(parts.dropFirst())
  }

  /// The figures of a table at one of its places.
  private func figures(
    _ key: String, at place: FoundTables.Place, of form: ReportForm,
    noting observations: inout [Observation]
  ) -> [FigureKey: Figure] {
    let reader = FigureReader(
      view: place.view, arithmetic: arithmetic,
      isText: workbook.origin != .workbook, isOwnBlank: isOwnBlank)
    var figures: [FigureKey: Figure] = [:]
    for figure in form.table(key)?.figures ?? [] {
      guard let address = place.instance.cells[figure.key] else { continue }
      figures[figure.key] = reader.read(figure, at: address, noting: &observations)
      guard figure.unit == MoneyUnit.tenThousandYuan,
        let money = place.otherMoney(for: figure.key, at: address),
        figures[figure.key]?.isIn(money.unit) == true
      else { continue }
      observations.append(
        Observation(
          .otherMoney(unit: money.unit, words: money.words), text: figures[figure.key]?.raw ?? "",
          cells: [address, money.cell].map(place.view.reference), key: figure.key))
      figures[figure.key]?.become(money.unit)
    }
    noteMerged(place, noting: &observations)
    noteUnderMerges(place, noting: &observations)
    return figures
  }

  /// Tells of each cell that is merged with the cell of another figure.
  private func noteMerged(_ place: FoundTables.Place, noting observations: inout [Observation]) {
    let covered = place.instance.cells.compactMap { key, address in
      place.view.coveringMerge(address).map { (key: key, address: address, merge: $0) }
    }
    for (key, address) in place.instance.cells.sorted(by: { $0.value < $1.value }) {
      let others = covered.filter { $0.merge.first == address }.map(\.address).sorted()
      guard !others.isEmpty, place.view.grid[address]?.isVacant == false else { continue }
      observations.append(
        Observation(
          .mergedFigures, text: place.view.grid[address]?.displayText ?? "",
          cells: ([address] + others).map(place.view.reference), key: key))
    }
  }

  /// Of the cells under merged ranges this many are told.
  private static let coveredLimit = 100

  /// Tells what lies under the merged ranges of a table where no figure belongs.
  ///
  /// Copies of what the range shows are left by programs that merge or split cells, and say nothing.
  private func noteUnderMerges(_ place: FoundTables.Place, noting observations: inout [Observation])
  {
    let figures = Set(place.instance.cells.values)
    var count = 0
    for row in place.view.grid.rows where place.instance.rows.contains(row.index) {
      for (column, cell) in row.cells where !cell.isVacant && place.instance.lane.contains(column) {
        let address = CellAddress(row: row.index, column: column)
        guard let merge = place.view.coveringMerge(address), !figures.contains(address),
          place.view.grid[merge.first]?.displayText != cell.displayText, count < Self.coveredLimit
        else { continue }
        count += 1
        observations.append(
          Observation(
            .underMerge(text: cell.displayText), text: cell.displayText,
            cells: [place.view.reference(address)]))
      }
    }
  }

  /// Tells that a table stands at several places, of which one was read, and whether it matters.
  private func noteRepeated(
    _ key: String, read: FoundTables.Place, of places: [FoundTables.Place],
    in report: inout Report
  ) {
    var unused: [Observation] = []
    let copies = places.map { figures(key, at: $0, of: report.form, noting: &unused) }
    let corner = { (place: FoundTables.Place) in
      place.instance.headings.first.map { place.view.reference($0.cell.address) }
    }
    // The one that was read comes first.
    let first = corner(read)
    let cells = [first].compactMap(\.self) + places.compactMap(corner).filter { $0 != first }
    let different = (report.form.table(key)?.figures ?? []).map(\.key).filter { figure in
      Set(copies.map { $0[figure]?.state }).count > 1
    }
    report.observations.append(
      Observation(
        .repeatedTable(table: key, isSame: different.isEmpty),
        text: report.form.section(key)?.title ?? key, cells: cells))
    guard !different.isEmpty else { return }
    report.observations.append(
      Observation(
        .differentCopies(table: key),
        cells: different.flatMap { figure in copies.compactMap { $0[figure]?.source } }))
  }
}

extension FoundTables.Place {
  /// The notes at the foot or the end of the document that belong to words of the table; those of figures
  /// are told at them.
  fileprivate var footnotes: [Report.Paragraph] {
    let figures = Set(instance.cells.values)
    return view.grid.rows.filter { instance.rows.contains($0.index) }.flatMap { row in
      row.footnotes.sorted { $0.key < $1.key }.compactMap { column, text in
        let address = CellAddress(row: row.index, column: column)
        return figures.contains(address)
          ? nil : Report.Paragraph("注：\(text)", source: view.reference(address))
      }
    }
  }
}

extension Observation {
  /// Whether it tells a row or a place missing that one of some parts of a table has.
  fileprivate func tellsMissing(of parts: [TableInstance]) -> Bool {
    let cells = parts.flatMap(\.cells.keys)
    return switch kind {
    case .rowMissing(_, let row): cells.contains { $0.row == row }
    case .columnMissing(_, let column):
      cells.contains { key.map { $0 == key } ?? ($0.column == column) }
    default: false
    }
  }
}
