import Spreadsheet
import Testing

import WorkbookReading

@Suite struct CellTextTests {
  @Test(arguments: [
    ("1", 1.0), ("-1.5", -1.5), ("+2", 2), (".5", 0.5), ("5.", 5), ("1E3", 1000), ("1e-2", 0.01),
    (" 7 ", 7), ("0.1", 0.1), ("12345678901234567890", 12_345_678_901_234_567_168),
    ("0.30000000000000004", 0.30000000000000004),
    ("1.7976931348623157E308", 1.7976931348623157e308),
    ("2.2250738585072014E-308", 2.2250738585072014e-308), ("-0", 0), ("000000000000000000001", 1),
  ])
  func `digits read as the number they stand for`(text: String, number: Double) {
    #expect(NumberText.double(text) == number)
  }

  @Test(arguments: 1...18)
  func `any number of digits and decimals reads as the language reads it`(digits: Int) {
    let text = String("918273645546372819".prefix(digits))
    for decimals in 0...digits {
      let number = text.dropLast(decimals) + "." + text.suffix(decimals)
      for sign in ["", "-"] {
        #expect(NumberText.double(sign + number) == Double(sign + number))
      }
    }
  }

  @Test(arguments: [
    "", " ", "x", "1x", "0x10", "inf", "nan", "NaN", "INF", "1e999", "1,234", "1 2", "--1", "e5",
    ".", "1e", "1e+", "-", "-.", "1.2.3", "1-", "-1-", "１２", "1_000",
  ])
  func `other text is no number`(text: String) {
    #expect(NumberText.double(text) == nil)
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x4E2D_国", "中国"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "\u{FFFD}"), ("_x00_", "_x00_"), ("_xGGGG_", "_xGGGG_"),
    ("_x000", "_x000"), ("", ""), ("__x0041_", "_A"), ("_X0041_", "_X0041_"), ("_x_x0041_", "_xA"),
  ])
  func `an escaped character is decoded once`(text: String, decoded: String) {
    #expect(EscapedText.decode(text) == decoded)
  }

  @Test(arguments: [
    ("A1", 0, 0), ("b2", 1, 1), ("XFD1048576", 1_048_575, 16383), ("AA10", 9, 26),
  ])
  func `an A1 address reads`(text: String, row: Int, column: Int) {
    #expect(CellAddress(relative: text) == CellAddress(row: row, column: column))
  }

  @Test(arguments: [
    "", "A", "1", "A0", "A01", "XFE1", "A1048577", "1A", "A1B", "$A$1", "A99999999999999999999",
    "AAAAAAAAAAAAAAAAAAAA1", "A-1", "Ａ1", "A1 ",
  ])
  func `what is no A1 address does not`(text: String) {
    #expect(CellAddress(relative: text) == nil)
  }
}

@Suite struct SharedFormulaTests {
  @Test(arguments: [
    ("A1+B2", "B3+C4"), ("$A$1+A$1+$A1", "$A$1+B$1+$A3"), ("SUM(A1:B2)", "SUM(B3:C4)"),
    ("SUM(A:A)", "SUM(B:B)"), ("SUM($A:A,1:1,$1:1)", "SUM($A:B,3:3,$1:3)"),
    ("LOG10(A1)", "LOG10(B3)"), ("\"A1\"&A1", "\"A1\"&B3"), ("'A1'!A1", "'A1'!B3"),
    ("A1!A1", "A1!B3"), ("表一!A1", "表一!B3"), ("'it''s A1'!A1", "'it''s A1'!B3"),
    ("[1]Sheet1!A1", "[1]Sheet1!B3"), ("T[[#This Row],[A1]]", "T[[#This Row],[A1]]"),
    ("A_1+x.A1+A1_", "A_1+x.A1+A1_"), ("1E5+1.5", "1E5+1.5"), ("TRUE", "TRUE"), ("", ""),
    ("XFD1", "#REF!"), ("A1048576", "#REF!"), ("\"open A1", "\"open A1"), ("[open A1", "[open A1"),
    ("\"a\"\"A1\"", "\"a\"\"A1\""), ("a1", "B3"), ("ABCD1", "ABCD1"),
    (
      "IF(A1>=1,A1,\"\")",
      "IF(B3>=1,B3,\"\")"
    ),
  ])
  func `a shared formula shifts by one column and two rows`(formula: String, shifted: String) {
    let origin = CellAddress(row: 0, column: 0)
    let text = SharedFormula(formula, at: origin)
    #expect(text.shifted(to: CellAddress(row: 2, column: 1)) == shifted)
    #expect(text.shifted(to: origin) == formula)
  }

  @Test func `a shared formula shifts up and left, and off the sheet`() {
    let text = SharedFormula("A1+B2", at: CellAddress(row: 1, column: 1))
    #expect(text.shifted(to: CellAddress(row: 0, column: 0)) == "#REF!+A1")
  }
}
