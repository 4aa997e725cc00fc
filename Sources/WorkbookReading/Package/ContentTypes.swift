/// What the parts of a package are, by `[Content_Types].xml`.
struct ContentTypes {
  /// The type by the name of the part.
  var overrides: [(part: String, type: String)] = []
  /// The type by the fileExtension of the name.
  var defaults: [(fileExtension: String, type: String)] = []

  /// The first part whose type holds one of some words.
  func part(ofType words: [String]) -> String? {
    overrides.first { override in words.contains { override.type.contains($0) } }?.part
  }

  /// The type of a part.
  func type(of part: String) -> String? {
    let name = part.lowercased()
    let exact = overrides.first { $0.part.drop { $0 == "/" }.lowercased() == name }
    return exact?.type
      ?? defaults.first { name.hasSuffix("." + $0.fileExtension.lowercased()) }?.type
  }

  /// Gathers the types from the events of the content types part.
  final class Handler: XMLEventHandler {
    private(set) var types = ContentTypes()

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
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
