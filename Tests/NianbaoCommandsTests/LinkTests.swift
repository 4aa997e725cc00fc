import Foundation
import Testing

/// Symbolic links in a folder: those to files are read, all others are listed with the reason.
struct LinkTests {
  /// A folder with a report and a link.
  private func folder(_ link: String, to target: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText().text, to: "收到/乡镇/甲.txt")
    try folder.write(SampleText.withError().text, to: "别处/乙.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file(link), withDestinationPath: target)
    return folder
  }

  private func check(_ folder: TemporaryFolder, _ names: String...) async throws -> (
    run: NianbaoProcess.Outcome, document: JSONValue
  ) {
    let arguments = ["check"] + names + ["--format", "json"]
    let run = try await NianbaoProcess(folder: folder.path).run(arguments)
    return (run, try JSONValue(run.output))
  }

  @Test func `a link to a report is read like the report`() async throws {
    let folder = try folder("收到/乙.txt", to: "../别处/乙.txt")
    let (run, document) = try await check(folder, "收到")
    #expect(run.status == 1)
    #expect(
      document["files"].elements.map { $0["file"] }
        == [.string("收到/乙.txt"), .string("收到/乡镇/甲.txt")])
  }

  @Test func `files behind a link to a folder elsewhere are told as not read`() async throws {
    let folder = try folder("收到/别处", to: "../别处")
    let (run, document) = try await check(folder, "收到")
    #expect(run.status == 2)
    let link = document["files"].elements.first { $0["file"] == .string("收到/别处") }
    #expect(link?["error"]["code"] == .string("folder-link"))
    #expect(document["files"].elements.count == 2)
    let text = try await folder.run("check", "收到")
    #expect(text.output.hasPrefix("2 份：没有问题 1，读不了 1。\n"))
    #expect(
      text.output.contains(
        "收到/别处  读不了\n  这是一个链接，指向别处的文件夹，里面的文件没有看。要看，请把“收到/别处”也写在命令里。\n"))
    let english = try await folder.run("check", "收到", "--lang", "en")
    #expect(english.output.contains("This is a link to a folder elsewhere"))
  }

  @Test func `a folder behind a link is read where the link is named, and then no fault`()
    async throws
  {
    let folder = try folder("收到/别处", to: "../别处")
    let (run, document) = try await check(folder, "收到", "收到/别处")
    #expect(run.status == 1)
    #expect(
      document["files"].elements.map { $0["file"] }
        == [.string("收到/乡镇/甲.txt"), .string("收到/别处/乙.txt")])
    #expect(document["not_reports"].elements == [.string("收到/别处")])
  }

  @Test(arguments: [".", "乡镇", "../收到/乡镇"])
  func `a link to a folder that is read anyway is listed and leaves the status`(
    target: String
  ) async throws {
    let folder = try folder("收到/链接", to: target)
    let (run, document) = try await check(folder, "收到")
    #expect(run.status == 0)
    #expect(document["files"].elements.count == 1)
    #expect(document["not_reports"].elements == [.string("收到/链接")])
    #expect(document["summary"]["not_reports"] == .number(1))
    let text = try await folder.run("check", "收到")
    #expect(text.output.hasSuffix("\n链接，所指的文件夹已经看过：收到/链接\n"))
    #expect(text.output.hasPrefix("1 份：没有问题 1。\n"))
    let english = try await folder.run("check", "收到", "--lang", "en")
    #expect(english.output.hasSuffix("\nLinks to folders that were read: 收到/链接\n"))
    let converted = try await folder.run("convert", "收到", "-o", "公开", "--to", "tsv")
    #expect(converted.status == 0 && converted.errors.contains("收到/链接  链接，所指的文件夹已经看过\n"))
  }

  @Test(arguments: ["没有的.xlsx", "环.txt", "乡镇/甲.txt/里面"])
  func `a link that leads nowhere is told, also where it leads back to itself`(
    target: String
  ) async throws {
    let folder = try folder("收到/环.txt", to: target)
    for name in ["收到", "收到/环.txt"] {
      let (run, document) = try await check(folder, name)
      #expect(run.status == 2)
      let link = document["files"].elements.first { $0["file"] == .string("收到/环.txt") }
      #expect(link?["error"]["code"] == .string("broken-link"))
      let converted = try await folder.run("convert", name, "-o", "公开", "--force")
      #expect(converted.status == 2)
      #expect(converted.errors.contains("收到/环.txt  读不了\n  这是一个链接，它所指的文件找不到。"))
    }
  }

  @Test func `links among what is passed over are passed over`() async throws {
    let folder = try folder("收到/.锁", to: "没有的.xlsx")
    for name in ["~$甲.txt", "甲.official.xlsx"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("收到/" + name), withDestinationPath: "没有的.xlsx")
    }
    let (run, document) = try await check(folder, "收到")
    #expect(run.status == 0 && document["files"].elements.count == 1)
    #expect(document["not_reports"].elements.isEmpty)
  }
}
