import Foundation
import Spreadsheet
import Testing

/// The commands in the two READMEs answer what is printed below them.
struct ReadmeTests {
  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `every command answers as shown`(readme: String) async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Package.folder + "/examples", toPath: folder.file("examples"))
    let transcripts = Transcript.all(in: try Package.text(readme))
    #expect(transcripts.count >= 4)
    for transcript in transcripts {
      let run = try await NianbaoProcess(folder: folder.path).run(line: transcript.command)
      #expect(run.status == transcript.status, "\(transcript.command)")
      let shown = transcript.isStatusOnly ? nil : transcript.answer
      #expect(
        shown?.isShown(by: run.output) != false,
        "\(transcript.command) answers otherwise:\n\(run.output)")
    }
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `completion and manual are installed as shown`(readme: String) async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Package.folder + "/man", toPath: folder.file("man"))
    let block = try #require(
      try Package.text(readme).components(separatedBy: "```sh\n").first {
        $0.hasPrefix("shells=")
      }?.components(separatedBy: "```").first)
    let run = try await NianbaoProcess(folder: folder.path, locale: ["HOME": folder.path])
      .run(line: block)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    let share = ".local/share/"
    #expect(
      try folder.text(share + "bash-completion/completions/nianbao").contains("_nianbao_检查()"))
    for page in ["man/man1/nianbao.1", "man/zh_CN/man1/nianbao.1"] {
      #expect(try folder.text(share + page).hasPrefix(".TH NIANBAO 1"))
    }
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `every file that is named is there`(readme: String) throws {
    let links = try Package.text(readme).matches(of: /\]\(([^)#]+)\)/).map { String($0.1) }
    #expect(links.count > 8)
    for link in links where !link.contains("://") {
      #expect(FileManager.default.fileExists(atPath: Package.folder + "/" + link), "\(link)")
    }
  }
}

/// A command in a page and what the page says that it answers.
struct Transcript {
  /// The line as typed.
  var command: String
  /// The lines of the answer; `…` stands for any number of lines.
  var answer: [String]

  /// The commands of the fenced `sh` blocks that begin with the program's name.
  static func all(in page: String) -> [Transcript] {
    let blocks = page.matches(of: /```(sh|text)\n([\s\S]*?)```/).map {
      (kind: $0.1, lines: String($0.2).lines)
    }
    return blocks.indices.compactMap { index in
      guard blocks[index].kind == "sh", let command = blocks[index].lines.first,
        command.hasPrefix("nianbao")
      else { return nil }
      let hasAnswer = index + 1 < blocks.count && blocks[index + 1].kind == "text"
      return Transcript(command: command, answer: hasAnswer ? blocks[index + 1].lines : [])
    }
  }

  /// Whether the answer is only the status, for a command whose output goes to a file.
  var isStatusOnly: Bool { answer.contains { $0.contains(/^(exit status|退出状态) \d$/) } }

  /// The status that the answer implies: its own words, or the overview in its first line.
  var status: Int32 {
    if isStatusOnly { return answer.last?.last.flatMap { Int32(String($0)) } ?? 0 }
    let overview = answer.first ?? ""
    if overview.contains(/unreadable|读不了/) { return 2 }
    return overview.contains(/with errors|有错误/) ? 1 : 0
  }
}

extension [String] {
  /// Whether these lines, with `…` for any lines between, are all of a text.
  func isShown(by text: String) -> Bool {
    let lines = text.lines
    let parts = split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
    guard let first = parts.first, let last = parts.last, lines.starts(with: first) else {
      return false
    }
    guard parts.count > 1 else { return lines == first }
    var rest = lines.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let place = rest.indices.first(where: { rest[$0...].starts(with: part) }) else {
        return false
      }
      rest = rest[(place + part.count)...]
    }
    return rest.count >= last.count && Array(rest.suffix(last.count)) == last
  }
}
