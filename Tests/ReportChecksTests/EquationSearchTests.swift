import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

/// What is said of equations, compared with trying every number in a small form.
@Suite("Equations, compared with trying every number")
struct EquationSearchTests {
  let form: ReportForm

  init() throws { form = try SmallForm.form() }

  private func sums(_ report: Report) -> [Finding] {
    Checker().findings(in: report).filter { $0.code.hasPrefix("SUM") }
  }

  private func index(_ key: FigureKey?) -> Int? {
    key.flatMap { form.figureKeys.firstIndex(of: $0) }
  }

  /// The position of an equation in `SmallForm.equations`.
  private func index(_ place: EquationPlace) -> Int? {
    if let row = place.row { return SmallForm.rows.firstIndex(of: row) }
    return place.column.flatMap { SmallForm.columns.firstIndex(of: $0) }.map { $0 + 3 }
  }

  @Test func `the search itself finds what is known`() {
    #expect(SmallForm.failing(SmallForm.right((1, 2), (3, 4))).isEmpty)
    #expect(SmallForm.failing([1, 2, 4, 3, 4, 7, 4, 6, 10]) == [0, 5])
    #expect(SmallForm.completions([1, 2, nil, 3, 4, 7, 4, 6, 10], upTo: 9).map { $0[2] } == [3])
    #expect(SmallForm.completions([1, 2, nil, 3, 4, 7, 5, 6, 10], upTo: 9).isEmpty)
  }

  @Test(arguments: 0..<20)
  func `right totals are never blamed`(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<20 {
      let numbers = SmallForm.right(upTo: 9, &random)
      #expect(sums(SmallForm.report(form, numbers)).isEmpty)
    }
  }

  @Test(arguments: 0..<30)
  func `every equation that fails stands in exactly one finding`(seed: Int) {
    var random = SeededGenerator(state: UInt64(100 + seed))
    for _ in 0..<10 {
      var numbers = SmallForm.right(upTo: 9, &random)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        numbers[Int.random(in: 0..<9, using: &random)] = Int.random(in: 0...20, using: &random)
      }
      let found = sums(SmallForm.report(form, numbers)).flatMap(\.equations).compactMap(index)
      #expect(found.count == Set(found).count, "\(numbers)")
      #expect(Set(found) == SmallForm.failing(numbers), "\(numbers)")
    }
  }

  /// The failing equations that are connected with some of them by shared figures.
  private func group(of equations: Set<Int>, among failing: Set<Int>) -> Set<Int> {
    let figures = { (index: Int) in
      Set(SmallForm.equations[index].terms + [SmallForm.equations[index].total])
    }
    var group = equations
    while let next = failing.subtracting(group).first(where: { index in
      group.contains { !figures($0).isDisjoint(with: figures(index)) }
    }) {
      group.insert(next)
    }
    return group
  }

  /// The numbers of one figure with which a group of equations holds, and none fails that held.
  private func explanations(_ numbers: [Int], of group: Set<Int>) -> [(place: Int, number: Int)] {
    let failing = SmallForm.failing(numbers)
    return numbers.indices.flatMap { place in
      (0...60).compactMap { number -> (Int, Int)? in
        var other = numbers
        other[place] = number
        let rest = SmallForm.failing(other)
        return rest.isDisjoint(with: group) && rest.isSubset(of: failing) ? (place, number) : nil
      }
    }
  }

  @Test(arguments: 0..<30)
  func `a number is advised exactly where it alone explains what fails`(seed: Int) {
    var random = SeededGenerator(state: UInt64(200 + seed))
    for _ in 0..<10 {
      var numbers = SmallForm.right(upTo: 9, &random)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        numbers[Int.random(in: 0..<9, using: &random)] = Int.random(in: 0...20, using: &random)
      }
      for finding in sums(SmallForm.report(form, numbers)) {
        let equations = Set(finding.equations.compactMap(index))
        let group = group(of: equations, among: SmallForm.failing(numbers))
        let possible = explanations(numbers, of: group)
        switch possible.count {
        case 0:
          #expect(finding.expected == nil, "\(numbers)")
          #expect(equations.count == 1, "\(numbers)")
        case 1:
          #expect(index(finding.key) == possible.first?.place, "\(numbers)")
          #expect(finding.expected == possible.first.map { .number(Decimal($0.number)) })
          #expect(equations == group, "\(numbers)")
        default:
          #expect(finding.expected == nil, "\(numbers)")
          #expect(Set(finding.keys.compactMap(index)) == Set(possible.map(\.place)), "\(numbers)")
          #expect(equations == group, "\(numbers)")
        }
      }
    }
  }

  @Test(arguments: 0..<30)
  func `a blank counts as 0 only if every number but 0 breaks an equation`(seed: Int) {
    var random = SeededGenerator(state: UInt64(300 + seed))
    for _ in 0..<10 {
      let truth = SmallForm.right(upTo: 2, &random)
      let blanks = Set(
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Int.random(in: 0..<9, using: &random)
        })
      let numbers: [Int?] = truth.indices.map { blanks.contains($0) ? nil : truth[$0] }
      let forced = ForcedZeros(SmallForm.report(form, numbers)).keys.compactMap(index)
      let solutions = SmallForm.completions(numbers, upTo: 8)
      #expect(!solutions.isEmpty)
      for place in forced {
        #expect(blanks.contains(place))
        #expect(solutions.allSatisfy { $0[place] == 0 }, "\(numbers)")
      }
    }
  }

  @Test(arguments: 0..<30)
  func `terms that make up their total leave 0 for the blanks beside them`(seed: Int) {
    var random = SeededGenerator(state: UInt64(400 + seed))
    for _ in 0..<10 {
      let truth = SmallForm.right(upTo: 3, &random)
      let terms = SmallForm.equations[Int.random(in: 0..<6, using: &random)].terms
      var numbers: [Int?] = truth
      for term in terms where truth[term] == 0 { numbers[term] = nil }
      let forced = Set(ForcedZeros(SmallForm.report(form, numbers)).keys.compactMap(index))
      #expect(forced == Set(terms.filter { numbers[$0] == nil }), "\(numbers)")
    }
  }

  @Test(arguments: 0..<30)
  func `blanks are never blamed while some numbers in them would do`(seed: Int) {
    var random = SeededGenerator(state: UInt64(500 + seed))
    for _ in 0..<10 {
      let truth = SmallForm.right(upTo: 4, &random)
      let numbers: [Int?] = truth.map { Bool.random(using: &random) ? $0 : nil }
      #expect(sums(SmallForm.report(form, numbers)).isEmpty, "\(numbers)")
    }
  }

  @Test(arguments: 0..<30)
  func `what is known to be too much is told in spite of blanks`(seed: Int) {
    var random = SeededGenerator(state: UInt64(600 + seed))
    for _ in 0..<10 {
      let truth = SmallForm.right(upTo: 4, &random)
      let (total, terms) = SmallForm.equations[Int.random(in: 0..<3, using: &random)]
      var numbers: [Int?] = Array(repeating: nil, count: 9)
      numbers[total] = truth[total]
      numbers[terms[0]] = truth[total] + 1 + Int.random(in: 0...5, using: &random)
      let found = sums(SmallForm.report(form, numbers))
      #expect(found.map(\.code) == ["SUM901"], "\(numbers)")
      #expect(found.flatMap(\.equations).compactMap(index) == [total / 3])
    }
  }

  @Test func `numbers that nobody can have meant neither trap nor hang`() {
    let large = Decimal(sign: .plus, exponent: 30, significand: 7)
    for number in [large, -large, Decimal(string: "0.000001") ?? 0] {
      var report = SmallForm.report(form, SmallForm.right((1, 2), (3, 4)))
      report.figures[SmallForm.key("a", "x")]?.state = .number(number)
      #expect(!Checker().findings(in: report).isEmpty)
      #expect(ForcedZeros(report).keys.isEmpty)
    }
  }
}

@Suite("Totals with formulas in a small form")
struct SmallFormulaTests {
  let form: ReportForm

  init() throws { form = try SmallForm.form() }

  /// The report with totals as formulas, each with its value.
  private func report(_ numbers: [Int?], _ change: (inout Report) -> Void = { _ in }) -> Report {
    var report = SmallForm.report(form, numbers)
    report.makeTotalsFormulas()
    change(&report)
    return report
  }

  private func sums(_ report: Report) -> [Finding] {
    Checker().findings(in: report).filter { $0.code.hasPrefix("SUM") }
  }

  @Test func `sums that are computed prove nothing`() {
    #expect(sums(report(SmallForm.right((1, 2), (3, 4)))).isEmpty)
    let blank = report([1, nil, nil, 3, 4, nil, nil, nil, nil])
    #expect(sums(blank).isEmpty)
    #expect(ForcedZeros(blank).keys.isEmpty)
  }

  @Test(
    arguments: [
      // A term left out, one counted twice, a number added.
      ([("x", 1), ("y", 0)], 0 as Decimal, 1), ([("x", 1), ("y", 2)], 0, 5),
      ([("x", 1), ("y", 1)], 7, 10),
    ] as [([(String, Int)], Decimal, Int)])
  func `a total whose formula is not the sum of its terms is the suspect`(
    multiples: [(String, Int)], constant: Decimal, value: Int
  ) {
    let total = SmallForm.key("a", "total")
    let report = report(SmallForm.right((1, 2), (3, 4))) { report in
      var sum = FigureSum(constant: constant)
      for (column, count) in multiples where count > 0 {
        sum.add(SmallForm.key("a", column), times: count)
      }
      report.figures[total]?.sum = sum
      report.figures[total]?.state = .number(Decimal(value))
    }
    let findings = sums(report)
    #expect(findings.map(\.key) == [total])
    #expect(findings.map(\.expected) == [.number(3)])
    #expect(findings.first?.message.zh.contains("请改正公式，不要改其他各格") == true)
  }

  @Test func `another way to write the same sum is no fault`() {
    let grand = SmallForm.key("total", "total")
    let ways: [[(String, String)]] = [
      [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")], [("a", "total"), ("b", "total")],
      [("total", "x"), ("total", "y")], [("a", "total"), ("b", "x"), ("b", "y")],
    ]
    for way in ways {
      let report = report(SmallForm.right((1, 2), (3, 4))) { report in
        report.figures[grand]?.sum = way.reduce(into: FigureSum()) {
          $0.add(SmallForm.key($1.0, $1.1))
        }
      }
      #expect(sums(report).isEmpty, "\(way)")
    }
  }
}
