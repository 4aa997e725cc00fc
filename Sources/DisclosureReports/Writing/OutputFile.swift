public import Foundation
import ReportModel
import Spreadsheet

/// Writes outputs completely or not at all: to temporary files next to them, which are then
/// renamed.
public struct OutputFile: Sendable {
  /// Whether an existing file may be replaced.
  private let replaces: Bool
  /// The input files, which are never replaced.
  private let inputs: Set<String>

  /// Makes a writer of outputs.
  ///
  /// - Parameters:
  ///   - replaces: Whether an existing file may be replaced (`--force`).
  ///   - inputs: The paths of the inputs, which are never replaced.
  public init(replaces: Bool, inputs: [String] = []) {
    self.replaces = replaces
    self.inputs = Set(inputs.map(Self.resolved))
  }

  /// Writes bytes to a path.
  ///
  /// - Throws: `ProcessingError` if the file exists and may not be replaced, is an input, or cannot
  ///   be written. A file that already has exactly these contents counts as written.
  public func write(_ data: Data, to path: String) throws(ProcessingError) {
    try write(to: [path]) { _, temporary throws(ProcessingError) in
      try Self.put(data, into: temporary, for: path)
    }
  }

  /// Lets a closure write temporary files, then renames all of them.
  ///
  /// - Parameters:
  ///   - paths: The paths of the outputs.
  ///   - body: Receives the index of an output and the path of the empty temporary file to write.
  /// - Throws: As for `write(_:to:)`, or the error of the closure; nothing is left behind then.
  public func write(
    to paths: [String],
    _ body: (_ index: Int, _ temporary: String) throws(ProcessingError) -> Void
  ) throws(ProcessingError) {
    try prepare(paths, body).finish()
  }

  /// Lets a closure write temporary files, which become the outputs once they are finished.
  ///
  /// - Throws: As for `write(to:_:)`, except that an existing file is only refused when the outputs
  ///   are finished.
  func prepare(
    _ paths: [String],
    _ body: (_ index: Int, _ temporary: String) throws(ProcessingError) -> Void
  ) throws(ProcessingError) -> PreparedOutput {
    for path in paths { try refuseFolder(at: path) }
    var temporaries: [String] = []
    do throws(ProcessingError) {
      for (index, path) in paths.enumerated() {
        temporaries.append(try Self.temporary(for: path))
        try body(index, temporaries[index])
      }
    } catch {
      TemporaryOutput.remove(temporaries)
      throw error
    }
    return PreparedOutput(paths: paths, temporaries: temporaries, files: self)
  }

  /// Removes what is not finished yet of all outputs of this process, and ends it before there can
  /// be more.
  package static func removeUnfinished(thenEnd end: () -> Void) {
    TemporaryOutput.removeAll(thenEnd: end)
  }

  /// Writes the bytes of an output to its temporary file.
  static func put(
    _ data: Data, into temporary: String, for path: String
  ) throws(ProcessingError) {
    do {
      try data.write(to: URL(fileURLWithPath: temporary))
    } catch {
      throw unwritable(path, error.localizedDescription)
    }
  }

  /// Creates an empty temporary file next to an output, and the folders above it.
  private static func temporary(for path: String) throws(ProcessingError) -> String {
    let target = URL(fileURLWithPath: path)
    let folder = target.deletingLastPathComponent()
    guard target.lastPathComponent.utf8.count <= Int(NAME_MAX) else {
      throw unwritable(path, LocalizedText(zh: "文件名太长", en: "the name is too long"))
    }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw unwritable(path, error.localizedDescription)
    }
    guard let temporary = TemporaryOutput.create(in: folder) else {
      throw unwritable(path, unsafe String(cString: strerror(errno)))
    }
    return temporary
  }
}

extension OutputFile {
  private func refuseFolder(at path: String) throws(ProcessingError) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    else { return }
    throw ProcessingError(
      "output-is-folder", zh: "“\(path)”是一个文件夹，不能写成文件。请换一个输出名。",
      en: "“\(path)” is a folder and cannot be written as a file. Choose another name.")
  }

  /// Throws if a file that exists must not be replaced.
  func refuseExistingFile(at path: String) throws(ProcessingError) {
    guard !inputs.contains(Self.resolved(path)) else {
      throw ProcessingError(
        "output-is-input", zh: "输出“\(path)”就是输入文件，不会覆盖它。请用 -o 指定另一个文件夹。",
        en: "The output “\(path)” is an input, which is never replaced. Name a folder with -o.")
    }
    guard replaces else {
      throw ProcessingError(
        "output-exists", zh: "“\(path)”已经存在，没有覆盖。要覆盖请加 --force，或用 -o 指定别处。",
        en: "“\(path)” exists and was not replaced. Add --force, or name another place with -o.")
    }
  }

  /// The path with links resolved, so that different paths of one file are equal.
  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  static func unwritable(_ path: String, _ reason: String) -> ProcessingError {
    let reason = reason.trimmingCharacters(in: CharacterSet(charactersIn: ".。 "))
    return unwritable(path, LocalizedText(zh: reason, en: reason))
  }

  static func unwritable(_ path: String, _ reason: LocalizedText) -> ProcessingError {
    ProcessingError(
      "output-unwritable", zh: "无法写入“\(path)”：\(reason.zh)。请检查文件夹是否存在、是否可写、磁盘是否已满。",
      en: "“\(path)” cannot be written: \(reason.en). "
        + "Check the folder, its permissions and free space.")
  }
}
