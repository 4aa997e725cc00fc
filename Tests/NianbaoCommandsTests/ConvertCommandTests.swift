import Foundation
import Testing

/// `nianbao convert`: which files it writes, under which names, and which it never touches.
struct ConvertCommandTests {
  @Test func `the official workbook and the text are written beside where one stands`()
    async throws
  {
    let folder = try TemporaryFolder(SampleText())
    let run = try await folder.run("convert", SampleText.name)
    #expect(run.status == 0)
    #expect(run.output == "年报.official.xlsx\n年报.tsv\n")
    #expect(folder.files == ["年报.official.xlsx", "年报.tsv", SampleText.name].sorted())
  }

  @Test func `a folder that is not there is made`() async throws {
    let folder = try TemporaryFolder(SampleText())
    let run = try await folder.run("convert", SampleText.name, "-o", "公开/2023", "--to", "tsv")
    #expect(run.status == 0)
    #expect(run.output == "公开/2023/年报.tsv\n")
    #expect(folder.files == ["公开/2023/年报.tsv", SampleText.name])
  }

  @Test func `errors keep a report from being converted unless they are allowed`() async throws {
    let folder = try TemporaryFolder(.withError())
    let refused = try await folder.run("convert", SampleText.name, "--to", "tsv")
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("FIG002") && refused.errors.contains("--allow-errors"))
    #expect(folder.files == [SampleText.name])
    let allowed = try await folder.run("convert", SampleText.name, "--to", "tsv", "--allow-errors")
    #expect(allowed.status == 1)
    #expect(try folder.text("年报.tsv").contains("行政许可\t-3"))
  }

  @Test func `a file that exists is kept, unless it holds the very bytes or force is given`()
    async throws
  {
    let folder = try TemporaryFolder(SampleText())
    let convert = ["convert", SampleText.name, "--to", "xlsx,tsv"]
    let program = NianbaoProcess(folder: folder.path)
    #expect(try await program.run(convert).status == 0)
    let same = try await program.run(convert)
    #expect(same.status == 0)
    #expect(same.output.contains("年报.tsv"))

    try folder.write("手写的\n", to: "年报.tsv")
    let kept = try await program.run(convert)
    #expect(kept.status == 2)
    #expect(kept.errors.contains("年报.tsv") && kept.errors.contains("--force"))
    #expect(try folder.text("年报.tsv") == "手写的\n")
    #expect(try await program.run(convert + ["--force"]).status == 0)
    #expect(try folder.text("年报.tsv").contains("行政许可"))
    #expect(!folder.files.contains { $0.contains(".nianbao-") })
  }

  @Test func `an input is never replaced, not even with force`() async throws {
    let folder = try TemporaryFolder()
    let text = try SampleText().text
    try folder.write(text, to: "年报.tsv")
    let run = try await folder.run("convert", "年报.tsv", "--to", "tsv", "--force")
    #expect(run.status == 2)
    #expect(run.errors.contains("年报.tsv"))
    #expect(try folder.text("年报.tsv") == text)
  }

  @Test func `our own endings are taken off before new ones are put on`() async throws {
    let folder = try TemporaryFolder(SampleText())
    #expect(try await folder.run("convert", SampleText.name).status == 0)
    let run = try await folder.run("convert", "年报.official.xlsx", "-o", "再", "--to", "tsv")
    #expect(run.output == "再/年报.tsv\n")
    #expect(try folder.text("再/年报.tsv") == folder.text("年报.tsv"))
  }

  @Test func `outputs that would share a name are told apart in the order of the inputs`()
    async throws
  {
    let folder = try TemporaryFolder()
    for town in ["甲镇", "乙镇"] { try folder.write(SampleText().text, to: town + "/年报.txt") }
    let run = try await folder.run("convert", "甲镇", "乙镇", "-o", "出", "--to", "tidy")
    #expect(run.output == "出/年报.tidy.tsv\n出/年报~2.tidy.tsv\n")
  }

  @Test func `standard input is written under its own name`() async throws {
    let folder = try TemporaryFolder()
    let run = try await folder.run("convert", "-", "--to", "tsv", input: SampleText().text)
    #expect(run.status == 0)
    #expect(folder.files == ["stdin.tsv"])
  }

  @Test func `a byte order mark is written only when asked for`() async throws {
    let folder = try TemporaryFolder(SampleText())
    let mark = Data([0xEF, 0xBB, 0xBF])
    _ = try await folder.run("convert", SampleText.name, "--to", "tsv,tidy", "-o", "有", "--bom")
    _ = try await folder.run("convert", SampleText.name, "--to", "tsv,tidy", "-o", "无")
    for name in ["年报.tsv", "年报.tidy.tsv"] {
      #expect(try folder.data("有/" + name) == mark + folder.data("无/" + name))
    }
    let again = try await folder.run("check", "有/年报.tsv")
    #expect(again.status == 0)
  }

  @Test func `marks that can only be 0 are written as 0 only when asked for`() async throws {
    let folder = try TemporaryFolder(.withForcedBlank())
    let row = "（五）不予处理\t1.信访举报投诉类申请\t"
    let kept = try await folder.run("convert", SampleText.name, "--to", "tsv", "-o", "原样")
    #expect(kept.status == 0)
    #expect(try folder.text("原样/年报.tsv").contains(row + "/\t0"))
    let filled = try await folder.run(
      "convert", SampleText.name, "--to", "tsv", "-o", "补零", "--fill-zeros")
    #expect(filled.status == 0)
    #expect(filled.errors.contains("已按 0 填写：D52"))
    #expect(try folder.text("补零/年报.tsv").contains(row + "0\t0"))
  }

  @Test func `a file that cannot be read does not keep the others from being converted`()
    async throws
  {
    let folder = try TemporaryFolder(SampleText())
    try folder.write("x\n", to: "别的.txt")
    let run = try await folder.run("convert", "别的.txt", SampleText.name, "--to", "tsv")
    #expect(run.status == 2)
    #expect(run.output == "年报.tsv\n")
  }
}
