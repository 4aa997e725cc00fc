/// The vocabularies that parts of a package are written in; a strict and a transitional one are one.
package enum XMLNamespace: Hashable, Sendable {
  /// None at all.
  case none
  /// Workbooks, sheets, styles, shared strings.
  case spreadsheet
  /// Word-processing documents.
  case wordprocessing
  /// The relationships of a package (`.rels`).
  case packageRelationships
  /// The content types of a package.
  case contentTypes
  /// The `r:id` attributes that point to relationships.
  case relationships
  /// Choices between alternatives for older and newer programs.
  case compatibility
  /// Custom document properties.
  case customProperties
  /// The typed values of document properties.
  case variantTypes
  /// Any other.
  case other

  init(uri: String) {
    self = Self.known[uri] ?? (uri.isEmpty ? .none : .other)
  }

  private static let known: [String: XMLNamespace] = {
    let transitional = "http://schemas.openxmlformats.org/"
    let strict = "http://purl.oclc.org/ooxml/"
    return [
      transitional + "spreadsheetml/2006/main": .spreadsheet,
      strict + "spreadsheetml/main": .spreadsheet,
      // What Excel 2007 wrote before its release.
      "http://schemas.microsoft.com/office/excel/2006/2": .spreadsheet,
      transitional + "wordprocessingml/2006/main": .wordprocessing,
      strict + "wordprocessingml/main": .wordprocessing,
      transitional + "package/2006/relationships": .packageRelationships,
      transitional + "package/2006/content-types": .contentTypes,
      transitional + "officeDocument/2006/relationships": .relationships,
      strict + "officeDocument/relationships": .relationships,
      transitional + "markup-compatibility/2006": .compatibility,
      transitional + "officeDocument/2006/custom-properties": .customProperties,
      strict + "officeDocument/customProperties": .customProperties,
      transitional + "officeDocument/2006/docPropsVTypes": .variantTypes,
      strict + "officeDocument/docPropsVTypes": .variantTypes,
    ]
  }()
}

/// The name of an element: what it is called, and in which vocabulary; prefixes mean nothing.
package struct XMLName: Hashable, Sendable {
  /// The vocabulary.
  package let namespace: XMLNamespace
  /// The name without its prefix.
  package let local: String
}

/// The attributes of an element.
package struct XMLAttributes {
  let raw: [String: String]
  let scope: XMLScope

  /// The value of an attribute without a prefix.
  package subscript(local: String) -> String? { raw[local] }

  /// The value of an attribute of a vocabulary, whatever its prefix.
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

  /// Whether `xml:space` asks to keep outer blanks.
  package var keepsSpace: Bool { raw["xml:space"] == "preserve" }

  /// The value of an attribute as a truth value; nil where it is absent or no truth value.
  package func flag(_ local: String) -> Bool? {
    switch raw[local] {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: nil
    }
  }
}

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
