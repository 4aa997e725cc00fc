public import Foundation

/// Writes outputs whole or not at all: under a temporary name beside their place, then renamed.
public struct OutputFile: Sendable {
  /// Whether an existing file may be replaced.
  private let replaces: Bool
  /// The files that are being read, which are never replaced.
  private let inputs: Set<String>

  /// Makes a writer of outputs.
  ///
  /// - Parameters:
  ///   - replaces: Whether an existing file may be replaced (`--force`).
  ///   - inputs: The paths of the inputs, which are never replaced.
  public init(replaces: Bool, inputs: [String] = []) {
    self.replaces = replaces
    self.inputs = Set(inputs.map(Self.real))
  }

  /// Writes bytes to a path.
  ///
  /// - Throws: `ProcessingError` where the file exists and may not be replaced, is an input, or
  ///   cannot be written. A file that already holds the very bytes counts as written.
  public func write(_ data: Data, to path: String) throws(ProcessingError) {
    try write(to: path) { temporary throws(ProcessingError) in
      do {
        try data.write(to: URL(fileURLWithPath: temporary))
      } catch {
        throw Self.unwritable(path, "\(error.localizedDescription)")
      }
    }
  }

  /// Lets a closure write a file under a temporary name, then puts it into its place.
  ///
  /// - Throws: As `write(_:to:)`, or what the closure throws; nothing is left behind then.
  public func write(
    to path: String, _ body: (_ temporary: String) throws(ProcessingError) -> Void
  ) throws(ProcessingError) {
    let target = URL(fileURLWithPath: path)
    let folder = target.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Self.unwritable(path, error.localizedDescription)
    }
    let temporary = folder.appendingPathComponent(
      ".nianbao-\(ProcessInfo.processInfo.processIdentifier)-\(target.lastPathComponent)"
    ).path
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    try body(temporary)
    try settle(temporary, at: path)
  }

  /// Moves a finished file to its place, if it may stand there.
  private func settle(_ temporary: String, at path: String) throws(ProcessingError) {
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if FileManager.default.contentsEqual(atPath: temporary, andPath: path) { return }
      if isFolder.boolValue {
        throw ProcessingError(
          "output-is-folder", zh: "“\(path)”是一个文件夹，不能写成文件。请换一个输出名。",
          en: "“\(path)” is a folder and cannot be written as a file. Choose another name.")
      }
      guard !inputs.contains(Self.real(path)) else {
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
    guard unsafe rename(temporary, path) == 0 else {
      throw Self.unwritable(path, unsafe String(cString: strerror(errno)))
    }
  }

  /// The path with links resolved, so that two names of one file are one.
  private static func real(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  private static func unwritable(_ path: String, _ reason: String) -> ProcessingError {
    let reason = reason.trimmingCharacters(in: CharacterSet(charactersIn: ".。 "))
    return ProcessingError(
      "output-unwritable", zh: "无法写入“\(path)”：\(reason)。请检查文件夹是否存在、是否可写、磁盘是否已满。",
      en:
        "“\(path)” cannot be written: \(reason). Check the folder, its permissions and free space.")
  }
}
