import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Fields that pasted text still shows, and numbers that it breaks")
struct ShownFieldsTests: ReadsPastedText {
  let sample: PastedSample

  init() throws { sample = try PastedSample() }

  /// Table three: its title, then each row as its label and its seven values.
  private func table(_ row: (String, [String]) -> [String]) throws -> [String] {
    let table = try #require(form.table("requests"))
    let heads = [
      "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
    ]
    let rows = try table.rows.map { key in
      let label = try #require(table.figures.first { $0.key.row == key }).fullRowLabel
      let values = table.columns.map { "\(original.numbers[FigureKey(table.key, key, $0)] ?? 0)" }
      return (label, values)
    }
    return ["三、收到和处理政府信息公开申请情况"] + row("项目", heads)
      + rows.flatMap { row($0.0, $0.1) }
  }

  private func column(_ key: String, of report: Report) -> [Decimal?] {
    (form.table("requests")?.rows ?? []).map { report[FigureKey("requests", $0, key)].number }
  }

  /// The text with a column of another year among those of table four.
  private func withOtherYear() throws -> [String] {
    let place = try #require(lines.firstIndex { $0.contains("未经复议直接起诉") })
    let words = [place - 1: "", place: "", place + 1: "2025年", place + 2: "7"]
    return lines.enumerated().map { number, line in
      guard let word = words[number] else { return line }
      var fields = line.components(separatedBy: "\t")
      if fields.count > 7 { fields.insert(word, at: 7) }
      return fields.joined(separator: "\t")
    }
  }

  @Test func `a column with another heading among those of table four is left out`() throws {
    #expect(try read(withOtherYear()).differences(from: original) == [])
  }

  @Test func `without their empty fields as many values as known headings are not all theirs`()
    throws
  {
    let changed = try withOtherYear().map { line -> String in
      var fields = line.split(separator: "\t").map(String.init)
      // The line has lost a value of its own.
      if fields.count == 16 { fields.remove(at: 11) }
      return line.contains("\t") ? fields.joined(separator: "\t") : line
    }
    let report = try read(changed)
    for key in form.figureKeys where key.table == "reviews-and-suits" {
      #expect(report[key].number == nil, "\(key)")
    }
  }

  @Test(arguments: [" |", ""])
  func `empty fields between bars count`(end: String) throws {
    let lines = try table { label, values in
      let shown = label == "项目" ? values : [values[0], "", "", "", "", "", values[6]]
      return [([label] + shown).joined(separator: " | ") + end]
    }
    let report = try read(lines)
    for key in ["natural-person", "total"] {
      #expect(column(key, of: report) == column(key, of: original))
    }
    #expect(column("research", of: report).allSatisfy { $0 == nil })
  }

  @Test func `a line with as many values as headings, of which one is missing`() throws {
    let above = lines.prefix { !$0.hasPrefix("三、收到和处理") }
    let table = try table { label, values in
      let shown =
        switch label {
        case "项目": values.filter { $0 != "商业企业" }
        case "（一）予以公开": Array(values.dropLast())
        default: values
        }
      return [([label] + shown).joined(separator: "\t")]
    }
    let report = try read(above + table)
    #expect(
      report.observations.contains {
        $0.kind == .columnMissing(table: "requests", column: "business")
      })
    for column in form.table("requests")?.columns ?? [] {
      #expect(report[FigureKey("requests", "granted", column)].number == nil)
    }
  }

  @Test func `one line with more values than headings shows that a heading is missing`() throws {
    let report = try read(
      lines.map { line in
        if line.contains("本年废止件数") { return line.replacing("本年废止件数\t", with: "") }
        guard line.hasPrefix("行政规范性文件") else { return line }
        return line.split(separator: "\t").dropLast().joined(separator: "\t")
      })
    let rows = ["government-rules", "normative-documents"]
    for key in form.tables.flatMap(\.figures).map(\.key) where rows.contains(key.row) {
      #expect(report[key].number == nil, "\(key)")
    }
  }

  @Test func `an empty last field counts, and a label is never a value`() throws {
    let lines = try table { label, values in
      let shown = label == "项目" ? values : Array(values.dropLast()) + [""]
      let group = label.hasPrefix("（六）") ? ["（六）其他处理"] : []
      return [(group + [label] + shown).joined(separator: " | ") + " |"]
    }
    let report = try read(lines)
    #expect(report.form.id == form.id)
    #expect(column("business", of: report) == column("business", of: original))
    #expect(column("total", of: report).allSatisfy { $0 == nil })
  }

  @Test func `a bar alone on its line is an empty field where several follow each other`() throws {
    let lines = try table { label, values in
      let shown =
        label == "项目"
        ? values.map { $0 + " |" } : [values[0]] + Array(repeating: "", count: 5) + [values[6]]
      return [label + " |"] + shown.map { $0.isEmpty ? "|" : $0 } + ["||"]
    }
    let report = try read(lines)
    for key in ["natural-person", "total"] {
      #expect(column(key, of: report) == column(key, of: original))
    }
    #expect(column("other", of: report).allSatisfy { $0 == nil })
  }

  @Test func `fields behind a merged label are no values`() throws {
    // The outer label covers three fields, and the line was cut behind its fifth value.
    let lines = try table { label, values in
      label == "项目"
        ? [(["项目", "", ""] + values).joined(separator: "\t")]
        : [([label, "", ""] + values.prefix(5)).joined(separator: "\t")]
    }
    #expect(throws: NoFormFound.self) { try read(lines) }
  }

  @Test(arguments: ["行政许可", "行政事业性收费"])
  func `a number that a line break may have parted is not read`(label: String) throws {
    let place = try #require(lines.firstIndex { $0.hasPrefix(label) })
    let number = try #require(lines[place].split(separator: "\t").dropFirst().first)
    var broken = lines
    broken[place] = "\(label)\t\(number.dropLast())"
    broken.insert("\(number.suffix(1))\t\t", at: place + 1)
    let report = try read(broken)
    #expect(report.numbers.keys.count == original.numbers.keys.count - 1)
    #expect(
      report.observations.contains { seen in
        seen.kind == .brokenNumber(table: "disclosure", label: label) && seen.cells.count == 3
      })
  }

  @Test func `a stray number below a whole line leaves the line alone`() throws {
    let place = try #require(lines.firstIndex { $0.hasPrefix("行政许可") })
    var changed = lines
    changed.insert("12\t\t\t", at: place + 1)
    #expect(try read(changed).differences(from: original) == [])
  }

  @Test func `a table is found by its labels whatever its title says`() throws {
    let changed = lines.flatMap { line -> [String] in
      let words = line.replacing("收到和处理政府信息公开申请情况", with: "办理群众申请的总体情况")
      return words.contains("\t") ? words.split(separator: "\t").map(String.init) : [words]
    }
    let report = try read(changed)
    #expect(report.differences(from: original) == [])
    #expect(
      report.observations.map(\.kind) == [
        .sectionTitle(official: "三、收到和处理政府信息公开申请情况")
      ])
  }

  @Test func `words above a line of figures without headings are not blamed on another table`()
    throws
  {
    let report = try read(
      Array(lines.prefix { !$0.contains("本列数据") }) + [
        "一、本年新收政府信息公开申请数量\t12\t0\t0\t0\t0\t0\t12"
      ])
    let blamed = report.observations.contains { seen in
      if case .unknownLabel(let table, _) = seen.kind { table == "disclosure" } else { false }
    }
    #expect(!blamed)
  }

  @Test func `a value under no heading is not the value of the only heading`() throws {
    let lines = [
      "二、主动公开政府信息情况",
      "信息内容\t本年制发件数\t本年废止件数\t小计\t现行有效件数", "规章\t1\t2\t3\t4",
      "行政规范性文件\t5\t6\t11\t7", "信息内容\t本年处理决定数量\t\t\t",
      "行政许可\t8\t\t8\t", "信息内容\t本年处理决定数量\t\t\t", "行政处罚\t\t\t9\t",
      "行政强制\t\t\t10\t",
    ]
    let report = try read(lines)
    #expect(report[FigureKey("disclosure", "normative-documents", "in-force")].number == 7)
    #expect(report[FigureKey("disclosure", "penalties", "decisions")].number == nil)
    #expect(report.observations.flatMap(\.cells).contains { $0.address.row == 7 })
  }
}
