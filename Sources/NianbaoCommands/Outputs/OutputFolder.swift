import ArgumentParser

/// The folder for outputs.
struct OutputFolder {
  private let start: String

  /// Makes the folder from a path as typed.
  init(_ typed: String) {
    start = typed == "." ? "" : typed.hasSuffix("/") ? typed : typed + "/"
  }

  /// The path of an output in the folder, as displayed.
  func path(_ name: String) -> String { start + name }

  /// Throws for an empty name, which would mean the root folder.
  static func validate(_ typed: String?) throws {
    guard typed?.isEmpty != true else {
      throw ValidationError(
        summary("-o 后面要写文件夹或文件的名字。", "-o needs the name of a folder or file."))
    }
  }
}
