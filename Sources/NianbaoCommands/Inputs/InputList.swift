import ArgumentParser
import DisclosureReports
import Foundation
import ReportModel
import WorkbookReading

/// The files that a command works on: those named, and those in the folders named.
struct InputList {
  /// A file to be read.
  struct Input: Hashable {
    /// The name as given; in a folder joined with it; `-` for standard input.
    var name: String { path.text }
    /// Where the file is; `-` for standard input.
    var path: FilePath

    /// Makes an input.
    init(_ path: FilePath) { self.path = path }

    /// Whether standard input is meant.
    private var isStandardInput: Bool { path.isText && name == "-" }

    /// The bytes or the path.
    ///
    /// - Throws: `ProcessingError` where nothing is there, or standard input cannot be read.
    func source() throws(ProcessingError) -> FileSource {
      guard !isStandardInput else { return .bytes(try StandardInput.bytes()) }
      guard path.kind() != nil else {
        throw ProcessingError(
          code: "no-such-file",
          message: LocalizedText(
            zh: "找不到“\(name)”。请检查文件名和所在文件夹。",
            en: "“\(name)” is not there. Check the name and the folder."))
      }
      return .path(try path.readable())
    }

    /// The name without folder and endings, from which the names of outputs are made; a sender who is
    /// not known chose it.
    var stem: String {
      guard !isStandardInput else { return "stdin" }
      var stem = URL(fileURLWithPath: name).lastPathComponent
      if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
      for suffix in [".official", ".marked", ".upgraded", ".tidy"] where stem.hasSuffix(suffix) {
        stem = String(stem.dropLast(suffix.count))
      }
      return stem.printable
    }
  }

  /// The files, those of a folder sorted by their paths.
  private(set) var inputs: [Input] = []
  /// Files in folders that are left out without being looked at: lock files, dotfiles, our outputs.
  private(set) var skipped: [String] = []

  private static let ownEndings = [
    ".official.xlsx", ".official.html", ".upgraded.xlsx", ".tidy.tsv",
  ]

  /// Looks the arguments up.
  ///
  /// A name that is neither a file nor a folder is an input too, which cannot be read.
  ///
  /// - Throws: `ProcessingError` where the folders named hold no file to read.
  init(_ names: [String]) throws(ProcessingError) {
    for name in names {
      let path = name == "-" ? FilePath(name) : FilePath.typed(name)
      if name != "-", path.kind() == .folder {
        add(folder: path)
      } else {
        inputs.append(Input(path))
      }
    }
    guard !inputs.isEmpty else {
      let folders = names.joined(separator: " ")
      throw ProcessingError(
        code: "no-files",
        message: LocalizedText(
          zh: "“\(folders)”里没有可以读取的文件。请检查文件夹。",
          en: "There is no file to read in “\(folders)”. Check the folder."))
    }
  }

  /// Refuses standard input where it is named twice: it can be read once only.
  static func validate(_ names: [String]) throws {
    guard names.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError(
        summary("标准输入“-”只能写一次。", "Standard input “-” can be named once only."))
    }
  }

  private mutating func add(folder: FilePath) {
    let (files, closed) = Self.paths(in: folder)
    for path in (files + closed).sorted(by: { $0.text < $1.text }) {
      guard !closed.contains(path) else {
        // Reading it as a file fails and says why: what lies in it must not be missing in silence.
        inputs.append(Input(path))
        continue
      }
      guard path.kind() == .file else { continue }
      if Self.isSkipped(path.text(below: folder)) || Self.isOwnJSON(path) {
        skipped.append(path.text)
      } else {
        inputs.append(Input(path))
      }
    }
  }

  /// The files in a folder to all depths, and the folders that may not be looked into.
  private static func paths(in base: FilePath) -> (files: [FilePath], closed: [FilePath]) {
    var files: [FilePath] = []
    var closed: [FilePath] = []
    var pending = [base]
    while let folder = pending.popLast() {
      guard let names = folder.names else {
        closed.append(folder)
        continue
      }
      for path in names.map(folder.appending) {
        if path.kind(followingLinks: false) == .folder {
          pending.append(path)
        } else {
          files.append(path)
        }
      }
    }
    return (files, closed.filter { !isSkipped($0.text(below: base)) })
  }

  /// Whether a file in a folder is none of a person's: any part of its path is a dotfile, or it is a
  /// mark of an open file or an output of ours.
  private static func isSkipped(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.contains { $0.hasPrefix(".") } || parts.last?.hasPrefix("~$") == true
      || ownEndings.contains { path.hasSuffix($0) }
  }

  /// Whether a file is a JSON document that this program wrote.
  private static func isOwnJSON(_ path: FilePath) -> Bool {
    guard path.text.hasSuffix(".json"), let name = try? path.readable(),
      FileSource.path(name).mayBeOpened, let file = FileHandle(forReadingAtPath: name)
    else {
      return false
    }
    defer { try? file.close() }
    let head = String(decoding: (try? file.read(upToCount: 64)) ?? Data(), as: UTF8.self)
    return head.filter { !$0.isWhitespace }.hasPrefix(#"{"tool":{"name":"nianbao""#)
  }

  /// A stem for each input, `~2` after the second that would share one.
  var stems: [String] {
    var counts: [String: Int] = [:]
    return inputs.map { input in
      let stem = input.stem
      counts[stem, default: 0] += 1
      return counts[stem].map { $0 > 1 ? "\(stem)~\($0)" : stem } ?? stem
    }
  }
}
