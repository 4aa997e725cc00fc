/// A text as a key, equal byte for byte.
///
/// Texts are hashed and compared by characters, which costs more than folding them.
struct TextBytes: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: TextBytes, right: TextBytes) -> Bool {
    let (one, other) = (left.text.utf8.span, right.text.utf8.span)
    guard one.count == other.count else { return false }
    for place in one.indices where one[place] != other[place] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    // The bytes are looked at while the text is alive, and not kept.
    unsafe text.utf8.span.withUnsafeBytes { bytes in unsafe hasher.combine(bytes: bytes) }
  }
}
