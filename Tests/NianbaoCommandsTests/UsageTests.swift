import Foundation
import Spreadsheet
import Testing

/// What the program says of itself, and of commands that cannot be understood.
struct UsageTests {
  @Test(arguments: [
    [], ["--help"], ["check", "--help"], ["convert", "--help"], ["template", "--help"],
    ["upgrade", "--help"], ["cells", "--help"], ["rules", "--help"], ["forms", "--help"],
  ])
  func `help is as recorded in both languages`(arguments: [String]) async throws {
    for (name, locale) in [("zh", "C"), ("en", "en_US.UTF-8")] {
      let folder = try TemporaryFolder()
      let run = try await NianbaoProcess(folder: folder.path, locale: ["LC_ALL": locale]).run(
        arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      let command = arguments.first ?? "nianbao"
      try Recorded.expect(
        run.output, in: "help/\(command == "--help" ? "nianbao" : command).\(name)")
    }
  }

  @Test(arguments: [
    ["frobnicate"], ["check"], ["convert"], ["upgrade"], ["check", "--colour", "x"],
    ["check", "x", "--format", "xml"], ["check", "x", "--lang", "fr"], ["template"],
    ["template", "--year", "26"], ["convert", "x", "--to", "pdf"], ["convert", "x", "--to", ","],
    ["convert", "x", "--year", "latest"], ["check", "-dash.xlsx"], ["check", "-", "x", "-"],
    ["convert", "x", "-o", ""], ["upgrade", "-", "-"], ["template", "--year", "2026", "-o", ""],
  ])
  func `a command that cannot be understood ends with 2 and says how to use it`(
    arguments: [String]
  ) async throws {
    let folder = try TemporaryFolder()
    let run = try await NianbaoProcess(folder: folder.path).run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("nianbao"))
    #expect(folder.files.isEmpty)
  }

  @Test(arguments: [
    (["frobnicate"], "错误：没有命令“frobnicate”。可用：convert "), (["check"], "错误：缺少参数 '<文件> ...'"),
    (["check", "x", "--colour"], "错误：不认识的选项 '--colour'"),
    (
      ["check", "x", "--format", "xml"],
      "错误：填的 'xml' 不能用于 '--format <格式>'。可用：'text' 'json' 'tsv' 'line'."
    ),
    (["upgrade", "x", "-o"], "错误：没有写内容的选项 '-o <文件夹>'"),
    (["upgrade", "x", "--force=yes"], "错误：选项 '--force' 后面不写内容，却写了 'yes'。"),
    (["convert", "x", "--to", "pdf"], "错误：填的 'pdf' 不能用于 '--to <格式>': 没有格式“pdf”"),
    (["check", "--lang", "en"], "Error: Missing expected argument '<files> ...'"),
    (
      ["check", "x", "--lang=en", "--format", "y"], "Error: The value 'y' is invalid for '--format"
    ),
    (["check", "-dash.xlsx"], "错误：不认识的选项 '-dash.xlsx'。文件名以“-”开头的，请写成 ./-dash.xlsx。"),
    (["check", "-", "-"], "错误：标准输入“-”只能写一次。"),
    (["chek", "x"], "错误：没有命令“chek”。是不是 check？"),
    (["检测", "x"], "错误：没有命令“检测”。是不是 检查？"),
    (["年报.xlsx"], "错误：要先写做什么，再写文件：核对写 nianbao check 年报.xlsx，"),
    (["print", "--lang", "en"], "Error: There is no command “print”. There are: convert check"),
    (["template", "--year", "2026", "--unit", ""], "错误：--unit 后面要写单位全称"),
    (["template", "--year", "2026", "--unit", ".."], "错误：--unit 后面要写单位全称"),
    (["template", "--year", "2026", "--unit", "水利\u{7}局"], "错误：--unit 后面要写单位全称"),
  ])
  func `it says so in the user's language`(arguments: [String], words: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await NianbaoProcess(folder: folder.path).run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix(words), "\(run.errors)")
    #expect(run.errors.contains(words.hasPrefix("错") ? "用法：nianbao" : "Usage: nianbao"))
  }

  @Test func `the option lang counts for help and for all of what is said of a bad command`()
    async throws
  {
    let folder = try TemporaryFolder()
    let help = try await folder.run("check", "--help", "--lang", "en")
    #expect(
      try help.output == Package.text("Tests/NianbaoCommandsTests/Recorded/help/check.en.txt"))
    let usage = try await folder.run("check", "x", "--lang", "en", "--format", "y")
    #expect(usage.errors.contains("how findings are printed"))
    let chinese = try await folder.run(
      "check", "x", "--lang", "zh", "--format", "y", locale: ["LC_ALL": "en_US.UTF-8"])
    #expect(chinese.errors.contains("输出格式"))
  }

  @Test(arguments: [["./-dash.txt"], ["--", "-dash.txt"]])
  func `a file whose name begins with a dash can be named`(arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText().text, to: "-dash.txt")
    let run = try await NianbaoProcess(folder: folder.path).run(["check"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `the version is printed alone`() async throws {
    let run = try await TemporaryFolder().run("--version")
    #expect(run.status == 0)
    #expect(run.output == "0.1.0\n")
  }

  @Test(arguments: [
    ("检查", "check"), ("转换", "convert"), ("模板", "template"), ("升级", "upgrade"),
  ])
  func `a command answers to its Chinese name`(alias: String, name: String) async throws {
    let folder = try TemporaryFolder()
    let aliased = try await folder.run(alias, "--help")
    #expect(aliased.status == 0)
    #expect(try await folder.run(name, "--help").output == aliased.output)
  }

  @Test(arguments: [
    ([:], "错误 1"), (["LANG": "en_US.UTF-8"], "error 1"),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], "error 1"),
    (["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"], "错误 1"),
    (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], "错误 1"),
    (["LANG": "de_DE.UTF-8"], "错误 1"),
  ])
  func `messages are Chinese unless the environment begins with en`(
    locale: [String: String], words: String
  ) async throws {
    let run = try await TemporaryFolder(.withError()).run(
      "check", SampleText.name, locale: locale)
    #expect(run.status == 1)
    #expect(run.output.contains(words))
  }

  @Test func `the option lang outdoes the environment`() async throws {
    let folder = try TemporaryFolder(.withError())
    let english = try await folder.run("check", SampleText.name, "--lang", "en")
    #expect(english.output.contains("error FIG002"))
    let chinese = try await folder.run(
      "check", SampleText.name, "--lang", "zh", locale: ["LC_ALL": "en_US.UTF-8"])
    #expect(chinese.output.contains("错误 FIG002"))
  }
}

/// Texts that are recorded beside the tests.
enum Recorded {
  /// Compares a text with the recorded one, or records it.
  static func expect(_ text: String, in name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Recorded/\(name).txt")
    guard Package.isUpdating else {
      let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      #expect(text == recorded, "\(name) differs; \(Example.advice)")
      return
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was recorded anew; look at it with git diff")
  }
}
