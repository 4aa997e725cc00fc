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
  private(set) var findings: [Finding] = []

  /// Whether a table is lawful and has other figures than were filled in.
  var isAnotherReport: Bool { placed.isAnotherReport }

  /// Whether figures were read wrong or are lost and there is no error; a zero that is now a blank
  /// is none.
  var isTooClean: Bool {
    isClean && !(wrong.isEmpty && lost.allSatisfy { sheet.report[$0].number == 0 })
  }

  /// Whether something went wrong, even if it may.
  var isWorthALook: Bool {
    isTooClean || ![silent, unprovable, dropped, misadvised].allSatisfy(\.isEmpty)
  }

  private let sheet: EditedSheet
  private let placed: PlacedTables

  init(_ sheet: EditedSheet, recogniser: Recogniser, checker: Checker) {
    self.sheet = sheet
    placed = PlacedTables(sheet)
    let read = try? recogniser.report(from: sheet.workbook)
    findings = read.map(checker.findings) ?? []
    // A file that is refused has errors, and nothing is read from it.
    isClean = read != nil && !findings.contains { $0.severity == .error }
    judge(read ?? Report(form: sheet.report.form))
  }

  private mutating func judge(_ read: Report) {
    let telling = Telling(findings)
    let held = Dictionary(sheet.origins.map { ($0.value, $0.key) }) { first, _ in first }
    let sources = Set(read.figures.values.filter { $0.number != nil }.compactMap(\.source))
    for key in sheet.report.form.figureKeys {
      let figure = read[key]
      if let number = figure.number {
        if placed.says(number, of: key) { continue }
        wrong.append(key)
        if isTold(key, by: telling, at: figure.source) { continue }
        let place = figure.source.flatMap(sheet.place)
        if place.map({ placed.places(key, at: $0) }) ?? false,
          placed.keepsEquations(of: key.table, on: key)
        {
          unprovable.append(key)
        } else {
          silent.append(key)
        }
      } else if placed.intended(key) != nil {
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
        case .number(let number)? = finding.expected, !placed.lawful.contains(key.table)
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
    guard placed.lawful.contains(key.table) else { return held[key] }
    return placed.tables[key.table]?.cells[key].map {
      EditedSheet.Place(grid: sheet.grid(of: key.table), address: $0)
    }
  }

  private func isTold(_ key: FigureKey, by telling: Telling, at source: CellReference?) -> Bool {
    guard let source, let place = sheet.place(source) else { return false }
    let origin = sheet.origins[place]
    // The line that moved is the row, the column, or either.
    let row = origin?.row != key.row ? sheet.rowLabel(of: key, at: place) : nil
    let column = origin?.column != key.column ? sheet.heading(of: key, at: place) : nil
    // Its labels stand where they stood: what moved is the figure.
    let isPlaced =
      sheet.isPlaced(key, at: place) && sheet.standsAtLabels(key, place)
      || sheet.isCounted(key, place)
    return telling.tells(
      source, labels: [row, column].compactMap(\.self).map(sheet.reference),
      isMisread: origin == key, isPlaced: isPlaced || placed.places(key, at: place))
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
        "  exit 0 \(isClean), lawful \(placed.lawful.sorted())\(isAnotherReport ? " with other figures" : ""), \(codes)"
      ]).joined(separator: "\n")
  }
}
