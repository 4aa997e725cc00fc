/// The prefixes declared at a point of a document; the empty one is the default namespace.
struct XMLScope {
  var prefixes: [String: XMLNamespace] = [:]

  /// The scope inside an element with these attributes; nil if it declares nothing.
  func entering(_ attributes: [String: String]) -> XMLScope? {
    var inner: XMLScope?
    for name in attributes.keys
    where name.utf8.first == UInt8(ascii: "x") && name.hasPrefix("xmlns") {
      guard name.utf8.count == 5 || name.hasPrefix("xmlns:") else { continue }
      inner = inner ?? self
      inner?.prefixes[String(name.dropFirst(6))] = attributes[name].map { XMLNamespace(uri: $0) }
    }
    return inner
  }

  /// Resolves the name of an element as written.
  func name(_ text: String) -> XMLName {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return XMLName(namespace: prefixes[""] ?? .none, local: text)
    }
    return XMLName(
      namespace: prefixes[String(text[..<colon])] ?? .other,
      local: String(text[text.index(after: colon)...]))
  }
}
