import Foundation
import ReportModel

/// A form of two tables' worth of words, of which each part can be replaced.
struct FormFileParts {
  var sections = """
    {"key": "w", "title": "一、文", "sheet": "一", "hint": "（写）", "limit": 10, "least": 2,
     "guidance": "写"}, {"key": "s", "title": "二、表", "sheet": "二", "guidance": "填"}
    """
  var widths = "1, 1, 1"
  var layout = """
    [{"text": "甲"}, {"text": "乙", "column": "x", "unit": "件"}, {"text": "丙", "column": "y"}],
    [{"text": "丁", "row": "a"}, {"figures": "a"}],
    [{"text": "戊", "row": "b.c"}, {"figures": "b.c"}],
    [{"text": "己", "row": "b.d"}, {"figures": "b.d"}]
    """
  var equation = #""each": "column", "left": ["a"], "relation": "=", "right": ["b.*"]"#
  var severity = "error"
  var table = "s"
  var rest = ""

  var json: Data {
    Data(
      """
      {"id": "t", "name": {"zh": "表", "en": "form"}, "basis": "b", "title": "{unit}{year}年",
       "sections": [\(sections)],
       "tables": [{"key": "s", "widths": [\(widths)], "layout": [\(layout)]}],
       "equations": [{"code": "E1", "name": "n", "catalogue": ["X"], "severity": "\(severity)",
         "table": "\(table)", \(equation),
         "zh": {"left": "左", "right": "右"}, "en": {"left": "l", "right": "r"},
         "source": "s"}]\(rest)}
      """.utf8)
  }
}

extension ReportForm {
  /// The small form, with some of its parts replaced.
  static func small(_ change: (inout FormFileParts) -> Void = { _ in }) throws -> ReportForm {
    var parts = FormFileParts()
    change(&parts)
    return try ReportForm(json: parts.json)
  }
}
