import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("Figures and their keys")
struct FigureTests {
  private static let key = FigureKey("requests", "refused.state-secret", "natural-person")

  @Test func `a key is written with slashes, its cell's name without hyphens`() {
    #expect(Self.key.description == "requests/refused.state-secret/natural-person")
    #expect(Self.key.definedName == "nb.requests.refused.state_secret.natural_person")
  }

  @Test func `no two figures of a form have the same name`() throws {
    for form in try ReportForm.bundled() {
      #expect(Set(form.figureKeys.map(\.definedName)).count == form.figureKeys.count)
      #expect(form.figureKeys.allSatisfy { !$0.definedName.contains("-") })
    }
  }

  @Test(
    arguments: [
      (.number(3), "number", 3, false),
      (.number(0), "number", 0, false),
      (.number(-1.5), "number", -1.5, false),
      (.blank, "blank", nil, true),
      (.notApplicable, "notApplicable", nil, true),
      (.unreadable, "unreadable", nil, false),
    ] as [(Figure.State, String, Decimal?, Bool)])
  func `a blank is vacant and not zero`(
    state: Figure.State, name: String, number: Decimal?, isVacant: Bool
  ) {
    let figure = Figure(Self.key, state)
    #expect(state.name == name)
    #expect(figure.number == number)
    #expect(figure.isVacant == isVacant)
    #expect((state == .number(0)) == (number == 0))
  }

  @Test func `a figure without a formula is an entry`() {
    var figure = Figure(Self.key, .number(1), raw: "1")
    #expect(figure.sum == nil)
    #expect(figure.source == nil)
    figure.sum = FigureSum(Self.key)
    #expect(figure != Figure(Self.key, .number(1), raw: "1"))
  }

  @Test(
    arguments: [
      (.count, [0, 1, 100_000], [-1, 0.5, -0.5]),
      (.amount, [0, 0.5, 12.345_678], [-0.01, -1]),
      (.change, [-5, 0, 5], [0.5, -0.5]),
    ] as [(FormFigure.Kind, [Decimal], [Decimal])])
  func `a kind of figure allows some numbers`(
    kind: FormFigure.Kind, possible: [Decimal], impossible: [Decimal]
  ) {
    for number in possible { #expect(kind.allows(number)) }
    for number in impossible { #expect(!kind.allows(number)) }
  }
}

@Suite("Decimal numbers as text")
struct DecimalDigitsTests {
  @Test(arguments: [
    ("0", "0", true), ("7", "7", true), ("-7", "-7", true), ("12.35", "12.35", false),
    ("0.1", "0.1", false), ("-0.5", "-0.5", false), ("100", "100", true), ("1e3", "1000", true),
    ("12.0", "12", true), ("1.50", "1.5", false), ("1e-3", "0.001", false),
    ("123456789012345", "123456789012345", true), ("0.000000001", "0.000000001", false),
  ])
  func `digits are plain`(text: String, plain: String, isWhole: Bool) throws {
    let number = try #require(Decimal(string: text))
    #expect(number.plain == plain)
    #expect(number.isWhole == isWhole)
  }

  @Test func `a whole number that comes of fractions is whole`() {
    let tenth = Decimal(1) / 10
    #expect((tenth * 10).isWhole)
    #expect((0..<10).reduce(Decimal(0)) { sum, _ in sum + tenth }.isWhole)
    #expect(!(tenth * 3).isWhole)
  }
}

@Suite("References to cells")
struct CellReferenceTests {
  @Test(
    arguments: [
      (nil, "H12"),
      ("三", "三!H12"),
      ("Sheet1", "Sheet1!H12"),
      ("五六", "五六!H12"),
      ("a_b", "a_b!H12"),
      ("年度 报告", "'年度 报告'!H12"),
      ("1月", "'1月'!H12"),
      ("A1", "'A1'!H12"),
      ("xfd9", "'xfd9'!H12"),
      ("局's", "'局''s'!H12"),
      ("a!b", "'a!b'!H12"),
      ("a-b", "'a-b'!H12"),
      ("（三）", "'（三）'!H12"),
      ("'", "''''!H12"),
      ("", "''!H12"),
    ] as [(String?, String)])
  func `the name of the sheet is quoted where Excel wants it`(sheet: String?, text: String) {
    let reference = CellReference(sheet: sheet, address: CellAddress(row: 11, column: 7))
    #expect(reference.description == text)
  }

  @Test func `the same address on two sheets is two cells`() {
    let address = CellAddress(row: 0, column: 0)
    let cells = ["二", "三", nil, "二"].map { CellReference(sheet: $0, address: address) }
    #expect(Set(cells).count == 3)
  }
}
