import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Lines of pasted text that lost their places are read in the order of the headings above")
struct LinesOfFieldsTests: ReadsPastedText {
  let sample: PastedSample

  init() throws { sample = try PastedSample() }

  /// The lines cut to the left, or with a field on each.
  private func without(_ lines: [String], separator: String) -> [String] {
    lines.flatMap { line -> [String] in
      line.split(separator: "\t").joined(separator: separator).components(separatedBy: "\n")
    }
  }

  private func told(_ report: Report) -> Set<CellAddress> {
    Set(report.observations.flatMap(\.cells).map(\.address))
  }

  /// The figures that were read as other numbers.
  private func misread(_ report: Report) -> [FigureKey] {
    original.numbers.filter { key, number in
      report[key].number.map { $0 != number } ?? false
    }.map(\.key)
  }

  @Test(arguments: ["\t", "\n"])
  func `also where two of them have changed places`(separator: String) throws {
    let swapped = lines.map { line in
      line.replacing("科研机构", with: "@").replacing("法律服务机构", with: "科研机构")
        .replacing("@", with: "法律服务机构")
    }
    let report = try read(without(swapped, separator: separator))
    for row in ["newly-received", "granted", "carried-out"] {
      let research = FigureKey("requests", row, "research")
      let legal = FigureKey("requests", row, "legal-service")
      #expect(report[research].number == original.numbers[legal])
      #expect(report[legal].number == original.numbers[research])
    }
  }

  @Test func `with a heading of the right in a line above those of the left`() throws {
    // The header of a page of which the first line holds 总计, and the second 自然人.
    let place = try #require(lines.firstIndex { $0.contains("法人或其他组织") })
    var changed = lines
    changed[place - 1] += "总计"
    changed[place] = "\t\t自然人\t法人或其他组织\t\t\t\t\t\t"
    changed[place + 1] = "\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t"
    #expect(try read(changed).differences(from: original) == [])
  }

  @Test func `and not behind an empty field too many, if one of theirs may be empty`() throws {
    let row = try #require(lines.firstIndex { $0.contains("2.重复申请") })
    let fields = lines[row].components(separatedBy: "\t")
    let label = try #require(fields.firstIndex { $0.hasPrefix("2.重复申请") })
    var moved = fields
    moved.insert("", at: label + 1)
    var changed = lines
    changed[row] = moved.joined(separator: "\t")
    #expect(try read(changed).differences(from: original) == [])
    // One more value is empty: either empty field may be the one too many.
    moved[label + 4] = ""
    changed[row] = moved.joined(separator: "\t")
    let report = try read(changed)
    #expect(report.numbers.keys.allSatisfy { $0.row != "unprocessed.repeated" })
    #expect(told(report).contains(CellAddress(row: row, column: label + 2)))
  }

  @Test(arguments: [0, 1])
  func `last year's beside them are no values of theirs`(step: Int) throws {
    let titles = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"]
    let ends = try titles.map { title in try #require(lines.firstIndex { $0.hasPrefix(title) }) }
    let rows = ends[0] + 1..<ends[1]
    let width = rows.map { lines[$0].components(separatedBy: "\t").count }.max() ?? 0
    var changed = lines
    for row in rows {
      let fields = lines[row].components(separatedBy: "\t")
      let blank = Array(repeating: "", count: width - fields.count)
      let copy = fields.map { Int($0).map { "\($0 + 5000)" } ?? $0 }
      // The first row begins a field too late.
      let start = step > 0 && fields[0] == "规章" ? [""] : []
      changed[row] = (start + fields + blank + copy).joined(separator: "\t")
    }
    let report = try read(changed)
    let differs = report.observations.contains { $0.kind == .differentCopies(table: "disclosure") }
    // The other copy is more complete if that row cannot be read.
    #expect(differs && (step > 0 || misread(report) == []))
  }

  @Test(arguments: ["\t", "\n"])
  func `words that are no heading have a value as well`(separator: String) throws {
    // With the value under 备注 a line that lost its first has as many as the headings.
    let changed = lines.map { line in
      if line.contains("法律服务机构") { return line + "\t备注" }
      guard line.hasPrefix("一、本年新收") else { return line }
      return line.replacing("\t1011", with: "\t") + "\t5"
    }
    let report = try read(without(changed, separator: separator))
    #expect(misread(report).isEmpty)
  }

  @Test(arguments: ["\t", "\n"])
  func `a label that stands twice with other values is taken for neither`(separator: String) throws
  {
    let place = try #require(lines.firstIndex { $0.contains("2.重复申请") })
    let other = lines[place].split(separator: "\t").map { Int($0).map { "\($0 + 5)" } ?? "\($0)" }
    var changed = lines
    changed.insert(other.joined(separator: "\t"), at: place)
    let report = try read(without(changed, separator: separator))
    #expect(report.numbers == original.numbers.filter { $0.key.row != "unprocessed.repeated" })
    let cells = report.observations.filter {
      if case .repeatedLabel = $0.kind { true } else { false }
    }.flatMap(\.cells)
    #expect(Set(cells).count == 14)
  }

  @Test(arguments: ["\t", "\n"])
  func `words in place of a number are its own fault only`(separator: String) throws {
    let key = FigureKey("requests", "unprocessed.repeated", "research")
    let place = try #require(lines.firstIndex { $0.contains("2.重复申请") })
    let value = try #require(original.numbers[key])
    var changed = lines
    changed[place] = changed[place].replacing("\t\(value)\t", with: "\t约3件\t")
    let report = try read(without(changed, separator: separator))
    #expect(report[key].state == .unreadable)
    #expect(report.numbers == original.numbers.filter { $0.key != key })
  }

  @Test(arguments: ["\t", "\n"])
  func `nor do they lose table four`(separator: String) throws {
    let key = FigureKey("reviews-and-suits", "litigation-direct", "other")
    let value = try #require(original.numbers[key])
    let changed = lines.map { $0.replacing("\t\(value)\t", with: "\t约3件\t") }
    let report = try read(without(changed, separator: separator))
    #expect(report[key].state == .unreadable)
    #expect(report.numbers == original.numbers.filter { $0.key != key })
  }

  @Test func `last year's table before this year's, with a field on each line`() throws {
    let title = try #require(lines.firstIndex { $0.hasPrefix("三、收到") })
    let end = try #require(lines.firstIndex { $0.hasPrefix("四、政府信息公开行政复议") })
    let table = Array(lines[(title + 1)..<end])
    let old = table.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { Int($0).map { "\($0 + 5000)" } ?? String($0) }.joined(separator: "\t")
    }
    var changed = lines
    changed.insert(contentsOf: ["2025年情况"] + old + ["2026年情况"], at: title + 1)
    let report = try read(without(changed, separator: "\n"))
    #expect(report.differences(from: original) == [])
    #expect(
      report.observations.contains { if case .severalYears = $0.kind { true } else { false } })
  }

  @Test(arguments: ["\t", "\n"], [true, false])
  func `of two reports in one text the newer`(separator: String, isOldFirst: Bool) throws {
    let old = lines.map { line in
      line.replacing("2026年", with: "2025年").split(
        separator: "\t", omittingEmptySubsequences: false
      )
      .map { Int($0).map { "\($0 + 5000)" } ?? String($0) }.joined(separator: "\t")
      .replacing("，", with: "、")
    }
    let report = try read(
      without(isOldFirst ? old + [""] + lines : lines + [""] + old, separator: separator))
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
    #expect(report.title?.text.contains("2026") == true)
    for section in ["overview", "problems", "other-matters"] {
      #expect(report.texts(section) == original.texts(section))
    }
  }

  @Test(arguments: ["商业企业", "尚未审结", "其他结果", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "结果维持"])
  func `a label with a line break in it, between tabs`(label: String) throws {
    let pieces = label.prefix(2) + "\n" + label.dropFirst(2)
    let text = without(lines, separator: "\t").joined(separator: "\n").replacing(
      label, with: pieces)
    let report = try read(text.components(separatedBy: "\n"))
    #expect(report.differences(from: original) == [])
  }

  @Test(arguments: ["- 5 -", "— 5 —", "第5页", "5/8"])
  func `the number of a page is no value`(mark: String) throws {
    let fields = without(lines, separator: "\n")
    let place = try #require(fields.firstIndex(of: "2.重复申请"))
    var changed = fields
    changed.insert(mark, at: place + 3)
    #expect(try read(changed).differences(from: original) == [])
  }

  @Test func `labels that were merged over several fields stand in each`() throws {
    let repeated = lines.map { line -> String in
      let fields = line.components(separatedBy: "\t")
      guard fields.count > 4, let label = fields.first, Int(label) == nil else { return line }
      var filled = fields
      for place in filled.indices.dropFirst() where filled[place].isEmpty {
        filled[place] = filled[place - 1]
      }
      return filled.joined(separator: "\t")
    }
    #expect(misread(try read(repeated)).isEmpty)
  }

  @Test(arguments: ["企业", "工商企业", "法人"])
  func `a heading that is not known keeps its place before those of its group`(word: String) throws
  {
    let fields = without(lines, separator: "\n").map { $0 == "商业企业" ? word : $0 }
    let report = try read(fields)
    let lost = original.numbers.filter { $0.key.table == "requests" && $0.key.column == "business" }
    #expect(report.numbers == original.numbers.filter { lost[$0.key] == nil })
    #expect(lost.keys.allSatisfy { report[$0].state == .blank })
  }

  @Test func `a label of nobody's below a row without values ends it`() throws {
    var fields = without(lines, separator: "\n")
    let place = try #require(fields.firstIndex(of: "2.重复申请"))
    fields.replaceSubrange(
      place + 1...place + 7, with: ["属于内部管理的其他情形"] + fields[place + 2...place + 7])
    let report = try read(fields)
    #expect(misread(report).isEmpty)
    #expect(report.numbers == original.numbers.filter { $0.key.row != "unprocessed.repeated" })
  }

  @Test(arguments: ["以上为全年数据", "合计12件"])
  func `a line of words among the values of table four leaves none`(words: String) throws {
    var fields = without(lines, separator: "\n")
    let place = try #require(fields.lastIndex(of: "尚未审结"))
    fields.insert(words, at: place + 6)
    let report = try read(fields)
    #expect(report.numbers == original.numbers.filter { $0.key.table != "reviews-and-suits" })
    #expect(report.observations.contains { if case .wrongCount = $0.kind { true } else { false } })
  }
}
