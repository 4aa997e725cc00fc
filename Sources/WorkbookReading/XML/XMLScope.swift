/// The prefixes that are declared at a place; the empty one is the default vocabulary.
struct XMLScope {
  var prefixes: [String: XMLNamespace] = [:]

  /// The scope inside an element with these attributes; nil where it declares nothing.
  func entering(_ attributes: [String: String]) -> XMLScope? {
    var inner: XMLScope?
    for (name, value) in attributes where name.utf8.count >= 5 && name.hasPrefix("xmlns") {
      guard name.utf8.count == 5 || name.hasPrefix("xmlns:") else { continue }
      inner = inner ?? self
      inner?.prefixes[String(name.dropFirst(6))] = XMLNamespace(uri: value)
    }
    return inner
  }

  /// The name of an element as it stands in the text.
  func name(_ text: String) -> XMLName {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return XMLName(namespace: prefixes[""] ?? .none, local: text)
    }
    return XMLName(
      namespace: prefixes[String(text[..<colon])] ?? .other,
      local: String(text[text.index(after: colon)...]))
  }
}
