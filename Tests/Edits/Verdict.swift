import ReportChecks
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport

/// What the program makes of an edited sheet.
struct Verdict {
  /// The figures that were read as other numbers than those filled in.
  var wrong: [FigureKey] = []
  /// Those of them that no finding names.
  var silent: [FigureKey] = []
  /// The figures that were not read.
  var lost: [FigureKey] = []
  /// Whether there is no error finding.
  var isClean = false
  /// Whether the sheet is, cell for cell, what an office with other figures could have typed.
  var isLawful = false
  var findings: [Finding] = []

  init(_ sheet: EditedSheet, recogniser: Recogniser, checker: Checker) {
    guard let read = try? recogniser.report(from: sheet.workbook) else {
      lost = Array(sheet.report.numbers.keys)
      return
    }
    let findings = checker.findings(in: read)
    let told = Set(
      findings.filter { $0.severity != .info || $0.code == "FRM210" }
        .flatMap { [$0.location].compactMap(\.self) + $0.related })
    let failing = Set(findings.filter { $0.severity == .error }.flatMap(\.equations))
    let terms = read.form.equations.flatMap(\.instances).filter { failing.contains($0.place) }
      .flatMap(\.terms)
    let faults = findings.filter { $0.severity == .error }
      .flatMap { [$0.location].compactMap(\.self) + $0.related }
    // Findings that say that no figure of a table is checked, or that its rows stand in another order
    // while its sums are wrong, are about all of its figures.
    let doubted = Set(
      read.form.tables.map(\.key).filter { key in
        let title = read.form.section(key)?.title ?? key
        let own = findings.filter { $0.message.zh.contains(title) || $0.key?.table == key }
        let isWrong = own.contains { $0.severity == .error }
        return isWrong
          && own.contains { $0.message.zh.contains("不作核对") || $0.name == "row-or-column-moved" }
      })
    let named = Set(findings.filter { $0.severity != .info }.flatMap(\.keys) + terms)
    for key in sheet.report.form.figureKeys {
      let number = read[key].number
      let intended = sheet.removed.contains(key) ? nil : sheet.report[key].number
      if number == nil, intended != nil { lost.append(key) }
      guard let number, number != intended else { continue }
      wrong.append(key)
      let isTold = read[key].source.map { told.contains($0) || isBeside($0, faults) } ?? false
      if !isTold, !named.contains(key), !doubted.contains(key.table) { silent.append(key) }
    }
    isClean = !findings.contains { $0.severity == .error }
    self.findings = findings
    let tables = Set((wrong + lost).map(\.table)).filter { isLawful($0, read, sheet) }
    isLawful = !tables.isEmpty && Set((wrong + lost).map(\.table)) == tables
    wrong.removeAll { tables.contains($0.table) }
    silent.removeAll { tables.contains($0.table) }
    lost.removeAll { tables.contains($0.table) }
  }

  /// Whether an office with other figures could have typed a table: each label of the form stands
  /// there once, in the order of the form or with its rows in another, each number is a figure, and
  /// all equations hold.
  private func isLawful(_ key: String, _ read: Report, _ sheet: EditedSheet) -> Bool {
    var report = sheet.report
    for key in report.form.figureKeys {
      report.figures[key]?.state = read[key].number.map { .number($0) } ?? .blank
    }
    let drawn = sheet.layout.grids(of: report)
    // A copy of the sheet comes after it.
    return read.keepsEquations(of: key)
      && zip(drawn, sheet.grids).allSatisfy {
        Part($0, of: key, in: report.form) == Part($1, of: key, in: report.form)
      }
  }

  /// Whether a cell is in the row or the column of one that an error names.
  private func isBeside(_ cell: CellReference, _ faults: [CellReference]) -> Bool {
    faults.contains {
      $0.sheet == cell.sheet
        && ($0.address.row == cell.address.row || $0.address.column == cell.address.column)
    }
  }
}

/// What the rows of a table say, whatever their order and wherever they stand.
private struct Part: Equatable {
  /// The rows of figures: the last label of each, and what stands after it.
  private var lines: [[String]] = []
  /// The other labels of rows and columns, with the columns that they stand in.
  private var others: [String] = []

  init(_ grid: Grid, of table: String, in form: ReportForm) {
    let section = form.sections.firstIndex { $0.key == table } ?? 0
    let titles = form.sections.map(\.title)
    let tables = form.tables.map(\.key)
    let labels = form.labels(of: table)
    var isInside = grid.name == tables.firstIndex(of: table).map { "表\($0 + 1)" }
    // Columns are counted among those with content, since others may have been inserted.
    let columns = Set(grid.locatedCells.filter { !$0.cell.words.isEmpty }.map(\.address.column))
      .sorted()
    for row in grid.rows {
      let cells = row.cells.filter { !$0.cell.words.isEmpty }
      if let title = titles.firstIndex(where: { title in
        cells.contains { $0.cell.words == title }
      }) {
        isInside = title == section
      }
      guard isInside else { continue }
      let words = cells.map { column, cell in
        (column: columns.firstIndex(of: column) ?? 0, words: cell.words.like(labels))
      }
      let last = words.lastIndex { labels.contains($0.words) }
      // Rows of sub-totals are no figures of the form, and told.
      if cells.contains(where: { SheetEdit.subTotals.contains($0.cell.words) }) { continue }
      if let last, cells.contains(where: { $0.cell.isNumber }) {
        lines.append([words[last].words] + words[(last + 1)...].map { "\($0.column) \($0.words)" })
      } else {
        others += words.filter { labels.contains($0.words) }.map { "\($0.column) \($0.words)" }
      }
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    others.sort()
  }
}

extension ReportForm {
  /// The labels of rows and columns of a table, without line breaks.
  fileprivate func labels(of table: String) -> Set<String> {
    let labels = self.table(table)?.labels.map(\.label) ?? []
    return Set(
      labels.filter { $0.row != nil || $0.column != nil }.map {
        $0.text.filter { !$0.isWhitespace }
      })
  }
}

extension Cell {
  fileprivate var isNumber: Bool {
    switch value {
    case .number: true
    case .text(let text): Int(text) != nil
    default: false
    }
  }
}

extension String {
  /// The only label that the text is, but for white space and one character; else the text itself.
  fileprivate func like(_ labels: Set<String>) -> String {
    let text = filter { !$0.isWhitespace }
    if labels.contains(text) || text.count < 3 { return text }
    let near = labels.filter {
      abs($0.count - text.count) <= 1 && text.difference(from: $0).count <= 2
    }
    return near.count == 1 ? near.first ?? text : text
  }
}
