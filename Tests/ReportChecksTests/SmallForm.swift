import Foundation
import ReportModel
import TestSupport

/// A form small enough to try every number: two rows and two columns of entries with their totals.
enum SmallForm {
  static let rows = ["a", "b", "total"]
  static let columns = ["x", "y", "total"]

  /// The form.
  static func form() throws -> ReportForm {
    let heads = columns.map { #"{"text": "列\#($0)", "column": "\#($0)"}"# }
    let lines = rows.map { #"[{"text": "行\#($0)", "row": "\#($0)"}, {"figures": "\#($0)"}]"# }
    let equation = { (code: String, scope: String, terms: [String]) in
      """
      {"code": "\(code)", "name": "total-differs-\(scope)", "catalogue": [], "severity": "error",
       "table": "s", "each": "\(scope)", "left": ["total"], "relation": "=",
       "right": [\(terms.map { "\"\($0)\"" }.joined(separator: ", "))],
       "zh": {"left": "总计", "right": "各项之和"}, "en": {"left": "total", "right": "the sum"},
       "source": "s"}
      """
    }
    let json = """
      {"id": "small", "name": {"zh": "表", "en": "form"}, "basis": "b", "title": "{unit}{year}年",
       "sections": [{"key": "s", "title": "一、表", "sheet": "一", "guidance": "填"}],
       "tables": [{"key": "s", "widths": [1, 1, 1, 1], "layout": [
         [{"text": "头"}, \(heads.joined(separator: ", "))], \(lines.joined(separator: ", "))]}],
       "equations": [\(equation("SUM901", "row", ["x", "y"])),
         \(equation("SUM902", "column", ["a", "b"]))]}
      """
    return try ReportForm(json: Data(json.utf8))
  }

  /// The key of a figure.
  static func key(_ row: String, _ column: String) -> FigureKey { FigureKey("s", row, column) }

  /// A report with the numbers of all nine figures, row by row; nil for a blank.
  static func report(_ form: ReportForm, _ numbers: [Int?]) -> Report {
    var report = Report(form: form)
    for (key, number) in zip(form.figureKeys, numbers) {
      report.figures[key]?.state = number.map { .number(Decimal($0)) } ?? .blank
      report.figures[key]?.raw = number.map(String.init) ?? ""
    }
    return report
  }

  /// Nine numbers of which the totals are right.
  static func right(_ a: (Int, Int), _ b: (Int, Int)) -> [Int] {
    [
      a.0, a.1, a.0 + a.1, b.0, b.1, b.0 + b.1, a.0 + b.0, a.1 + b.1, a.0 + a.1 + b.0 + b.1,
    ]
  }

  /// Nine numbers of which the totals are right, by chance.
  static func right(upTo most: Int, _ random: inout SeededGenerator) -> [Int] {
    let numbers = (0..<4).map { _ in Int.random(in: 0...most, using: &random) }
    return right((numbers[0], numbers[1]), (numbers[2], numbers[3]))
  }

  /// The positions of total and terms of each equation: by row, then by column.
  static let equations: [(total: Int, terms: [Int])] =
    (0..<3).map { (3 * $0 + 2, [3 * $0, 3 * $0 + 1]) } + (0..<3).map { (6 + $0, [$0, 3 + $0]) }

  /// The equations that fail, worked out without the program; all numbers must be there.
  static func failing(_ numbers: [Int]) -> Set<Int> {
    Set(
      equations.indices.filter { index in
        let (total, terms) = equations[index]
        return numbers[total] != terms.map { numbers[$0] }.reduce(0, +)
      })
  }

  /// All numbers up to a bound in place of the blanks with which every equation holds.
  static func completions(_ numbers: [Int?], upTo most: Int) -> [[Int]] {
    guard let blank = numbers.firstIndex(where: { $0 == nil }) else {
      let whole = numbers.compactMap(\.self)
      return failing(whole).isEmpty ? [whole] : []
    }
    return (0...most).flatMap { number in
      var next = numbers
      next[blank] = number
      return isPossible(next) ? completions(next, upTo: most) : []
    }
  }

  /// Whether no equation without blanks fails.
  private static func isPossible(_ numbers: [Int?]) -> Bool {
    equations.allSatisfy { total, terms in
      let parts = terms.map { numbers[$0] }
      guard let whole = numbers[total], !parts.contains(nil) else { return true }
      return whole == parts.compactMap(\.self).reduce(0, +)
    }
  }
}
