/// Collects the custom document properties that hold text.
struct CustomProperties: XMLEventHandler {
  private(set) var values: [String: String] = [:]
  private var name: String?

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
    switch (name.namespace, name.local) {
    case (.customProperties, "property"):
      self.name = attributes["name"]
      return false
    case (.variantTypes, "lpwstr"), (.variantTypes, "lpstr"), (.variantTypes, "bstr"):
      return self.name != nil
    default:
      return false
    }
  }

  mutating func end(_ name: XMLName, text: String) {
    switch (name.namespace, name.local) {
    case (.customProperties, "property"):
      self.name = nil
    case (.variantTypes, "lpwstr"), (.variantTypes, "lpstr"), (.variantTypes, "bstr"):
      if let property = self.name { values[property] = EscapedText.decode(text) }
    default:
      break
    }
  }
}
