import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("Labels, headings and figures of a table")
struct FormPartsTests {
  /// A form of one table with headings of its own for one group of rows.
  private func form(_ layout: String, equations: String = "") throws -> ReportForm {
    try ReportForm(
      json: Data(
        """
        {"id": "t", "name": {"zh": "表", "en": "form"}, "basis": "b", "title": "{year}年{unit}，{unit}",
         "sections": [{"key": "s", "title": "一、表", "sheet": "一", "guidance": "填"}],
         "tables": [{"key": "s", "widths": [1, 1, 1], "layout": [\(layout)]}],
         "equations": [\(equations)]}
        """.utf8))
  }

  private func figure(_ form: ReportForm, _ row: String, _ column: String) throws -> FormFigure {
    try #require(form.figure(FigureKey("s", row, column)))
  }

  private static let two = """
    [{"text": "头"}, {"text": "甲", "column": "x", "unit": "件", "accepts": ["起"]},
     {"text": "乙", "column": "y", "kind": "amount"}],
    [{"text": "子", "row": "a"}, {"figures": "a"}],
    [{"text": "头二"}, {"text": "丙", "column": "z", "kind": "change", "print": "丙\\n"},
     {"text": "丁", "column": "w"}],
    [{"text": "丑", "row": "b"}, {"figures": "b"}]
    """

  @Test func `a figure is under the nearest heading above it`() throws {
    let form = try form(Self.two)
    #expect(form.figureKeys.map(\.description) == ["s/a/x", "s/a/y", "s/b/z", "s/b/w"])
    #expect(try figure(form, "a", "x").columnLabel == "甲")
    #expect(try figure(form, "b", "z").columnLabel == "丙")
    #expect(form.table("s")?.columns == ["x", "y", "z", "w"])
  }

  @Test func `what its heading says holds for the figure`() throws {
    let form = try form(Self.two)
    let kinds = form.tables.flatMap(\.figures).map(\.kind)
    #expect(kinds == [.count, .amount, .change, .count])
    #expect(try figure(form, "a", "x").unit == "件")
    #expect(try figure(form, "a", "x").acceptedUnits == ["起"])
    #expect(try figure(form, "a", "y").unit == "")
    #expect(try figure(form, "a", "y").acceptedUnits == [])
  }

  @Test func `a label is printed as it reads, unless the file says how`() throws {
    let labels = try #require(try form(Self.two).table("s")).labels
    #expect(labels.count == 8)
    #expect(labels.first { $0.label.text == "丙" }?.label.print == "丙\n")
    #expect(labels.first { $0.label.text == "丁" }?.label.print == "丁")
    #expect(labels.map(\.range.description) == ["A1", "B1", "C1", "A2", "A3", "B3", "C3", "A4"])
  }

  @Test func `a heading for one row is none for another`() throws {
    let form = try form(
      """
      [{"text": "头", "row": "a"}, {"text": "甲", "row": "a", "column": "x"},
       {"text": "乙", "column": "y"}],
      [{"text": "子"}, {"figures": "a"}]
      """)
    #expect(form.figureKeys.map(\.description) == ["s/a/x", "s/a/y"])
    #expect(throws: DataFileError.self) {
      try self.form(
        """
        [{"text": "头"}, {"text": "甲", "row": "a", "column": "x", "across": 2}],
        [{"text": "子", "row": "b"}, {"figures": "b"}]
        """)
    }
  }

  @Test(arguments: [
    ("（一）组", "（一）子"), ("（十二）组名", "（十二）子"), ("组", "子"), ("一、组", "子"), ("(一)组", "子"), ("（一组", "子"),
    ("", "子"),
  ])
  func `a row has the number of its group, if the group has one in brackets`(
    group: String, label: String
  ) throws {
    let form = try form(
      """
      [{"text": "头", "across": 2}, {"text": "甲", "column": "x"}],
      [{"text": "\(group)"}, {"text": "子", "row": "a"}, {"figures": "a"}]
      """)
    #expect(try figure(form, "a", "x").fullRowLabel == label)
    #expect(try figure(form, "a", "x").rowLabel == "子")
  }

  @Test func `a group over several rows numbers each of them`() throws {
    let form = try form(
      """
      [{"text": "头", "across": 2}, {"text": "甲", "column": "x"}],
      [{"text": "（一）组", "down": 2}, {"text": "子", "row": "a"}, {"figures": "a"}],
      [{"text": "丑", "row": "b"}, {"figures": "b"}],
      [{"text": "寅", "row": "c", "across": 2}, {"figures": "c"}]
      """)
    let labels = form.tables.flatMap(\.figures).map(\.fullRowLabel)
    #expect(labels == ["（一）子", "（一）丑", "寅"])
  }

  @Test func `a figure over several cells is one figure`() throws {
    let form = try form(
      """
      [{"text": "头"}, {"text": "甲", "column": "x"}, {"text": "乙", "column": "y"}],
      [{"text": "子", "row": "a"}, {"figure": "a/x", "across": 2, "align": "left"}]
      """)
    #expect(try figure(form, "a", "x").range.description == "B2:C2")
    let cells = try #require(form.table("s")).cells
    #expect(cells.map(\.isLeftAligned) == [false, false, false, false, true])
  }

  @Test func `each place of the title's pattern is filled`() throws {
    #expect(try form(Self.two).title(unit: "甲局", year: 2030) == "2030年甲局，甲局")
  }
}

@Suite("A form that takes a table from another")
struct MixedFormTests {
  private let current: ReportForm
  private let old: ReportForm

  init() throws {
    let forms = try ReportForm.bundled()
    current = try #require(forms.first)
    old = try #require(forms.last)
  }

  @Test func `it has the other's figures and equations for that table alone`() {
    let mixed = current.replacing(table: "requests", from: old)
    let keys = { (form: ReportForm, table: String) in
      form.figureKeys.filter { $0.table == table }
    }
    #expect(keys(mixed, "requests") == keys(old, "requests"))
    #expect(keys(mixed, "disclosure") == keys(current, "disclosure"))
    #expect(mixed.figure(FigureKey("requests", "other", "total")) != nil)
    #expect(mixed.figure(FigureKey("requests", "other.other", "total")) == nil)
    let terms = mixed.equations.filter { $0.table == "requests" }.flatMap(\.instances).flatMap(
      \.terms)
    #expect(terms.allSatisfy { mixed.figure($0) != nil })
    #expect(mixed.totalEquation(for: FigureKey("requests", "other", "total")) != nil)
  }

  @Test func `all else stays its own`() {
    let mixed = current.replacing(table: "requests", from: old)
    #expect(mixed.id == current.id && mixed.name == current.name)
    #expect(mixed.firstYear == current.firstYear && mixed.lastYear == nil)
    #expect(mixed.sections == current.sections)
    #expect(mixed.tables.map(\.key) == current.tables.map(\.key))
  }

  @Test func `a table that the other does not have changes nothing`() {
    let same = current.replacing(table: "none", from: old)
    #expect(same.figureKeys == current.figureKeys)
    #expect(same.equations.map(\.code) == current.equations.map(\.code))
  }
}
