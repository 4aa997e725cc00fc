import Foundation
import Testing

/// What `nianbao check` writes of many files, in each format.
struct CheckOutputTests {
  /// A folder as a county receives it: sound, faulty, doubtful, damaged, and what is no report.
  private func received() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.withWarning().text, to: "收到/甲.txt")
    try folder.write(SampleText().text, to: "收到/乙.txt")
    try folder.write(SampleText.withError().text, to: "收到/乡镇/丙.txt")
    try folder.write("%PDF-1.4", to: "收到/丁.pdf")
    try folder.write("收到材料请回复。\n", to: "收到/说明.txt")
    return folder
  }

  @Test func `the overview comes first, then the files, the worst first`() async throws {
    let run = try await received().run("check", "收到")
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("4 份：没有问题 1，有错误 1，只有提示 1，读不了 1；另有 1 个文件不是年报。\n"))
    let names = ["收到/丁.pdf", "收到/乡镇/丙.txt", "收到/甲.txt", "收到/乙.txt"]
    let places = names.compactMap { run.output.firstRange(of: $0)?.lowerBound }
    #expect(places.count == names.count && places == places.sorted())
    #expect(run.output.hasSuffix("\n不是年报，没有看：收到/说明.txt\n"))
  }

  @Test func `files without any finding are one line`() async throws {
    let folder = try TemporaryFolder()
    for name in ["甲", "乙"] { try folder.write(SampleText().text, to: "收到/\(name).txt") }
    let run = try await folder.run("check", "收到", "--ignore", "FRM207")
    #expect(run.output == "2 份：没有问题 2。\n\n没有问题：收到/乙.txt、收到/甲.txt\n")
  }

  @Test func `what is no report leaves the status, and is unreadable where it is named`()
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write(SampleText().text, to: "收到/甲.txt")
    try folder.write("收到材料请回复。\n", to: "收到/说明.txt")
    #expect(try await folder.run("check", "收到").status == 0)
    #expect(try await folder.run("convert", "收到", "-o", "公开").status == 0)
    #expect(try await folder.run("check", "收到/说明.txt").status == 2)
    // A damaged workbook is a report that cannot be read.
    try folder.write("\u{0}\u{1}\u{2}", to: "收到/年报.xlsx")
    #expect(try await folder.run("check", "收到").status == 2)
  }

  @Test(arguments: [
    ("TERM=xterm NO_COLOR=", true), ("TERM=xterm NO_COLOR=1", false), ("TERM=dumb", false),
  ])
  func `a terminal shows colours unless it is told not to`(
    environment: String, isColoured: Bool
  ) async throws {
    let folder = try TemporaryFolder(.withError())
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: "env \(environment) script -qec 'nianbao check \(SampleText.name)' /dev/null")
    #expect(run.output.contains("FIG002"))
    #expect(run.output.contains("\u{1B}[31m错误\u{1B}[0m FIG002") == isColoured)
    let file = try await NianbaoProcess(folder: folder.path).run(
      line: "env \(environment) nianbao check \(SampleText.name)")
    #expect(!file.output.contains("\u{1B}"))
  }

  @Test func `lines name file, cell, severity and code`() async throws {
    let run = try await received().run("check", "收到", "--format", "line", "--lang", "en")
    #expect(run.output.contains("收到/乡镇/丙.txt:B23: error FIG002 "))
    #expect(run.output.contains("收到/丁.pdf: error pdf "))
    #expect(!run.output.contains("说明.txt"))
    #expect(run.output.lines.allSatisfy { $0.hasPrefix("收到/") })
  }

  @Test func `the table has a line for a file without findings, and Chinese heads if asked for`()
    async throws
  {
    let folder = try received()
    let run = try await folder.run(
      "check", "收到", "--format", "tsv", "--lang", "zh", "--ignore", "FRM207", "--bom")
    let rows = run.output.lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.first?.prefix(4) == ["\u{FEFF}文件", "单位", "年度", "代码"])
    #expect(Set(rows.map(\.count)) == [21])
    let clean = rows.filter { $0[0] == "收到/乙.txt" }
    #expect(clean.count == 1)
    #expect(clean.first?.dropFirst(3).allSatisfy(\.isEmpty) == true)
    #expect(rows.contains { $0[0] == "收到/乡镇/丙.txt" && $0[6] == "错误" })
  }

  @Test func `a file is written whole, and replaced only if asked for`() async throws {
    let folder = try received()
    let printed = try await folder.run("check", "收到", "--format", "tsv")
    let written = try await folder.run("check", "收到", "--format", "tsv", "-o", "问题.tsv")
    #expect(written.status == 2 && written.output.isEmpty)
    #expect(try folder.text("问题.tsv") == printed.output)
    #expect(try await folder.run("check", "收到/甲.txt", "-o", "问题.tsv").status == 2)
    #expect(try folder.text("问题.tsv") == printed.output)
    let forced = try await folder.run("check", "收到/甲.txt", "-o", "问题.tsv", "--force")
    #expect(forced.status == 0)
    #expect(try folder.text("问题.tsv") != printed.output)
  }

  @Test func `the statistics count each rule, the most frequent first`() async throws {
    let run = try await received().run("check", "收到", "--statistics")
    #expect(run.status == 2)
    let lines = run.output.lines.map { "\($0)" }
    #expect(lines.contains("FIG002  1 处，1 份  negative-figure"))
    #expect(lines.contains("pdf  1 处，1 份  unreadable"))
    let counts = lines.map { line in
      Int(line.components(separatedBy: " ").dropFirst(2).first ?? "") ?? 0
    }
    #expect(counts.allSatisfy { $0 > 0 } && counts == counts.sorted(by: >))
    let both = try await received().run("check", "收到", "--statistics", "--format", "json")
    #expect(both.status == 2 && both.errors.contains("--statistics"))
  }

  @Test func `the summary counts each file once`() async throws {
    let run = try await received().run("check", "收到", "--format", "json")
    let document = try JSONValue(run.output)
    let summary = document["summary"]
    let ones = [
      "clean", "with_errors", "with_warnings", "unreadable", "not_reports", "errors", "warnings",
    ]
    #expect(summary["files"] == .number(4))
    for name in ones { #expect(summary[name] == .number(1), "\(name)") }
    #expect(document["run"].elements.isEmpty)
  }
}
