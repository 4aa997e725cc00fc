import ArgumentParser
import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet
import WorkbookReading

/// The files that a command processes: those given, and those in the folders given.
struct InputList {
  /// A file to read.
  struct Input: Hashable {
    /// The name as given, or joined with that of its folder; `-` for standard input.
    var name: String { path.text }
    /// The path of the file; `-` for standard input.
    var path: FilePath

    /// Whether it was found in a folder, and not named itself.
    let isFromFolder: Bool

    /// Makes an input.
    init(_ path: FilePath, isFromFolder: Bool = false) {
      self.path = path
      self.isFromFolder = isFromFolder
    }

    private var isStandardInput: Bool { path.isText && name == "-" }

    /// The bytes or the path to read from.
    ///
    /// - Throws: `ProcessingError` if the file does not exist, or standard input cannot be read.
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

    /// Whether it could not be read as a report because it is none, and nobody said that it is.
    func isNoReport(_ error: ProcessingError) -> Bool {
      guard isFromFolder else { return false }
      return switch error.strangeness {
      case .otherContent: true
      case .otherKind:
        !Self.endings.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
      case nil: false
      }
    }

    /// What the names of office documents and texts end with.
    private static let endings: Set = [
      "xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "xlt", "et", "ett", "docx", "docm", "dotx",
      "doc", "dot", "wps", "wpt", "ods", "odt", "rtf", "txt", "tsv", "csv", "htm", "html", "mht",
      "xml",
    ]

    /// The name without folder and extensions, used for the names of outputs; it is printable
    /// although the sender is not trusted.
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

  /// The files; those of a folder are sorted by path.
  private(set) var inputs: [Input] = []
  /// Files in folders that are skipped: lock files, dotfiles, our outputs, configurations.
  private(set) var skipped: [String] = []

  private static let ownEndings = [
    ".official.xlsx", ".official.html", ".upgraded.xlsx", ".tidy.tsv",
  ]

  /// Resolves the arguments.
  ///
  /// A name that is neither a file nor a folder is an input as well, and fails when read.
  ///
  /// - Throws: `ProcessingError` if the given folders have no files to read.
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

  /// Throws if standard input is named twice, since it can be read only once.
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
        // Reading it as a file fails and says why: its files must not be left out silently.
        inputs.append(Input(path, isFromFolder: true))
        continue
      }
      guard path.kind() == .file else { continue }
      if Self.isSkipped(path.text(below: folder)) || Self.isOwnJSON(path) {
        skipped.append(path.text)
      } else {
        inputs.append(Input(path, isFromFolder: true))
      }
    }
  }

  /// The files in a folder at all depths, and the folders that cannot be listed.
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

  /// Whether a file in a folder is skipped: part of its path is a dotfile, or it is a lock file of
  /// an open document or one of our outputs.
  private static func isSkipped(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.contains { $0.hasPrefix(".") } || parts.last?.hasPrefix("~$") == true
      || parts.last == Substring(ConfigurationFile.defaultName)
      || ownEndings.contains { path.hasSuffix($0) }
  }

  /// Whether a file is a JSON document written by this program.
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

  /// A unique stem for each input; the second of two equal ones gets `~2`.
  var stems: [String] {
    var counts: [String: Int] = [:]
    return inputs.map { input in
      let stem = input.stem
      counts[stem, default: 0] += 1
      return counts[stem].map { $0 > 1 ? "\(stem)~\($0)" : stem } ?? stem
    }
  }
}
