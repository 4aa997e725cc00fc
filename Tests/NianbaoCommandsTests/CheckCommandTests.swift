import Foundation
import Testing

/// `nianbao check`: what it answers, and the status it ends with.
struct CheckCommandTests {
  @Test func `a sound report ends with 0, an error with 1`() async throws {
    let sound = try await TemporaryFolder(SampleText()).run("check", SampleText.name)
    #expect(sound.status == 0)
    #expect(sound.output.hasPrefix("1 份：没有问题 1。\n"))
    #expect(sound.output.contains("错误 0，提示 0，说明 1\n"))
    let faulty = try await TemporaryFolder(.withError()).run("check", SampleText.name)
    #expect(faulty.status == 1)
    #expect(faulty.output.contains("错误 FIG002  第23行"))
  }

  @Test func `a warning counts only with strict`() async throws {
    let folder = try TemporaryFolder(.withWarning())
    let lenient = try await folder.run("check", SampleText.name)
    #expect(lenient.status == 0)
    #expect(lenient.output.contains("提示 FIG103"))
    #expect(try await folder.run("check", SampleText.name, "--strict").status == 1)
  }

  @Test func `what is said of a row is said once, with all its cells`()
    async throws
  {
    let folder = try TemporaryFolder(SampleText().replacing("行政规范性文件\t11", with: "来访接待\t11"))
    let text = try await folder.run("check", SampleText.name)
    #expect(text.output.contains("说明 FRM210  第20行\n"))
    #expect(text.output.split(separator: "\n").count { $0.contains("FRM210") } == 1)
    let json = try await folder.run("check", SampleText.name, "--format", "json")
    #expect(json.output.split(separator: "\n").count { $0.contains("\"FRM210\"") } == 1)
  }

  @Test func `no field of TSV is run as a formula`() async throws {
    let folder = try TemporaryFolder(SampleText().replacing("行政许可\t0", with: "行政许可\t=1+1"))
    let table = try await folder.run("check", SampleText.name, "--format", "tsv")
    #expect(table.output.contains("\t'=1+1\t"))
    #expect(!table.output.contains("\t="))
  }

  @Test func `rules are selected and ignored by their codes or beginnings`() async throws {
    let folder = try TemporaryFolder(
      .withError().replacing("行政处罚\t5", with: "行政处罚\t/"))
    let marks = try await folder.run("check", SampleText.name, "--select", "FIG103")
    #expect(marks.status == 0)
    #expect(marks.output.contains("FIG103") && !marks.output.contains("FIG002"))
    let rest = try await folder.run("check", SampleText.name, "--ignore", "FIG002,FRM")
    #expect(rest.status == 0)
    #expect(rest.output.contains("FIG103"))
    #expect(!rest.output.contains("FIG002") && !rest.output.contains("FRM207"))
    let unknown = try await folder.run("check", SampleText.name, "--select", "ZZZ")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("ZZZ"))
  }

  @Test func `a file without the form ends with 2 and names the nearest labels`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("本周工作安排\n", to: "周报.txt")
    let nothing = try await folder.run("check", "周报.txt")
    #expect(nothing.status == 2)
    #expect(nothing.output.contains("周报.txt  读不了"))
    #expect(nothing.output.contains("三、收到和处理政府信息公开申请情况"))

    try folder.write("规章\n行政许可\n行政处罚\n", to: "半张.txt")
    let half = try await folder.run("check", "半张.txt")
    #expect(half.status == 2)
    #expect(half.output.contains("规章、行政许可、行政处罚"))
  }

  @Test func `a folder that may not be opened is told, and the rest is read`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText().text, to: "in/甲/甲.txt")
    try folder.write(SampleText().text, to: "in/乙/乙.txt")
    // The rights of a folder mean nothing to root.
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: """
        chmod 0 in/乙; if [ "$(id -u)" = 0 ]; then as='setpriv --reuid 65534 --clear-groups'; fi
        $as nianbao check in; echo "$?"; chmod 700 in/乙
        """)
    #expect(run.output.contains("in/甲/甲.txt  "))
    #expect(run.output.contains("in/乙  读不了\n"))
    #expect(run.output.hasSuffix("\n2\n"))
  }

  @Test func `nothing that a file holds steers the terminal`() async throws {
    let folder = try TemporaryFolder()
    let name = "a\u{9B}31m\u{202E}.xlsx"
    try folder.write("%PDF-1", to: name)
    for arguments in [["check", name], ["cells", name], ["check", "no\u{9B}31m"]] {
      let run = try await NianbaoProcess(folder: folder.path).run(arguments)
      #expect(run.status == 2)
      let all = (run.output + run.errors).unicodeScalars
      #expect(!all.contains { "\u{9B}\u{202E}".unicodeScalars.contains($0) })
    }
  }

  @Test func `a file that is not there ends with 2 and is named`() async throws {
    let run = try await TemporaryFolder().run("check", "没有.xlsx")
    #expect(run.status == 2)
    #expect((run.output + run.errors).contains("没有.xlsx"))
  }

  @Test func `a folder is read to all depths, our outputs and lock files left out`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText().text, to: "上报/乡镇/甲.txt")
    try folder.write(SampleText.withError().text, to: "上报/乙.txt")
    for name in ["甲.tidy.tsv", "甲.official.xlsx", "~$乙.xlsx", ".隐藏.txt"] {
      try folder.write("x\n", to: "上报/" + name)
    }
    let run = try await folder.run("check", "上报", "--format", "json")
    #expect(run.status == 1)
    let files = try JSONValue(run.output)["files"].elements
    #expect(files.map { $0["file"] } == [.string("上报/乙.txt"), .string("上报/乡镇/甲.txt")])
    #expect(run.errors.contains("4 个"))
  }

  @Test func `one unreadable file does not keep the others from being checked`() async throws {
    let folder = try TemporaryFolder(.withError())
    try folder.write("x\n", to: "别的.txt")
    let run = try await folder.run("check", "别的.txt", SampleText.name)
    #expect(run.status == 2)
    #expect(run.output.contains("错误 FIG002"))
  }

  @Test func `standard input is named by a dash`() async throws {
    let text = try SampleText.withError().text
    let run = try await TemporaryFolder().run("check", "-", "--format", "json", input: text)
    #expect(run.status == 1)
    #expect(try JSONValue(run.output)["files"].elements.first?["file"] == .string("-"))
  }

  @Test func `the table of findings has the heads of the JSON`() async throws {
    let run = try await TemporaryFolder(.withError()).run(
      "check", SampleText.name, "--format", "tsv", "--select", "FIG")
    let rows = run.output.lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      rows.first == [
        "file", "unit", "year", "code", "name", "catalogue", "severity", "message", "sheet", "cell",
        "row_label", "column_label", "table", "row", "column", "expected", "actual", "related",
        "equations", "accepted", "explanation",
      ])
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.count == 21 })
    #expect(
      rows.last?.prefix(5)
        == [SampleText.name, "延津县人民政府办公室", "2023", "FIG002", "negative-figure"])
  }

  @Test func `a configuration beside the inputs is found and named`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.withError().text, to: "收到/甲.txt")
    try folder.write(SampleText.withError().text, to: "补报/乙.txt")
    try folder.write(#"{"severity": {"FIG002": "warning"}}"#, to: "收到/nianbao.json")
    for input in ["收到", "收到/", "收到/甲.txt"] {
      let run = try await folder.run("check", input)
      #expect(run.status == 0)
      #expect(run.errors.contains("使用配置文件“收到/nianbao.json”。"))
    }
    #expect(try await folder.run("check", "收到/甲.txt", "./收到/", "收到/../收到").status == 0)
    #expect(try await folder.run("check", "补报").status == 1)
    try folder.write("{}", to: "自定.json")
    #expect(try await folder.run("check", "收到", "--config", "自定.json").status == 1)
    try folder.write("{}", to: "补报/nianbao.json")
    let both = try await folder.run("check", "收到", "补报")
    #expect(both.status == 2 && both.output.isEmpty && both.errors.contains("--config"))
  }

  @Test func `a configuration changes severities, and one at fault ends with 2`() async throws {
    let folder = try TemporaryFolder(.withError())
    try folder.write(#"{"severity": {"FIG002": "warning"}}"#, to: "设置.json")
    let run = try await folder.run("check", SampleText.name, "--config", "设置.json")
    #expect(run.status == 0)
    #expect(run.output.contains("提示 FIG002"))
    for text in [#"{"severities": {}}"#, #"{"severity": {"FIG999": "off"}}"#, "{"] {
      try folder.write(text, to: "坏.json")
      let bad = try await folder.run("check", SampleText.name, "--config", "坏.json")
      #expect(bad.status == 2)
      #expect(bad.errors.contains("坏.json"))
    }
    #expect(try await folder.run("check", SampleText.name, "--config", "无.json").status == 2)
  }
}
