import Spreadsheet

/// What the styles of paragraphs say about numbering.
struct WordStyles {
  struct Style {
    var base: String?
    var list: String?
    var level: Int?
  }

  /// The styles by id.
  var styles: [String: Style] = [:]
  /// The style of paragraphs that do not name one.
  var standard: String?

  /// The list of a style or of the nearest one it is based on, and its level if that is given.
  func numbering(of name: String?) -> (list: String, level: Int?)? {
    var level: Int?
    var next = name ?? standard
    // Styles may be based on one another in a cycle.
    for _ in 0..<20 {
      guard let name = next, let style = styles[name] else { return nil }
      level = level ?? style.level
      if let list = style.list { return (list, level) }
      next = style.base
    }
    return nil
  }

  /// Collects the styles from the events of the styles part.
  struct Handler: XMLEventHandler {
    private(set) var styles = WordStyles()
    private var name: String?
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    mutating func begin(_ element: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard element.namespace == .wordprocessing else { return false }
      if element.local == "style" {
        try start(attributes)
        return false
      }
      guard let name else { return false }
      switch element.local {
      case "basedOn": styles.styles[name]?.base = attributes.value
      case "numId": styles.styles[name]?.list = attributes.value
      case "ilvl": styles.styles[name]?.level = attributes.value.flatMap(NumberText.integer)
      default: break
      }
      return false
    }

    func end(_ element: XMLName, text: String) {}

    private mutating func start(_ attributes: XMLAttributes) throws(ReadError) {
      let isParagraph = attributes["type", .wordprocessing] ?? "paragraph" == "paragraph"
      name = isParagraph ? attributes["styleId", .wordprocessing] : nil
      guard let name else { return }
      styles.styles[name] = Style()
      if ["1", "true", "on"].contains(attributes["default", .wordprocessing]) {
        styles.standard = name
      }
      guard styles.styles.count <= limits.items else {
        throw .tooLarge(nil, limit: limits.items, LocalizedText(zh: "样式数", en: "styles"))
      }
    }
  }
}
