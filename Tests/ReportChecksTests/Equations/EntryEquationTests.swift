import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("One equation in terms of entries")
struct EntryEquationTests {
  /// The equation of p with q and r, over a row such as `6 2 3`.
  private func equation(
    _ relation: String, _ row: String, _ change: (inout Report) -> Void = { _ in }
  ) throws -> (equation: EntryEquation, entries: Entries) {
    let form = CustomForm(
      columns: ["p", "q", "r"],
      lines: [CustomForm.Line(left: ["p"], relation: relation, right: ["q", "r"])])
    var report = try form.report(row)
    change(&report)
    let all = report.equationsInEntries
    return (try #require(all.equations.first), all.entries)
  }

  @Test(arguments: [
    ("=", "5 2 3", false), ("=", "6 2 3", true), ("=", "4 2 3", true), ("=", "0 0 0", false),
    ("<=", "4 2 3", false), ("<=", "5 2 3", false), ("<=", "6 2 3", true),
    (">=", "6 2 3", false), (">=", "5 2 3", false), (">=", "4 2 3", true),
  ])
  func `with all numbers it holds or fails`(relation: String, row: String, fails: Bool) throws {
    #expect(try equation(relation, row).equation.fails == fails)
  }

  @Test(arguments: [
    // A blank can only add to its side.
    ("=", "5 2 _", false), ("=", "2 2 _", false), ("=", "1 2 _", true), ("=", "_ 2 3", false),
    ("=", "5 _ /", false), ("=", "0 _ _", false), ("=", "_ 9 _", false), ("=", "/ _ /", false),
    ("<=", "6 2 _", false), ("<=", "_ 0 0", false), (">=", "_ 2 3", false), (">=", "2 2 _", false),
    (">=", "1 2 _", true),
  ])
  func `with blanks it fails if no numbers in them can make it hold`(
    relation: String, row: String, fails: Bool
  ) throws {
    #expect(try equation(relation, row).equation.fails == fails)
  }

  @Test(
    arguments: [
      ("5 2 3", false, false, nil), ("_ 2 3", true, false, "p"), ("5 / 3", false, true, "q"),
      ("_ 2 _", true, true, nil), ("5 _ _", false, true, nil),
    ] as [(String, Bool, Bool, String?)])
  func `it knows on which side entries are missing, and whether it is one`(
    row: String, isLeftOpen: Bool, isRightOpen: Bool, only: String?
  ) throws {
    let equation = try equation("=", row).equation
    #expect(equation.isOpen == (isLeftOpen, isRightOpen))
    let lacking = ["p", "q", "r"].filter { equation.lacksOnly(FigureKey("s", "a", $0)) }
    #expect(lacking == [only].compactMap(\.self))
  }

  @Test(arguments: [
    ("=", "6 2 3", "5...5", "3...3", "4...4"),
    ("<=", "6 2 3", "...5", "3...", "4..."),
    (">=", "4 2 3", "5...", "...1", "...2"),
    // With a blank among the terms the total is at least what is there, a term at most the rest.
    ("=", "1 2 _", "2...", "...1", "-1...-1"),
    // With the total blank a term may be anything; below 0 is left to its kind.
    ("=", "_ 2 3", "5...5", "-3...", "-2..."),
    // With blanks on both sides nothing is known of any.
    ("=", "_ 2 _", "2...", "...", "-2..."),
    ("<=", "6 2 _", "...", "...", "4..."),
    (">=", "_ 2 3", "5...", "...", "..."),
  ])
  func `each entry has the numbers with which it can hold`(
    relation: String, row: String, p: String, q: String, r: String
  ) throws {
    let (equation, entries) = try equation(relation, row)
    for (column, range) in zip(["p", "q", "r"], [p, q, r]) {
      let found = equation.range(of: FigureKey("s", "a", column), with: entries)
      #expect(found == NumberRange(range), "\(column)")
    }
  }

  @Test func `an entry that it does not have is left alone`() throws {
    let (equation, entries) = try equation("=", "6 2 3")
    let other = FigureKey("s", "b", "q")
    #expect(equation.range(of: other, with: entries) == .all)
    #expect(equation.fails(after: [other: 1], of: entries))
  }

  @Test(
    arguments: [
      ("6 2 3", ["q": 3], false), ("6 2 3", ["q": 4], true), ("6 2 3", ["q": 1, "r": 5], false),
      ("5 2 3", ["p": 6], true), ("5 2 3", ["p": 6, "r": 4], false),
      // A number goes into a blank.
      ("5 2 _", ["r": 3], false), ("5 2 _", ["r": 2], true),
      // A blank in place of a number: any number may belong there.
      ("6 2 3", ["p": nil], false), ("6 2 3", ["r": nil], false), ("1 2 3", ["r": nil], true),
      // Both: what slipped.
      ("_ 5 2", ["p": 5, "q": 2, "r": nil], false), ("_ 5 2", ["p": 2, "q": 5, "r": nil], true),
    ] as [(String, [String: Decimal?], Bool)])
  func `it tells whether it would fail after some changes`(
    row: String, changes: [String: Decimal?], fails: Bool
  ) throws {
    let (equation, entries) = try equation("=", row)
    let keyed = changes.map { (FigureKey("s", "a", $0), $1) }
    let result = equation.fails(
      after: Dictionary(uniqueKeysWithValues: keyed), of: entries)
    #expect(result == fails)
  }

  @Test(arguments: ["6 2 -3", "6 2 2.5", "6 2 约3"])
  func `it is in doubt with an entry that cannot be right`(row: String) throws {
    #expect(try equation("=", row).equation.isInDoubt)
  }

  @Test func `a blank alone raises no doubt`() throws {
    #expect(try !equation("=", "_ / 3").equation.isInDoubt)
  }
}

@Suite("One equation whose total is a formula")
struct FormulaEquationTests {
  private let form = CustomForm(
    columns: ["p", "q", "r"], lines: [CustomForm.Line(left: ["p"], right: ["q", "r"])])

  private func equation(_ row: String, _ parts: [String], adding constant: Decimal = 0) throws
    -> (equation: EntryEquation, entries: Entries)
  {
    var report = try form.report(row)
    report.compute("s/a/p", from: parts.map { "s/a/\($0)" }, adding: constant)
    let all = report.equationsInEntries
    return (try #require(all.equations.first), all.entries)
  }

  @Test func `the sum of its terms proves nothing`() throws {
    let equation = try equation("0 2 3", ["r", "q"]).equation
    #expect(equation.isEmpty && !equation.fails)
    #expect(equation.entries.isEmpty)
  }

  @Test func `a term left out is the whole difference`() throws {
    let equation = try equation("0 2 3", ["q"]).equation
    #expect(!equation.isEmpty && equation.fails)
    #expect(equation.difference.multiples == [FigureKey("s", "a", "r"): -1])
    // While the term is 0 or blank, nobody can see the fault in the numbers.
    #expect(try !self.equation("0 2 0", ["q"]).equation.fails)
    #expect(try !self.equation("0 2 _", ["q"]).equation.fails)
  }

  @Test func `a term counted twice can only be 0`() throws {
    let (equation, entries) = try equation("0 2 3", ["q", "q", "r"])
    #expect(equation.fails)
    #expect(
      equation.range(of: FigureKey("s", "a", "q"), with: entries) == NumberRange("0...0"))
  }

  @Test func `a number in the formula fails with any entries`() throws {
    let equation = try equation("0 2 3", ["q", "r"], adding: 1).equation
    #expect(!equation.isEmpty && equation.fails)
    #expect(equation.entries.isEmpty)
  }

  @Test func `a term three times in the sum has a third of the rest`() throws {
    // p is typed, r is twice q: the three make up p.
    for (row, numbers) in [("9 2 0", "3...3"), ("8 2 0", "3...2")] {
      var report = try form.report(row)
      report.compute("s/a/r", from: ["s/a/q", "s/a/q"])
      let (equations, entries) = report.equationsInEntries
      let equation = try #require(equations.first)
      let range = equation.range(of: FigureKey("s", "a", "q"), with: entries)
      #expect(range.numbers(of: .count) == NumberRange(numbers))
    }
  }

  @Test func `doubt about an entry reaches the total through its formula`() throws {
    #expect(try equation("0 -2 3", ["q"]).equation.isInDoubt == false)
    #expect(try equation("0 2 -3", ["q"]).equation.isInDoubt)
  }
}
