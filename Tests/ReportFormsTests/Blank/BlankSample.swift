import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import Testing

/// The forms whose blanks are looked at.
enum FormSample: CaseIterable {
  case official
  case other

  func form() throws -> ReportForm {
    switch self {
    case .official: try ReportForm.current()
    case .other: try BlankSample.other()
    }
  }
}

/// A blank and where its figures stand, found without the code that drew it.
struct BlankSample {
  let form: ReportForm
  let workbook: WorkbookDrawing

  init(form: ReportForm? = nil, year: Int = 2024, unit: String? = nil) throws {
    self.form = try form ?? ReportForm.current()
    workbook = BlankDrawing.drawing(form: self.form, year: year, unit: unit)
  }

  func sheet(_ name: String) throws -> SheetDrawing {
    try #require(workbook.sheets.first { $0.name == name })
  }

  /// The sheet of a table.
  func sheet(ofTable key: String) throws -> SheetDrawing {
    try sheet(#require(form.section(key)).sheet)
  }

  /// The address where the table begins: that of its first label.
  func origin(of table: FormTable, on sheet: SheetDrawing) throws -> CellAddress {
    let first = try #require(table.labels.first).label.print
    return try #require(
      sheet.cells.filter { $0.value.content == .text(first) }.map(\.key).min())
  }

  /// The first cell of each figure of a table.
  func cells(of table: FormTable) throws -> [FigureKey: CellAddress] {
    let origin = try origin(of: table, on: sheet(ofTable: table.key))
    return Dictionary(
      uniqueKeysWithValues: table.figures.map {
        ($0.key, $0.range.first.moved(by: origin))
      })
  }

  /// A small form with other words, sheets and shapes.
  static func other() throws -> ReportForm {
    try ReportForm(
      json: Data(
        """
        {"id": "另", "name": {"zh": "另一种格式", "en": "another form"}, "basis": "某办〔2031〕7号",
         "title": "{year}年度{unit}年报",
         "sections": [
           {"key": "words", "title": "甲、文字", "sheet": "甲", "hint": "（请写）", "guidance": "写清楚。"},
           {"key": "sums", "title": "乙、数字", "sheet": "Bob's", "guidance": "填清楚。"}],
         "tables": [{"key": "sums", "widths": [1500, 700, 700, 700], "layout": [
           [{"text": "项目"}, {"text": "子", "column": "a"}, {"text": "合", "column": "sum"},
            {"text": "丑", "column": "b", "kind": "amount", "unit": "元"}],
           [{"text": "第一行", "row": "one"}, {"figures": "one"}],
           [{"text": "第二行", "row": "two"}, {"figures": "two"}]]}],
         "equations": [
           {"code": "X1", "name": "n", "catalogue": [], "severity": "error", "table": "sums",
            "each": "row", "left": ["sum"], "relation": "=", "right": ["a", "b"],
            "zh": {"left": "合", "right": "子丑之和"}, "en": {"left": "l", "right": "r"}, "source": "s"},
           {"code": "X2", "name": "m", "catalogue": [], "severity": "warning", "table": "sums",
            "each": "column", "left": ["one"], "relation": "<=", "right": ["two"],
            "zh": {"left": "一", "right": "二"}, "en": {"left": "l", "right": "r"}, "source": "s"}]}
        """.utf8))
  }
}

extension CellAddress {
  func moved(by origin: CellAddress) -> CellAddress {
    CellAddress(row: row + origin.row, column: column + origin.column)
  }
}

extension CellRange {
  func moved(by origin: CellAddress) -> CellRange {
    CellRange(first.moved(by: origin), last.moved(by: origin))
  }
}

extension CellDrawing {
  /// The words that a person sees in the cell before anything is filled in.
  var words: String? {
    switch content {
    case .text(let text), .link(let text, _, _), .formula(_, .text(let text)): text
    case .blank, .number, .formula: nil
    }
  }

  var formula: String? {
    if case .formula(let formula, _) = content { formula } else { nil }
  }
}

/// The cells that a formula of `SUM`s names, taken apart by nothing but its spelling.
func cells(inSum formula: String, sheet: String? = nil) throws -> [CellAddress] {
  let prefix = sheet.map { "'\($0.replacing("'", with: "''"))'!" } ?? ""
  let inner = try #require(formula.wholeMatch(of: /SUM\((.*)\)/)).1
  return try inner.split(separator: ",").flatMap { part in
    #expect(part.hasPrefix(prefix))
    return Array(try #require(CellRange(part.dropFirst(prefix.count))).addresses)
  }
}
