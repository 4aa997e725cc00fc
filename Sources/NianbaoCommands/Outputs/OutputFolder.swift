import ArgumentParser

/// The folder that outputs go to.
struct OutputFolder {
  private let start: String

  /// Takes the folder as it was typed.
  init(_ typed: String) {
    start = typed == "." ? "" : typed.hasSuffix("/") ? typed : typed + "/"
  }

  /// The path of an output in the folder, as it is shown.
  func path(_ name: String) -> String { start + name }

  /// Refuses an option without a name, which would mean the root of all files.
  static func validate(_ typed: String?) throws {
    guard typed?.isEmpty != true else {
      throw ValidationError(
        summary("-o 后面要写文件夹或文件的名字。", "-o needs the name of a folder or file."))
    }
  }
}
