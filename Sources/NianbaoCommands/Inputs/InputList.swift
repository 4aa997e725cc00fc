import ArgumentParser
import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet
import WorkbookReading

/// The files that a command processes: those given, and those in the folders given.
struct InputList {
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
    var folders: Set<FilePath.Identity> = []
    for name in names {
      let path = name == "-" ? FilePath(name) : FilePath.typed(name)
      if name != "-", path.kind() == .folder {
        folders.formUnion(add(folder: path))
      } else {
        inputs.append(Input(path))
      }
    }
    for index in inputs.indices { inputs[index].checkLink(against: folders) }
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

  /// Adds what is in a folder, and returns the folders whose files are read.
  private mutating func add(folder: FilePath) -> [FilePath.Identity] {
    let content = Self.content(of: folder)
    for path in (content.files + content.closed).sorted(by: { $0.text < $1.text }) {
      // Reading a closed folder or a link that is not followed fails and says why: the files behind
      // it must not be left out silently.
      guard content.closed.contains(path) || path.kind() == .file || path.isLink else { continue }
      if Self.isSkipped(path.text(below: folder)) || Self.isOwnJSON(path) {
        skipped.append(path.text)
      } else {
        inputs.append(Input(path, isFromFolder: true))
      }
    }
    return content.open.compactMap(\.identity)
  }

  /// What is in a folder at all depths.
  private struct Content {
    /// The files, and the links, whatever they lead to.
    var files: [FilePath] = []
    /// The folders that can be listed.
    var open: [FilePath] = []
    /// The folders that cannot be listed.
    var closed: [FilePath] = []
  }

  /// Lists a folder, and the folders in it that are no links: a link may lead back to where it is,
  /// or anywhere.
  private static func content(of base: FilePath) -> Content {
    var content = Content()
    var pending = [base]
    while let folder = pending.popLast() {
      let isSkipped = isSkipped(folder.text(below: base))
      guard let names = folder.names else {
        if !isSkipped { content.closed.append(folder) }
        continue
      }
      if !isSkipped { content.open.append(folder) }
      for path in names.map(folder.appending) {
        if path.kind(followingLinks: false) == .folder {
          pending.append(path)
        } else {
          content.files.append(path)
        }
      }
    }
    return content
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
