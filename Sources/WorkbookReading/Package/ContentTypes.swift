import Spreadsheet

/// The content types of a package's parts, from `[Content_Types].xml`.
struct ContentTypes {
  /// Types by part name.
  var overrides: [(part: String, type: String)] = []
  /// Types by file extension.
  var defaults: [(fileExtension: String, type: String)] = []

  /// The first part whose type contains one of the words.
  func part(ofType words: [String]) -> String? {
    overrides.first { override in words.contains(where: override.type.has) }?.part
  }

  /// The type of a part.
  func type(of part: String) -> String? {
    let name = part.lowercased()
    let exact = overrides.first { $0.part.drop { $0 == "/" }.lowercased() == name }
    return exact?.type
      ?? defaults.first { name.hasSuffix("." + $0.fileExtension.lowercased()) }?.type
  }

  /// Collects the types from the events of the content types part.
  struct Handler: XMLEventHandler {
    private(set) var types = ContentTypes()

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard let type = attributes["ContentType"] else { return false }
      if name.local == "Override", let part = attributes["PartName"] {
        types.overrides.append((part, type))
      } else if name.local == "Default", let fileExtension = attributes["Extension"] {
        types.defaults.append((fileExtension, type))
      }
      return false
    }

    func end(_ name: XMLName, text: String) {}
  }
}
