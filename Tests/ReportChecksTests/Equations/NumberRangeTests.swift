import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Ranges of numbers")
struct NumberRangeTests {
  @Test(arguments: [
    ("...", false), ("3...", false), ("...-3", false), ("3...3", false), ("2...3", false),
    ("3...2", true), ("0.1...0", true), ("-1...-1.5", true),
  ])
  func `one is empty if its ends have passed each other`(range: String, isEmpty: Bool) {
    #expect(NumberRange(range).isEmpty == isEmpty)
  }

  @Test(
    arguments: [
      ("3...3", 3), ("-2...-2", -2), ("0...0", 0), ("0...1", nil), ("...3", nil), ("3...", nil),
      ("...", nil), ("3...2", nil),
    ] as [(String, Decimal?)])
  func `it is one number only between equal ends`(range: String, only: Decimal?) {
    #expect(NumberRange(range).only == only)
  }

  @Test(arguments: [
    ("...", "...", "..."), ("...", "1...5", "1...5"), ("1...5", "3...9", "3...5"),
    ("1...9", "3...5", "3...5"), ("1...", "...5", "1...5"), ("1...", "4...", "4..."),
    ("...5", "...-1", "...-1"), ("1...2", "2...3", "2...2"), ("1...2", "3...4", "3...2"),
  ])
  func `what two have in common does not depend on their order`(
    one: String, other: String, common: String
  ) {
    #expect(NumberRange(one).intersection(NumberRange(other)) == NumberRange(common))
    #expect(NumberRange(other).intersection(NumberRange(one)) == NumberRange(common))
  }

  @Test(
    arguments: [
      // Counts are whole and not negative.
      ("...", .count, "0..."), ("-3...", .count, "0..."), ("...2.9", .count, "0...2"),
      ("0.1...2", .count, "1...2"), ("2...2", .count, "2...2"), ("2.5...3.5", .count, "3...3"),
      // So are the ends that exclude everything.
      ("2.1...2.9", .count, "3...2"), ("2.5...2.5", .count, "3...2"), ("-3...-1", .count, "0...-1"),
      // Amounts keep their decimals.
      ("-1.5...2.5", .amount, "0...2.5"), ("0.01...", .amount, "0.01..."),
      ("...-0.01", .amount, "0...-0.01"),
      // Changes may be negative; they are rounded towards the inside as well.
      ("...", .change, "..."), ("-3...", .change, "-3..."), ("-2.5...-0.5", .change, "-2...-1"),
      ("-0.5...-0.2", .change, "0...-1"),
    ] as [(String, FormFigure.Kind, String)])
  func `a kind of figure leaves the numbers that are possible for it`(
    range: String, kind: FormFigure.Kind, numbers: String
  ) {
    #expect(NumberRange(range).numbers(of: kind) == NumberRange(numbers))
  }

  @Test func `numbers with more digits than a double has are rounded exactly`() {
    let range = NumberRange("12345678901234567890.5...98765432109876543210.5")
    #expect(
      range.numbers(of: .count) == NumberRange("12345678901234567891...98765432109876543210"))
  }

  @Test(
    arguments: [FormFigure.Kind.count, .amount, .change], [-3, -1, 0, 1, 2, 2.5, 3] as [Decimal])
  func `a number stays possible exactly if its kind allows it`(
    kind: FormFigure.Kind, number: Decimal
  ) {
    let range = NumberRange(low: number, high: number).numbers(of: kind)
    #expect(range.isEmpty != kind.allows(number))
    #expect(range.only == (kind.allows(number) ? number : nil))
  }
}
