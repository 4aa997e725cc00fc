import Glibc

/// Texts kept where C can see them, for a struct that points to them.
@safe
struct CStrings: ~Copyable {
  private var texts: [UnsafeMutablePointer<CChar>] = unsafe []

  deinit {
    unsafe texts.forEach { unsafe free($0) }
  }

  /// Keeps a text; nil for an empty one, which the library takes for none.
  mutating func keep(_ text: String) throws(WriteError) -> UnsafeMutablePointer<CChar>? {
    guard !text.isEmpty else { return nil }
    guard let copy = unsafe strdup(text) else {
      throw WriteError(.libraryFailed, detail: "out of memory")
    }
    unsafe texts.append(copy)
    return unsafe copy
  }

  /// Keeps a message, from which the library would take an equals sign in front.
  mutating func keep(message: String) throws(WriteError) -> UnsafeMutablePointer<CChar>? {
    let text = message.escapedForWorkbook
    return try unsafe keep(text.utf8.first == UInt8(ascii: "=") ? "=" + text : text)
  }
}
