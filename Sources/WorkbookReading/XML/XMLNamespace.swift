/// The namespaces of the parts of a package; strict and transitional ones are the same.
package enum XMLNamespace: Hashable, Sendable {
  /// No namespace.
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
  /// Any other namespace.
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
      // Written by Excel 2007 before its release.
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
