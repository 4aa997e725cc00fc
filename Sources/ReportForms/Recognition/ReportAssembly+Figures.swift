import ReportModel
import Spreadsheet

/// Reads the figures of the tables that were found.
extension ReportAssembly {
  /// Reads the figures of a table in the requested year.
  ///
  /// - Returns: The cells already reported as not read.
  func read(
    _ key: String, _ found: FoundTables, year: Int?, into report: inout Report
  ) -> Set<CellReference> {
    let fitting = found.candidates(key, year: year)
    // Of several copies, read the one with the most readable figures.
    let scores = fitting.count > 1 ? fitting.map(\.compared.figures.count) : [0]
    guard let first = zip(fitting, scores).first(where: { $1 == scores.max() })?.0 else {
      let title = report.form.section(key)?.title ?? key
      report.observations.append(Observation(.tableMissing(table: key), text: title))
      return []
    }
    let parts = [first] + continuations(of: first, among: fitting)
    var whole = first
    whole.blocks = parts.flatMap(\.blocks)
    whole = whole.compared
    for part in whole.divided(like: parts) {
      report.figures.merge(
        figures(key, at: part, of: report.form, noting: &report.observations)
      ) { $1 }
      if !part.footnotes.isEmpty { report.notes[key, default: []] += part.footnotes }
    }
    report.observations += whole.observations
    if found.form.id != base.form.id { noteOtherForm(key, found.form, whole, in: &report) }
    let copies = fitting.filter { copy in
      !parts.contains { $0.gridIndex == copy.gridIndex && parts.count > 1 }
    }
    if copies.count > 1 { noteRepeated(key, read: whole, of: copies, in: &report) }
    return whole.cellsNotRead
  }

  /// The remaining parts of a table that a document splits into consecutive tables, each with its
  /// own rows.
  private func continuations(
    of first: TableReading, among readings: [TableReading]
  ) -> [TableReading] {
    guard workbook.origin == .document else { return [] }
    var parts = [first]
    for other in readings {
      let isNext = parts.contains { abs($0.gridIndex - other.gridIndex) == 1 }
      let known = parts.flatMap(\.rowPositions)
      guard isNext, let first = other.rowPositions.min(), let last = other.rowPositions.max(),
        known.allSatisfy({ $0 > last }) || known.allSatisfy({ $0 < first })
      else { continue }
      parts.append(other)
    }
    return Array(parts.dropFirst())
  }

  private func figures(
    _ key: String, at table: TableReading, of form: ReportForm,
    noting observations: inout [Observation]
  ) -> [FigureKey: Figure] {
    let reader = FigureReader(
      view: table.view, arithmetic: arithmetic,
      isText: workbook.origin != .workbook, isOwnBlank: isOwnBlank)
    var figures: [FigureKey: Figure] = [:]
    let cells = table.figures
    for figure in form.table(key)?.figures ?? [] {
      guard let address = cells[table.index.position(of: figure.key)] else { continue }
      figures[figure.key] = reader.read(figure, at: address, noting: &observations)
      guard figure.unit == MoneyUnit.tenThousandYuan,
        let money = table.otherMoney(for: figure.key, at: address),
        figures[figure.key]?.isIn(money.unit) == true
      else { continue }
      observations.append(
        Observation(
          .otherMoney(unit: money.unit, words: money.words), text: figures[figure.key]?.raw ?? "",
          cells: [address, money.cell].map(table.view.reference), key: figure.key))
      figures[figure.key]?.become(money.unit)
    }
    noteMerged(table, noting: &observations)
    noteUnderMerges(table, noting: &observations)
    return figures
  }

  /// Reports each cell that is merged with the cell of another figure.
  private func noteMerged(_ table: TableReading, noting observations: inout [Observation]) {
    let cells = table.figures
    let covered = cells.addresses.compactMap { address in
      table.view.coveringMerge(address).map { (address: address, merge: $0) }
    }
    guard !covered.isEmpty else { return }
    for (key, address) in cells.keyed.sorted(by: { $0.address < $1.address }) {
      let others = covered.filter { $0.merge.first == address }.map(\.address).sorted()
      guard !others.isEmpty, table.view.grid[address]?.isVacant == false else { continue }
      observations.append(
        Observation(
          .mergedFigures, text: table.view.grid[address]?.displayText ?? "",
          cells: ([address] + others).map(table.view.reference), key: key))
    }
  }

  /// The largest number of cells under merged ranges to report.
  private static let coveredLimit = 100

  /// Reports contents hidden under a table's merged ranges where no figure belongs.
  ///
  /// Copies of the visible content are ignored: programs that merge or split cells leave them
  /// there.
  private func noteUnderMerges(_ table: TableReading, noting observations: inout [Observation]) {
    let figures = Set(table.figures.addresses)
    var count = 0
    for row in table.view.grid.rows where table.range.contains(row.index) {
      for (column, cell) in row.cells where !cell.isVacant && table.lane.contains(column) {
        let address = CellAddress(row: row.index, column: column)
        guard let merge = table.view.coveringMerge(address), !figures.contains(address),
          table.view.grid[merge.first]?.displayText != cell.displayText, count < Self.coveredLimit
        else { continue }
        count += 1
        observations.append(
          Observation(
            .underMerge(text: cell.displayText), text: cell.displayText,
            cells: [table.view.reference(address)]))
      }
    }
  }

  /// Reports that a table appears several times, which one was read, and whether the others differ.
  private func noteRepeated(
    _ key: String, read: TableReading, of tables: [TableReading],
    in report: inout Report
  ) {
    var unused: [Observation] = []
    let copies = tables.map { figures(key, at: $0.compared, of: report.form, noting: &unused) }
    // The table that was read comes first.
    let others = tables.compactMap(\.corner).filter { $0 != read.corner }
    let cells = [read.corner].compactMap(\.self) + others
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

extension ReportAssembly {
  /// Reports the tables that were read from a sheet whose other tables were not, because they stand on
  /// another sheet as well and differ there.
  func noteTablesOfCopies(in report: inout Report) {
    let copies = report.observations.filter { $0.kind.isOfDifferentCopies }.map(\.cells)
    let read = Set(copies.compactMap(\.first?.sheet))
    let others = Set(copies.flatMap { $0.dropFirst() }.compactMap(\.sheet)).subtracting(read)
    guard !others.isEmpty else { return }
    for table in report.form.tables {
      let cells = table.figures.compactMap { report[$0.key].source }
      guard let sheet = cells.first?.sheet, others.contains(sheet) else { continue }
      report.observations.append(
        Observation(.tableOfCopy(table: table.key), text: sheet, cells: cells))
    }
  }
}

extension Observation.Kind {
  /// Whether it tells of copies of a table with different figures.
  fileprivate var isOfDifferentCopies: Bool {
    if case .repeatedTable(_, isSame: false) = self { true } else { false }
  }
}

extension TableReading {
  /// The rows of the form that have a line here, whatever became of it.
  fileprivate var rowPositions: [Int] {
    blocks.flatMap { $0.rows + $0.columns }.flatMap(\.positions).compactMap(\.row)
  }

  /// Splits a table that was joined from parts into those parts again.
  fileprivate func divided(like parts: [TableReading]) -> [TableReading] {
    var rest = blocks[...]
    return parts.map { part in
      var copy = part
      copy.blocks = Array(rest.prefix(part.blocks.count))
      rest = rest.dropFirst(part.blocks.count)
      return copy
    }
  }

  /// The footnotes and endnotes attached to words of the table; those attached to figures are
  /// reported with the figures.
  fileprivate var footnotes: [Report.Paragraph] {
    let figures = Set(self.figures.addresses)
    return view.grid.rows.filter { range.contains($0.index) }.flatMap { row in
      row.footnotes.sorted { $0.key < $1.key }.compactMap { column, text in
        let address = CellAddress(row: row.index, column: column)
        return figures.contains(address)
          ? nil : Report.Paragraph("注：\(text)", source: view.reference(address))
      }
    }
  }
}
