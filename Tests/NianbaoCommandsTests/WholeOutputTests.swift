import Foundation
import Testing

/// All outputs of an input are written or none, and none is written in part.
struct WholeOutputTests {
  private static let convert = ["convert", SampleText.name, "-o", "out", "--to", "xlsx,tsv,tidy"]

  /// The names in the folder `out`, hidden ones too.
  private static func names(_ folder: TemporaryFolder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.file("out"))) ?? []).sorted()
  }

  @Test func `none where one of them exists`() async throws {
    let folder = try TemporaryFolder(SampleText())
    try folder.write("手写的\n", to: "out/年报.tidy.tsv")
    let run = try await NianbaoProcess(folder: folder.path).run(Self.convert)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains("“out/年报.tidy.tsv”已经存在"))
    #expect(Self.names(folder) == ["年报.tidy.tsv"])
    #expect(try folder.text("out/年报.tidy.tsv") == "手写的\n")
  }

  @Test func `none where a folder stands in the place of one, not even with force`() async throws {
    let folder = try TemporaryFolder(SampleText())
    try folder.write("x", to: "out/年报.tidy.tsv/x")
    let run = try await NianbaoProcess(folder: folder.path).run(Self.convert + ["--force"])
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains("“out/年报.tidy.tsv”是一个文件夹"))
    #expect(Self.names(folder) == ["年报.tidy.tsv"])
  }

  @Test(arguments: [
    "convert 年报.txt -o out --to tsv,tidy", "convert 年报.txt -o out --to xlsx",
    "upgrade 年报.txt -o out", "template --year 2026 -o out/",
  ])
  func `none where a file may grow no further, as on a full disk`(command: String) async throws {
    let folder = try TemporaryFolder(SampleText())
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: "mkdir out; ulimit -f 16; nianbao \(command) 2>errors; echo $?; cat errors >&2")
    #expect(run.output == "2\n")
    #expect(run.errors.contains("无法写入“out/"), "\(run.errors)")
    #expect(!run.errors.contains("ERROR") && !run.errors.contains("Zip"), "\(run.errors)")
    #expect(Self.names(folder) == [])
  }

  @Test func `a name may be as long as the system allows, and no longer`() async throws {
    let folder = try TemporaryFolder()
    let fitting = String(repeating: "北", count: 80)
    try folder.write(SampleText().text, to: fitting + ".txt")
    let run = try await folder.run("convert", fitting + ".txt", "-o", "out")
    #expect(run.status == 0, "\(run.errors)")
    try folder.write(SampleText().text, to: fitting + "河镇.txt")
    for command in ["convert", "upgrade"] {
      let run = try await folder.run(command, fitting + "河镇.txt", "-o", "new")
      #expect(run.status == 2)
      #expect(run.errors.contains("文件名太长") && !run.errors.contains(".nianbao"))
    }
    let template = try await folder.run(
      "template", "--year", "2026", "--unit", String(repeating: "北", count: 300), "-o", "new/")
    #expect(template.status == 0, "\(template.errors)")
    #expect(template.output.hasSuffix("北-2026-填报.xlsx\n"))
  }
}
