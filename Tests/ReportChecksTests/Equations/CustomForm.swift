import Foundation
import ReportModel
import Spreadsheet
import TestSupport

@testable import ReportChecks

/// A form of one table with equations of its own, for questions that no official form asks.
struct CustomForm {
  /// An equation over the columns of each row, or over the rows of each column.
  struct Line {
    var code = "SUM901"
    var each = "row"
    var left: [String]
    var relation = "="
    var right: [String]
    var severity = "error"
  }

  var rows = ["a"]
  var columns: [String]
  /// The kinds of the columns that are not counts.
  var kinds: [String: String] = [:]
  var lines: [Line]

  /// The form.
  func form() throws -> ReportForm {
    let heads = columns.map { column in
      let kind = kinds[column].map { #", "kind": "\#($0)""# } ?? ""
      return #"{"text": "列\#(column)", "column": "\#(column)"\#(kind)}"#
    }
    let rows = rows.map { #"[{"text": "行\#($0)", "row": "\#($0)"}, {"figures": "\#($0)"}]"# }
    let widths = Array(repeating: "1", count: columns.count + 1).joined(separator: ", ")
    let json = """
      {"id": "custom", "name": {"zh": "表", "en": "form"}, "basis": "b", "title": "{unit}{year}年",
       "sections": [{"key": "s", "title": "一、表", "sheet": "一", "guidance": "填"}],
       "tables": [{"key": "s", "widths": [\(widths)], "layout": [
         [{"text": "头"}, \(heads.joined(separator: ", "))], \(rows.joined(separator: ", "))]}],
       "equations": [\(lines.map(\.json).joined(separator: ", "))]}
      """
    return try ReportForm(json: Data(json.utf8))
  }

  /// A report in the form, written row by row: `_` for a blank, `/` for a mark, any other word for
  /// what cannot be read.
  func report(_ lines: String...) throws -> Report { Report(try form(), lines: lines) }
}

extension CustomForm.Line {
  fileprivate var json: String {
    let list = { (terms: [String]) in terms.map { "\"\($0)\"" }.joined(separator: ", ") }
    return """
      {"code": "\(code)", "name": "n-\(code.lowercased())", "catalogue": [], "source": "s",
       "severity": "\(severity)", "table": "s", "each": "\(each)", "left": [\(list(left))],
       "relation": "\(relation)", "right": [\(list(right))],
       "zh": {"left": "左边", "right": "右边"}, "en": {"left": "the left", "right": "the right"}}
      """
  }
}

extension Report {
  /// A report of a form with one table, written row by row, with a cell for each figure.
  init(_ form: ReportForm, lines: [String]) {
    self.init(form: form)
    let words = lines.flatMap { $0.split(separator: " ") }
    for (key, word) in zip(form.figureKeys, words) {
      let address = form.figure(key)?.range.first
      figures[key]?.source = address.map { CellReference(sheet: "一", address: $0) }
      type(word == "_" ? "" : String(word), at: key)
    }
  }

  /// Makes a figure a formula that adds others up, with the number that it gives; one that stands
  /// twice counts twice.
  mutating func compute(_ place: String, from parts: [String], adding constant: Decimal = 0) {
    let keys = parts.map { FigureKey(place: $0) }
    let total = FigureKey(place: place)
    figures[total]?.sum = keys.reduce(into: FigureSum(constant: constant)) { $0.add($1) }
    let value = keys.reduce(constant) { $0 + (self[$1].number ?? 0) }
    figures[total]?.state = .number(value)
  }

  /// All equations of the form in terms of the report's entries, with the entries.
  var equationsInEntries: (equations: [EntryEquation], entries: Entries) {
    let entries = Entries(self)
    let equations = form.equations.flatMap { equation in
      equation.instances.map { EntryEquation(equation, $0, entries) }
    }
    return (equations, entries)
  }

  /// What its equations reveal.
  var review: EquationReview {
    EquationReview(self, structure: ReportStructure(self), entries: Entries(self))
  }
}

extension EntryEquation {
  /// The code and the row or column, as in `SUM901 a`.
  var name: String {
    let place = instance.place
    return "\(place.code) \(place.row ?? place.column ?? "")"
  }
}

extension NumberRange {
  /// Reads a range such as `1...5`, `...5`, `3...` or `...`.
  init(_ text: String) {
    let ends = text.components(separatedBy: "...")
    self.init(
      low: ends.first.flatMap { Decimal(plain: $0) }, high: ends.last.flatMap { Decimal(plain: $0) }
    )
  }
}
