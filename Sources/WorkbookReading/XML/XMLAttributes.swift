/// The attributes of an element.
package struct XMLAttributes {
  let raw: [String: String]
  let scope: XMLScope

  /// The value of an attribute without a prefix.
  package subscript(local: String) -> String? { raw[local] }

  /// The value of an attribute in a namespace, whatever its prefix.
  package subscript(local: String, namespace: XMLNamespace) -> String? {
    for (name, value) in raw {
      guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")),
        name[name.index(after: colon)...] == local,
        scope.prefixes[String(name[..<colon])] == namespace
      else { continue }
      return value
    }
    return nil
  }

  /// Whether `xml:space` asks to keep leading and trailing white space.
  package var keepsSpace: Bool { raw["xml:space"] == "preserve" }

  /// The value of an attribute as a Boolean; nil if it is absent or anything else.
  package func flag(_ local: String) -> Bool? {
    switch raw[local] {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: nil
    }
  }
}
