import Foundation
import ReportChecks
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport

/// Edits filled sheets as people do, and counts what the program gets wrong without a word.
@main
struct EditRun {
  let recogniser: Recogniser
  let outline: FormOutline
  let checker = Checker()
  var tally = Tally()

  /// Usage: `Edits CASES [EDITS [SEED]] [--show | --case NUMBER]`, as Tests/edits says.
  static func main() throws {
    let words = CommandLine.arguments.dropFirst().map(\.self)
    let numbers = words.prefix { !$0.hasPrefix("-") }.compactMap { Int($0) }
    let cases = numbers.first ?? 1000
    let edits = numbers.count > 1 ? numbers[1] : 1
    let seed = numbers.count > 2 ? numbers[2] : 1
    var run = try EditRun(
      recogniser: Recogniser(forms: ReportForm.bundled()),
      outline: FormOutline(ReportForm.current()))
    if let place = words.firstIndex(of: "--case"), words.indices.contains(place + 1),
      let number = Int(words[place + 1])
    {
      return run.show(number, edits: edits, seed: seed)
    }
    for number in 0..<cases {
      run.run(number, edits: edits, seed: seed, shows: words.contains("--show"))
    }
    print(run.tally.summary)
    exit(run.tally.isPassed(edits: edits) ? 0 : 1)
  }

  /// Prints a case: the edited sheet, and all that is said of it.
  func show(_ number: Int, edits: Int, seed: Int) {
    guard let (sheet, names) = edited(number, edits: edits, seed: seed) else { return }
    print(names.joined(separator: ", "))
    for grid in sheet.grids {
      for row in grid.rows where row.cells.count > 1 || grid.name != nil {
        let cells = row.cells.map {
          "\(CellAddress(row: row.index, column: $0.column)) \($0.cell.words.prefix(12))"
        }
        print(cells.joined(separator: " | "))
      }
    }
    let verdict = Verdict(sheet, recogniser: recogniser, checker: checker)
    for finding in verdict.findings {
      print(
        finding.code, finding.severity, finding.location.map { "\($0)" } ?? "",
        finding.related.prefix(12).map { "\($0)" }, finding.message.zh.prefix(90))
    }
    print(verdict)
  }

  /// The edited sheet of a case, and the names of its edits; nil if it cannot be read before them.
  func edited(
    _ number: Int, edits: Int, seed: Int
  ) -> (sheet: EditedSheet, names: [String])? {
    var generator = SeededGenerator(state: UInt64(seed) << 32 + UInt64(number))
    for _ in 0..<4 { _ = generator.next() }
    let layout = SheetLayout.allCases[number % SheetLayout.allCases.count]
    let report = Report.consistent(form: outline.form, using: &generator)
    guard
      let original = EditedSheet(
        report, layout: layout, outline: outline, recogniser: recogniser)
    else { return nil }
    var sheet = original
    let groups = SheetEdit.groups.map { $0.filter { $0.layouts.contains(layout) } }
    var names: [String] = []
    while names.count < edits {
      guard let group = groups.randomElement(using: &generator),
        let table = outline.form.tables.randomElement(using: &generator)?.key
      else { return nil }
      guard let edit = group.randomElement(using: &generator) else { continue }
      // Of several edits each can be detected: alone it does not make another lawful report.
      if edits > 1 {
        var (alone, same) = (original, generator)
        if edit.apply(&alone, table, &same), PlacedTables(alone).isAnotherReport { continue }
      }
      var copy = sheet
      if edit.apply(&copy, table, &generator) {
        sheet = copy
        names.append(edit.name)
      }
    }
    return (sheet, names)
  }

  /// Runs one case.
  mutating func run(_ number: Int, edits: Int, seed: Int, shows: Bool) {
    guard let (sheet, names) = edited(number, edits: edits, seed: seed) else {
      tally.unreadable += 1
      return
    }
    let verdict = Verdict(sheet, recogniser: recogniser, checker: checker)
    tally.add(verdict, edits: names, figures: sheet.report.numbers.count)
    if shows, verdict.isWorthALook {
      print("\(number) \(sheet.layout): \(names.joined(separator: ", "))\n\(verdict)")
    }
  }
}
