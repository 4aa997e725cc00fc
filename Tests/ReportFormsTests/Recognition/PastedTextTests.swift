import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Pasted text is read in the shapes it comes in")
struct PastedTextTests: ReadsPastedText {
  let sample: PastedSample

  init() throws { sample = try PastedSample() }

  private func expectAll(_ report: Report) {
    #expect(report.differences(from: original) == [])
    #expect(report.texts("problems") == original.texts("problems"))
    #expect(report.texts("other-matters") == original.texts("other-matters"))
    #expect(report.notes.isEmpty)
  }

  @Test func `with bars between the fields`() throws {
    expectAll(try read(lines.map { $0.replacing("\t", with: " | ") }))
  }

  @Test func `with bars around the fields`() throws {
    expectAll(
      try read(
        lines.map { line in
          line.contains("\t") ? "| \(line.replacing("\t", with: " | ")) |" : line
        }))
  }

  @Test func `with a field on each line`() throws {
    expectAll(try read(lines.flatMap { $0.split(separator: "\t").map(String.init) }))
  }

  private func refusal(_ lines: [String]) -> NoFormFound? {
    #expect(throws: NoFormFound.self) { try read(lines) }
  }

  @Test func `titles without tables are refused as what they are`() {
    let error = refusal(lines.filter { !$0.contains("\t") })
    #expect(error == .titles(form.tables.compactMap { form.section($0.key)?.title }))
    #expect(error?.message.zh.contains("标题下面没有表格") == true)
  }

  @Test func `cells with spaces between them are refused as what they are`() throws {
    let error = refusal([
      "四、政府信息公开行政复议、行政诉讼情况", "行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", "6 1 2 3 12 4 0 1 0 5 2 0 0 7 9",
    ])
    #expect(error == .spaceSeparated)
  }

  @Test func `labels between bars are named where no table comes of them`() throws {
    let error = refusal(["规章 | 0", "行政许可 | 5", "行政处罚 | 7"])
    guard case .labels(let labels, _, _)? = error else {
      Issue.record("the labels are not named: \(String(describing: error))")
      return
    }
    #expect(labels == ["规章", "行政许可", "行政处罚"])
  }

  @Test func `with a near heading, which is told`() throws {
    let near = lines.map { $0.replacing("现行有效件数", with: "现行有效件") }
    for lines in [near, near.flatMap { $0.split(separator: "\t").map(String.init) }] {
      let report = try read(lines)
      expectAll(report)
      #expect(report.observations.map(\.kind) == [.nearLabel(official: "现行有效件数")])
    }
  }

  @Test func `with a heading that is not known, which is blamed and not the rows below`() throws {
    let report = try read(lines.map { $0.replacing("本年收费金额（单位：万元）", with: "收取的钱款") })
    let missing = report.observations.compactMap { seen -> String? in
      switch seen.kind {
      case .rowMissing, .columnMissing: seen.text
      default: nil
      }
    }
    #expect(missing == ["本年收费金额（单位：万元）"])
  }

  @Test func `with a field on each line and empty lines between`() throws {
    expectAll(try read(lines.flatMap { $0.split(separator: "\t").flatMap { [String($0), ""] } }))
  }

  @Test func `with a field on each line and lone bars between`() throws {
    expectAll(
      try read(
        lines.flatMap { line in
          line.contains("\t")
            ? line.split(separator: "\t").flatMap { [String($0), "|"] } : [line]
        }))
  }

  @Test func `with tabs, cut to the left`() throws {
    let cut = lines.map { line in
      line.contains("\t")
        ? line.split(separator: "\t").joined(separator: "\t") : line
    }
    let report = try read(cut)
    expectAll(report)
    let told = report.observations.filter {
      if case .assignedByCount = $0.kind { true } else { false }
    }
    #expect(!told.isEmpty)
  }

  @Test func `with labels broken over lines`() throws {
    let labels: Set<String> = ["商业企业", "（三）不予公开", "法律服务机构", "现行有效件数"]
    let fields = lines.flatMap { $0.split(separator: "\t").map(String.init) }
    let broken = fields.flatMap { (field: String) -> [String] in
      guard labels.contains(field) else { return [field] }
      return [String(field.prefix(2)), String(field.dropFirst(2))]
    }
    expectAll(try read(broken))
  }

  @Test(arguments: [-1, 1])
  func `a label with a value too few or too many is told and none is taken`(more: Int) throws {
    var fields = lines.flatMap { $0.split(separator: "\t").map(String.init) }
    let place = try #require(fields.firstIndex(of: "2.重复申请"))
    if more < 0 { fields.remove(at: place + 3) } else { fields.insert("7", at: place + 3) }
    let report = try read(fields)
    let lost = original.numbers.filter { $0.key.row != "unprocessed.repeated" }
    #expect(report.numbers == lost)
    #expect(
      report.observations.contains {
        if case .wrongCount(_, _, 7 + more, 7) = $0.kind { true } else { false }
      })
  }

  /// The cells of what is told of a report, apart from its near labels.
  private func toldCells(_ report: Report) -> Set<CellAddress> {
    Set(report.observations.flatMap(\.cells).map(\.address))
  }

  @Test(arguments: ["(二)", "2.重复申请", "（七）总计"], [true, false])
  func `a line that lost a field or has one more is told and not read`(
    label: String, isLost: Bool
  ) throws {
    let place = try #require(lines.firstIndex { $0.contains(label) || $0.contains("（二）部分") })
    var fields = lines[place].components(separatedBy: "\t")
    if isLost { fields.remove(at: 5) } else { fields.insert("7", at: 5) }
    var changed = lines
    changed[place] = fields.joined(separator: "\t")
    let report = try read(changed)
    let wrong = original.numbers.filter { report[$0.key].number != $0.value }
    #expect(wrong.count == 7)
    #expect(wrong.allSatisfy { report[$0.key].number == nil })
    for column in fields.indices where Int(fields[column]) != nil {
      #expect(toldCells(report).contains(CellAddress(row: place, column: column)))
    }
  }

  @Test func `a blank at the end of a line is a blank`() throws {
    let place = try #require(lines.firstIndex { $0.contains("2.重复申请") })
    var changed = lines
    changed[place] = changed[place].components(separatedBy: "\t").dropLast().joined(separator: "\t")
    changed[place] += "\t"
    let report = try read(changed)
    let total = FigureKey("requests", "unprocessed.repeated", "total")
    #expect(report[total].state == .blank)
    #expect(report.numbers == original.numbers.filter { $0.key != total })
  }

  @Test func `a heading that is none of the form's loses its column only`() throws {
    let report = try read(lines.map { $0.replacing("科研机构", with: "来访接待场次") })
    let lost = original.numbers.filter { $0.key.column == "research" }
    #expect(report.numbers == original.numbers.filter { $0.key.column != "research" })
    let told = report.observations.first {
      if case .unknownLabel("requests", "来访接待场次") = $0.kind { true } else { false }
    }
    #expect(told?.cells.count == lost.count)
  }

  @Test(arguments: ["\t", "\n"])
  func `values of a line whose label is none of the form's are told`(separator: String) throws {
    let fields = lines.map { line in
      line.replacing("2.重复申请", with: "来访接待场次").split(separator: "\t")
        .joined(separator: separator)
    }
    let report = try read(fields.flatMap { $0.components(separatedBy: "\n") })
    #expect(report.numbers == original.numbers.filter { $0.key.row != "unprocessed.repeated" })
    let told = report.observations.first {
      if case .unknownLabel("requests", "来访接待场次") = $0.kind { true } else { false }
    }
    #expect(told?.cells.count == 7)
  }

  @Test func `figures run together are refused with a sentence`() throws {
    let error = #expect(throws: NoFormFound.self) {
      try read(lines.map { $0.replacing("\t", with: "") })
    }
    #expect(error?.code == "figures-run-together")
    #expect(error?.message.zh.contains("连在一起") == true)
  }

  @Test func `fields with commas between them are refused with a sentence`() throws {
    let error = #expect(throws: NoFormFound.self) {
      try read(lines.map { $0.replacing("\t", with: ",") })
    }
    #expect(error?.code == "comma-separated")
    #expect(error?.message.zh.contains("逗号分隔") == true)
  }

  @Test func `figures run together in one table are told`() throws {
    let report = try read(
      lines.map { line in
        line.hasPrefix("行政规范性文件") ? line.replacing("\t", with: "") : line
      })
    let lost = original.numbers.filter { $0.key.row != "normative-documents" }
    #expect(report.numbers == lost)
    let told = report.observations.first {
      if case .runTogether = $0.kind { true } else { false }
    }
    #expect(told?.cells.first?.address.column == 0)
  }
}
