import DisclosureReports
import Foundation
import ReportModel
import WorkbookReading

/// The files that a command works on: those named, and those in the folders named.
struct InputList {
  /// A file to be read.
  struct Input: Hashable {
    /// The name as given; in a folder joined with it; `-` for standard input.
    var name: String

    /// The bytes or the path.
    func source() -> FileSource {
      guard name == "-" else { return .path(name) }
      return .bytes([UInt8](FileHandle.standardInput.readDataToEndOfFile()))
    }

    /// Refuses a name that no file has.
    func mustExist() throws(ProcessingError) {
      guard name != "-", !FileManager.default.fileExists(atPath: name) else { return }
      throw ProcessingError(
        code: "no-such-file",
        message: LocalizedText(
          zh: "找不到“\(name)”。请检查文件名和所在文件夹。",
          en: "“\(name)” is not there. Check the name and the folder."))
    }

    /// The name without folder and endings, from which the names of outputs are made.
    var stem: String {
      guard name != "-" else { return "stdin" }
      var stem = URL(fileURLWithPath: name).lastPathComponent
      if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
      for suffix in [".official", ".marked", ".upgraded", ".tidy"] where stem.hasSuffix(suffix) {
        stem = String(stem.dropLast(suffix.count))
      }
      return stem
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
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
      if isFolder.boolValue { add(folder: name) } else { inputs.append(Input(name: name)) }
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

  private mutating func add(folder: String) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let (files, closed) = Self.paths(in: base)
    for file in (files + closed).sorted() {
      guard !closed.contains(file) else {
        // Reading it as a file fails and says why: what lies in it must not be missing in silence.
        inputs.append(Input(name: file.isEmpty ? folder : base + file))
        continue
      }
      let path = base + file
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      if Self.isPassedOver(file) || Self.isOwnJSON(path) {
        skipped.append(path)
      } else {
        inputs.append(Input(name: path))
      }
    }
  }

  /// The files in a folder to all depths, and the folders that may not be looked into, by their paths
  /// from the folder.
  private static func paths(in base: String) -> (files: [String], closed: [String]) {
    var files: [String] = []
    var closed: [String] = []
    var pending = [""]
    while let folder = pending.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: base + folder) else {
        closed.append(folder)
        continue
      }
      for name in names {
        let path = folder.isEmpty ? name : folder + "/" + name
        let attributes = try? FileManager.default.attributesOfItem(atPath: base + path)
        if attributes?[.type] as? FileAttributeType == .typeDirectory {
          pending.append(path)
        } else {
          files.append(path)
        }
      }
    }
    return (files, closed.filter { !isPassedOver($0) })
  }

  /// Whether a file in a folder is none of a person's: any part of its path is a dotfile, or it is a
  /// mark of an open file or an output of ours.
  private static func isPassedOver(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.contains { $0.hasPrefix(".") } || parts.last?.hasPrefix("~$") == true
      || ownEndings.contains { path.hasSuffix($0) }
  }

  /// Whether a file is a JSON document that this program wrote.
  private static func isOwnJSON(_ path: String) -> Bool {
    guard path.hasSuffix(".json"), FileSource.path(path).mayBeOpened,
      let file = FileHandle(forReadingAtPath: path)
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
