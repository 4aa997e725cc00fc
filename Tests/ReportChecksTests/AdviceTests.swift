import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

/// Faults put into a right report by chance, always the same ones: no advice may be wrong.
@Suite("No wrong number is ever advised")
struct AdviceTests {
  /// How the totals of a report came about.
  enum Totals: CaseIterable { case formulas, typed }

  /// What happened to a figure.
  enum Fault: CaseIterable { case number, blank, text, unreadable }

  private let right: Report
  private let withFormulas: Report
  private let checker: Checker

  init() throws {
    // The others look at texts, which no figure changes.
    checker = Checker(selection: try RuleSelection(select: ["RDR", "FRM", "FIG", "SUM"]))
    right = try SampleReport.report()
    var report = right
    report.makeTotalsFormulas()
    withFormulas = report
  }

  private func report(_ totals: Totals, _ change: (inout Report) -> Void) -> Report {
    var report = totals == .formulas ? withFormulas : right
    change(&report)
    report.recalculate()
    return report
  }

  /// The figures that somebody types.
  private func entries(_ totals: Totals, _ tables: [String]) -> [FigureKey] {
    right.form.figureKeys.filter { key in
      tables.contains(key.table)
        && (totals == .typed || right.form.totalEquation(for: key) == nil)
    }
  }

  /// Another number than the right one: a slip of a digit, a neighbour's, or any.
  private func number(insteadOf number: Decimal, _ random: inout SeededGenerator) -> Decimal {
    let changes: [Decimal] = [
      number + 1, number - 1, number * 10, number + 9, 0,
      Decimal(Int.random(in: 0...9999, using: &random)),
    ]
    let other = changes.randomElement(using: &random) ?? 0
    return other == number || other < 0 ? number + 2 : other
  }

  private func findings(_ report: Report) -> [Finding] { checker.findings(in: report) }

  private func cells(_ finding: Finding) -> [CellReference] {
    [finding.location].compactMap(\.self) + finding.related
  }

  /// Whether a number is advised somewhere that is not the right one there.
  private func isWrong(_ finding: Finding) -> Bool {
    guard case .number(let expected)? = finding.expected, let key = finding.key else {
      return false
    }
    return right[key].number != expected
  }

  @Test(arguments: Totals.allCases)
  func `for one wrong number`(totals: Totals) throws {
    var random = SeededGenerator(state: 7)
    let tables = totals == .typed ? ["requests", "reviews-and-suits"] : ["requests"]
    let entries = entries(totals, tables)
    var tried = 0
    var precise = 0
    var inRequests = 0
    while tried < 1000 {
      let key = try #require(entries.randomElement(using: &random))
      let truth = try #require(right[key].number)
      let other = number(insteadOf: truth, &random)
      let found = findings(report(totals) { $0.figures[key]?.state = .number(other) })
      let sums = found.filter { !$0.equations.isEmpty }
      guard let finding = sums.first else { continue }
      tried += 1
      #expect(sums.count == 1)
      #expect(found.count { $0.severity == .error } <= 2)
      #expect(!found.contains(where: isWrong))
      #expect(right[key].source.map(cells(finding).contains) == true)
      if key.table == "requests" {
        inRequests += 1
        if finding.key == key, finding.expected == .number(truth) { precise += 1 }
      } else {
        #expect(Set(cells(finding)).count == 5)
      }
    }
    if totals == .typed { #expect(precise * 100 >= inRequests * 99) }
  }

  @Test(arguments: Totals.allCases, [Fault.blank, .text, .unreadable])
  func `for a figure that is no number`(totals: Totals, fault: Fault) throws {
    for key in entries(totals, ["requests", "reviews-and-suits"]) {
      let source = try #require(right[key].source)
      var report = report(totals) { report in
        switch fault {
        case .blank: report.set("\(key)", .blank)
        case .unreadable: report.set("\(key)", .unreadable, raw: "约40")
        case .number, .text: break
        }
      }
      if fault == .text { report.leaveOutText(key) }
      let found = findings(report)
      #expect(found.count { $0.severity == .error } <= 2)
      #expect(found.allSatisfy { $0.equations.isEmpty })
      #expect(!found.contains(where: isWrong))
      #expect(found.isEmpty || found.contains { cells($0).contains(source) })
      guard fault == .blank, key.table == "requests" else { continue }
      #expect(found.first?.expected == right[key].number.map { .number($0) })
    }
  }

  @Test(arguments: Totals.allCases)
  func `for two wrong numbers, but by chance`(totals: Totals) throws {
    var random = SeededGenerator(state: 11)
    let entries = entries(totals, ["requests", "reviews-and-suits"])
    var wrong = 0
    for _ in 0..<500 {
      let found = findings(
        report(totals) { report in
          for key in [entries.randomElement(using: &random), entries.randomElement(using: &random)]
          {
            guard let key, let truth = right[key].number else { continue }
            report.figures[key]?.state = .number(number(insteadOf: truth, &random))
          }
        })
      wrong += found.count(where: isWrong)
    }
    #expect(wrong <= 5)
  }

  @Test func `for a total whose formula leaves out a row`() throws {
    var report = report(.formulas) { _ in }
    let total = FigureKey("requests", "handled-total", "natural-person")
    let last = FigureKey("requests", "other.other", "natural-person")
    report.figures[total]?.sum?.add(last, times: -1)
    let truth = try #require(right[total].number)
    report.figures[total]?.state = .number(truth - (right[last].number ?? 0))
    let found = findings(report)
    #expect(found.map(\.key) == [total])
    #expect(found.map(\.expected) == [.number(truth)])
    #expect(Set(found.flatMap(\.equations).map(\.code)) == ["SUM301", "SUM302", "SUM303"])
    #expect(found.first?.message.zh.contains("“（六）3.其他”行“自然人”列") == true)
  }

  @Test func `for totals that are written otherwise but give the same`() throws {
    var report = report(.formulas) { _ in }
    let total = FigureKey("requests", "handled-total", "total")
    report.figures[total]?.sum = FigureSum()
    for applicant in SampleReport.applicants {
      report.figures[total]?.sum?.add(FigureKey("requests", "handled-total", applicant))
    }
    #expect(findings(report).isEmpty)
  }

  @Test func `for a block of figures that slipped by one cell`() throws {
    let columns = ["upheld", "corrected", "other", "pending", "total"]
    let keys = columns.map { FigureKey("reviews-and-suits", "litigation-direct", $0) }
    let values: [Decimal] = [10, 22, 18, 35, 85]
    var report = right
    for (key, value) in zip(keys, values.dropFirst()) {
      report.figures[key]?.state = .number(value)
    }
    report.figures[keys[4]]?.state = .blank
    // 22 + 18 + 35 + 85 would be a total of 160, but 85 is the total.
    let found = findings(report)
    #expect(found.allSatisfy { $0.expected == nil && !$0.message.zh.contains("160") })
    #expect(Set(found.flatMap(cells)).isSuperset(of: keys.compactMap { right[$0].source }))
  }

  @Test(.timeLimit(.minutes(2)))
  func `for formulas that double each other, lead back to themselves or fail both ways`() throws {
    var report = report(.formulas) { _ in }
    let keys = report.form.figureKeys.filter { $0.table == "requests" }
    for (key, next) in zip(keys, keys.dropFirst()) {
      var double = FigureSum(next)
      double.add(next)
      report.figures[key]?.sum = double
    }
    report.figures[keys[100]]?.sum = FigureSum(keys[3])
    #expect(findings(report).allSatisfy { !$0.message.zh.isEmpty })
    // The grand total is the sum of nothing, so that it fails along its row and along its column.
    var grand = self.report(.formulas) { _ in }
    let total = FigureKey("requests", "handled-total", "total")
    grand.figures[total]?.sum = FigureSum(constant: 1)
    grand.figures[total]?.state = .number(1)
    #expect(findings(grand).map(\.key) == [total])
  }

  @Test func `for a number that cannot be`() throws {
    var report = right
    report.set("requests/granted/research", .number(-3))
    let found = findings(report)
    #expect(found.map(\.code) == ["FIG002"])
  }
}

extension Report {
  /// Makes an entry text that the totals with formulas leave out.
  fileprivate mutating func leaveOutText(_ key: FigureKey) {
    guard let source = self[key].source else { return }
    observations.append(Observation(.numberAsText, cells: [source], key: key))
    for total in form.figureKeys {
      guard self[total].sum?.multiples[key] != nil, let cell = self[total].source else { continue }
      observations.append(Observation(.textLeftOut([source]), cells: [cell], key: total))
      let left = (self[total].number ?? 0) - (self[key].number ?? 0)
      figures[total]?.state = .number(left)
    }
  }
}
