import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("Form files with faults in their parts")
struct FormFileFaultTests {
  private func fault(_ change: (inout FormFileParts) -> Void) -> DataFileError? {
    #expect(throws: DataFileError.self) { try ReportForm.small(change) }
  }

  @Test(
    arguments: [
      (
        #""each": "line", "left": ["a"], "relation": "=", "right": ["a"]"#, "each",
        "expected row or column"
      ),
      (
        #""each": "column", "left": ["a"], "relation": "==", "right": ["a"]"#, "relation",
        "expected =, <= or >="
      ),
      (
        #""each": "column", "left": ["z"], "relation": "=", "right": ["a"]"#, "left",
        "the table has no “z”"
      ),
      (
        #""each": "column", "left": ["a"], "relation": "=", "right": ["c.*"]"#, "right",
        "the table has no “c.*”"
      ),
      (
        #""each": "column", "left": ["a"], "relation": "=", "right": ["b"]"#, "right",
        "the table has no “b”"
      ),
      (
        #""each": "row", "left": ["a"], "relation": "=", "right": ["x"]"#, "left",
        "the table has no “a”"
      ),
      (
        #""each": "row", "rows": ["q"], "left": ["x"], "relation": "=", "right": ["y"]"#, "rows",
        "the table has no row “q”"
      ),
    ] as [(String, String, String)])
  func `a fault in an equation is named`(equation: String, path: String, reason: String) {
    let error = fault { $0.equation = equation }
    #expect(error?.path == "equations[0].\(path)")
    #expect(error?.reason.en == reason)
  }

  @Test func `an equation over an unknown table, or of unknown severity, is refused`() {
    let table = fault { $0.table = "q" }
    #expect(table?.path == "equations[0].table")
    #expect(table?.reason.en == "no table “q”")
    let severity = fault { $0.severity = "info" }
    #expect(severity?.path == "equations[0].severity")
    #expect(severity?.reason.en == "expected error or warning")
  }

  @Test func `an equation over a place that a table does not have is refused`() {
    let error = fault {
      $0.layout = """
        [{"text": "甲"}, {"text": "乙", "column": "x"}, {"text": "丙", "column": "y"}],
        [{"text": "丁", "row": "a"}, {"figure": "a/x", "across": 2}],
        [{"text": "戊", "row": "b.c"}, {"figures": "b.c"}],
        [{"text": "己", "row": "b.d"}, {"figures": "b.d"}]
        """
    }
    #expect(error?.path == "equations[0]")
    #expect(error?.reason.en == "the table has no place “s/a/y”")
  }

  @Test(
    arguments: [
      ("[{\"text\": \"甲\"}]", "layout[0]", "the row has gaps"),
      ("[{\"text\": \"甲\", \"across\": 4}]", "layout[0][0]", "the cell does not fit into the grid"),
      ("[{\"text\": \"甲\", \"across\": 0}]", "layout[0][0]", "the cell does not fit into the grid"),
      (
        "[{\"text\": \"甲\", \"down\": 2, \"across\": 3}]", "layout[0][0]",
        "the cell does not fit into the grid"
      ),
      (
        "[{\"text\": \"甲\"}, {\"text\": \"乙\", \"down\": 2}, {\"text\": \"丙\"}], "
          + "[{\"text\": \"丁\", \"across\": 2}, {\"text\": \"戊\"}]",
        "layout[1][0]", "the cell overlaps another one at B2"
      ),
      (
        "[{\"text\": \"甲\", \"across\": 3, \"align\": \"right\"}]", "layout[0][0].align",
        "expected left"
      ),
      ("[{\"across\": 3}]", "layout[0][0]", "expected one of text, figure, figures"),
      (
        "[{\"text\": \"甲\", \"figure\": \"a/x\", \"across\": 3}]", "layout[0][0]",
        "expected one of text, figure, figures"
      ),
      (
        "[{\"text\": \"甲\", \"column\": \"x\", \"kind\": \"sum\", \"across\": 3}]",
        "layout[0][0].kind", "expected count, amount or change"
      ),
      (
        "[{\"text\": \"甲\", \"row\": \"a\"}, {\"figures\": \"a\"}]", "layout[0][1].figures",
        "no heading is left for “a”"
      ),
      (
        "[{\"text\": \"甲\", \"across\": 2}, {\"figure\": \"a/x/y\"}]", "layout[0][1].figure",
        "expected row/column"
      ),
    ] as [(String, String, String)])
  func `a fault in a grid is named`(layout: String, path: String, reason: String) {
    let error = fault { $0.layout = layout }
    #expect(error?.path == "tables[0].\(path)")
    #expect(error?.reason.en == reason)
  }

  @Test func `a figure in two places is refused`() {
    let error = fault {
      $0.layout = """
        [{"text": "甲"}, {"text": "乙", "column": "x"}, {"text": "丙", "column": "y"}],
        [{"text": "丁", "row": "a"}, {"figures": "a"}], [{"text": "丁", "row": "a"}, {"figures": "a"}]
        """
    }
    #expect(error?.path == "tables[0].layout")
    #expect(error?.reason.en == "“s/a/x” stands twice")
  }

  @Test(
    arguments: [
      (
        #"{"key": "s", "title": "表", "sheet": "二", "guidance": "填"}, "#
          + #"{"key": "s", "title": "表", "sheet": "二", "guidance": "填"}"#, "sections",
        "“s” stands twice"
      ),
      (
        #"{"key": "w", "title": "文", "sheet": "一", "hint": "写", "guidance": "写"}"#, "tables",
        "no section has the key “s”"
      ),
      (
        #"{"key": "s", "title": "表", "sheet": "二", "hint": "写", "guidance": "填"}"#, "sections[0]",
        "“s” needs either a hint or a table of that key"
      ),
      (
        #"{"key": "s", "title": "表", "sheet": "二", "guidance": "填"}, "#
          + #"{"key": "w", "title": "文", "sheet": "一", "guidance": "写"}"#, "sections[1]",
        "“w” needs either a hint or a table of that key"
      ),
      (#"{"key": "s", "title": "表", "guidance": "填"}"#, "sections[0]", "missing key “sheet”"),
      (
        #"{"key": "s", "title": "表", "sheet": "二", "guidance": "填", "order": 1}"#, "sections[0]",
        "unknown key “order”"
      ),
    ] as [(String, String, String)])
  func `a fault in the sections is named`(sections: String, path: String, reason: String) {
    let error = fault { $0.sections = sections }
    #expect(error?.path == path)
    #expect(error?.reason.en == reason)
  }

  @Test(arguments: [
    (#", "colour": 1"#, "$", "unknown key “colour”"),
    (#", "firstYear": "2021""#, "firstYear", "expected Int"),
    (#", "id": "u""#, "$", "the key “id” stands twice"),
    (#", "upgrade": {"to": "u"}"#, "upgrade", "missing key “moves”"),
  ])
  func `a fault in the rest is named`(rest: String, path: String, reason: String) {
    let error = fault { $0.rest = rest }
    #expect(error?.path == path)
    #expect(error?.reason.en == reason)
  }
}
