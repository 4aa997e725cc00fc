import Foundation
import ReportChecks
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport

/// What the program makes of an edited sheet.
struct Verdict {
  /// The figures that were read as other numbers than the sheet says.
  private(set) var wrong: [FigureKey] = []
  /// Those of them of which no finding tells.
  private(set) var silent: [FigureKey] = []
  /// Those of them that nothing in the sheet speaks against, though something else is wrong in it.
  private(set) var unprovable: [FigureKey] = []
  /// The figures that were not read although they should be.
  private(set) var lost: [FigureKey] = []
  /// Those of them that were not read although the sheet has them somewhere.
  private(set) var withheld: [FigureKey] = []
  /// Those of them that stand at their own labels.
  private(set) var needless: [FigureKey] = []
  /// Those of them whose cells no finding names.
  private(set) var dropped: [FigureKey] = []
  /// The figures that a finding says should be another number than was filled in.
  private(set) var misadvised: [FigureKey] = []
  /// Whether there is no error finding.
  private(set) var isClean = false
  /// The tables that are, cell for cell, what an office with other figures could have typed.
  private(set) var lawful: Set<String> = []
  private(set) var findings: [Finding] = []

  /// Whether a lawful table has other figures than were filled in.
  var isAnotherReport: Bool {
    lawful.contains { table in
      sheet.report.form.figureKeys.contains {
        $0.table == table && intended($0) != sheet.report[$0].number
      }
    }
  }

  /// Whether figures were read wrong or are lost and there is no error.
  var isTooClean: Bool { isClean && !(wrong.isEmpty && lost.isEmpty) }

  /// Whether something went wrong, even if it may.
  var isWorthALook: Bool {
    isTooClean || ![silent, unprovable, dropped, misadvised].allSatisfy(\.isEmpty)
  }

  private let sheet: EditedSheet
  private let placed: [String: PlacedTable]
  private let hasStrays: Bool

  init(_ sheet: EditedSheet, recogniser: Recogniser, checker: Checker) {
    self.sheet = sheet
    hasStrays = sheet.hasStrays
    let tables = sheet.report.form.tables.map(\.key)
    placed = Dictionary(
      tables.compactMap { key in sheet.placed(key).map { (key, $0) } }
    ) { first, _ in first }
    lawful = Set(tables.filter(isLawful))
    let read = try? recogniser.report(from: sheet.workbook)
    findings = read.map(checker.findings) ?? []
    // A file that is refused has errors, and nothing is read from it.
    isClean = read != nil && !findings.contains { $0.severity == .error }
    judge(read ?? Report(form: sheet.report.form))
  }

  /// Whether a table is what an office could have typed: each label of the form once, in a lawful
  /// order, and nothing else but figures that keep all equations.
  private func isLawful(_ table: String) -> Bool {
    guard let placed = placed[table], !placed.hasOthers, !hasStrays else { return false }
    return sheet.report.with(placed).keepsEquations(of: table)
  }

  /// Whether a figure is one that could have been typed where the labels place it: they are whole,
  /// there is nothing else, and all equations of the figure itself may hold.
  private func isUnprovable(_ key: FigureKey) -> Bool {
    guard let placed = placed[key.table], !placed.hasOthers, !hasStrays else { return false }
    return sheet.report.with(placed).keepsEquations(of: key.table, on: key)
  }

  /// What the sheet says of a figure: what was filled in, unless it is now another lawful sheet.
  private func intended(_ key: FigureKey) -> Decimal? {
    if lawful.contains(key.table) { return placed[key.table]?.numbers[key]?.value }
    return sheet.removed.contains(key) ? nil : sheet.report[key].number
  }

  private mutating func judge(_ read: Report) {
    let telling = Telling(findings)
    let held = Dictionary(sheet.origins.map { ($0.value, $0.key) }) { first, _ in first }
    let sources = Set(read.figures.values.filter { $0.number != nil }.compactMap(\.source))
    for key in sheet.report.form.figureKeys {
      let figure = read[key]
      if let number = figure.number {
        guard number != intended(key) else { continue }
        wrong.append(key)
        if isTold(key, by: telling, at: figure.source) { continue }
        if isUnprovable(key) { unprovable.append(key) } else { silent.append(key) }
      } else if intended(key) != nil {
        lost.append(key)
        guard let place = place(of: key, held) else {
          continue
        }
        withheld.append(key)
        if sheet.number(at: place) != nil, sheet.standsAtLabels(key, place) { needless.append(key) }
        let cell = sheet.reference(place)
        if !findings.isEmpty, !sources.contains(cell), !telling.all.contains(cell) {
          dropped.append(key)
        }
      }
    }
    misadvised = findings.compactMap { finding in
      guard !finding.equations.isEmpty, let key = finding.key,
        case .number(let number)? = finding.expected, !lawful.contains(key.table)
      else { return nil }
      // A blank stands for a zero.
      return number == sheet.report[key].number ?? 0 ? nil : key
    }
  }

  /// The cell that has a figure: that where the labels of a lawful table place it, else that which
  /// holds what was filled in.
  private func place(
    of key: FigureKey, _ held: [FigureKey: EditedSheet.Place]
  ) -> EditedSheet.Place? {
    guard lawful.contains(key.table) else { return held[key] }
    return placed[key.table]?.cells[key].map {
      EditedSheet.Place(grid: sheet.grid(of: key.table), address: $0)
    }
  }

  private func isTold(_ key: FigureKey, by telling: Telling, at source: CellReference?) -> Bool {
    guard let source, let place = sheet.place(source) else { return false }
    let origin = sheet.origins[place]
    // The line that moved is the row, the column, or either.
    let row = origin?.row != key.row ? sheet.rowLabel(of: key, at: place) : nil
    let column = origin?.column != key.column ? sheet.heading(of: key, at: place) : nil
    return telling.tells(
      source, labels: [row, column].compactMap(\.self).map(sheet.reference),
      isMisread: origin == key, isWhole: placed[key.table] != nil)
  }
}

extension Report {
  /// The report with the figures of a table as its labels place them.
  fileprivate func with(_ placed: PlacedTable) -> Report {
    var report = self
    for key in placed.cells.keys {
      report.figures[key]?.state = placed.numbers[key].map { .number($0.value) } ?? .blank
    }
    return report
  }
}

extension Verdict: CustomStringConvertible {
  var description: String {
    let kinds = [
      ("silent", silent), ("unprovable", unprovable), ("wrong", wrong), ("lost", lost),
      ("withheld", withheld),
      ("needless", needless), ("dropped", dropped), ("misadvised", misadvised),
    ]
    let codes = Set(findings.filter { $0.severity != .info }.map(\.code)).sorted()
    return
      (kinds.filter { !$0.1.isEmpty }.map { name, keys in
        "  \(name) \(keys.count): \(keys.prefix(4).map { "\($0)" }.joined(separator: ", "))"
      } + [
        "  exit 0 \(isClean), lawful \(lawful.sorted())\(isAnotherReport ? " with other figures" : ""), \(codes)"
      ]).joined(separator: "\n")
  }
}
