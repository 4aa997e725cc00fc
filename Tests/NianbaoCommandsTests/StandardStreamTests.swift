import Foundation
import Testing

/// Standard streams that cannot be written.
struct StandardStreamTests {
  @Test(
    arguments: [">/dev/full", ">&-"],
    [
      "check 年报.txt", "check 年报.txt --format json", "check 年报.txt --format tsv",
      "convert 年报.txt -o out", "upgrade 年报.txt -o out", "cells 年报.txt", "rules", "rules SUM301",
      "forms --format json", "template --year 2026 -o out/", "--help", "--version",
    ])
  func `a result that is lost ends with 2 and a sentence`(
    redirection: String, command: String
  ) async throws {
    let folder = try TemporaryFolder(SampleText())
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: "(nianbao \(command) \(redirection)); echo $?")
    #expect(run.output == "2\n")
    #expect(run.errors.contains("标准输出"), "\(run.errors)")
  }

  @Test func `a closed standard error costs nothing but its sentences`() async throws {
    let folder = try TemporaryFolder(.withError())
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: "(nianbao convert 年报.txt --to tsv --allow-errors 2>&-); echo $?")
    #expect(run.output == "年报.tsv\n1\n")
    #expect(try !folder.text("年报.tsv").contains("FIG002"))
  }

  @Test(arguments: ["rules --format markdown", "cells 年报.txt", "check 年报.txt --format json"])
  func `a reader that goes away is no error`(command: String) async throws {
    let folder = try TemporaryFolder(SampleText())
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: "nianbao \(command) | head -c 1 >/dev/null; (trap '' PIPE; nianbao \(command)) | true")
    #expect(run.errors.isEmpty)
  }
}
