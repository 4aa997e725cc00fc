import Glibc

/// Owns C strings for as long as a C struct points to them.
@safe
struct CStrings: ~Copyable {
  private var texts: [UnsafeMutablePointer<CChar>] = unsafe []

  deinit {
    unsafe texts.forEach { unsafe free($0) }
  }

  /// Keeps a copy of a string; nil if it is empty, which the library treats as absent.
  mutating func keep(_ text: String) throws(WriteError) -> UnsafeMutablePointer<CChar>? {
    guard !text.isEmpty else { return nil }
    guard let copy = unsafe strdup(text) else {
      throw WriteError(.libraryFailed, detail: "out of memory")
    }
    unsafe texts.append(copy)
    return unsafe copy
  }

  /// Keeps a copy of a message; a leading equals sign is doubled, because the library removes one.
  mutating func keep(message: String) throws(WriteError) -> UnsafeMutablePointer<CChar>? {
    let text = message.escapedForWorkbook
    return try unsafe keep(text.utf8.first == UInt8(ascii: "=") ? "=" + text : text)
  }
}
