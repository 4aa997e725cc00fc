/// The numbered lists of a document.
struct WordNumbering {
  /// The place of a paragraph in a list.
  struct Place {
    /// The id of the list.
    var list: String
    /// The level, from zero; nil where only the style tells it.
    var level: Int?
    /// The style of the paragraph.
    var style: String?
  }

  /// How one level of a list is numbered.
  struct Level {
    var start = 1
    var format = "decimal"
    /// The words around the numbers, in which `%1` stands for that of the first level.
    var text = ""
    /// Whether a blank or a tab parts the number from the text.
    var hasSeparator = true
    /// The style whose paragraphs stand on this level.
    var style: String?
  }

  /// A list: the definition that it follows, and where it begins anew.
  struct List {
    var definition = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  /// The levels of the definitions, by their ids.
  var definitions: [String: [Int: Level]] = [:]
  /// The lists by their ids.
  var lists: [String: List] = [:]

  /// The levels of a list.
  func levels(of list: List) -> [Int: Level] {
    (definitions[list.definition] ?? [:]).merging(list.levels) { $1 }
  }

  /// Gathers the lists from the events of the numbering part.
  final class Handler: XMLEventHandler {
    private(set) var numbering = WordNumbering()
    private var definition: String?
    private var list: String?
    private var number: Int?
    private var level: Level?
    private var items = 0
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard name.namespace == .wordprocessing else { return false }
      switch name.local {
      case "abstractNum": definition = attributes["abstractNumId", .wordprocessing]
      case "num":
        list = attributes["numId", .wordprocessing]
        try add()
      case "abstractNumId":
        if let list { numbering.lists[list]?.definition = attributes.value ?? "" }
      case "lvlOverride": number = attributes["ilvl", .wordprocessing].flatMap(NumberText.integer)
      case "startOverride":
        guard let list, let number, let start = attributes.start else { break }
        numbering.lists[list]?.starts[number] = start
      case "lvl":
        number = attributes["ilvl", .wordprocessing].flatMap(NumberText.integer)
        level = Level()
      default: take(name.local, attributes)
      }
      return false
    }

    func end(_ name: XMLName, text: String) {
      guard name.namespace == .wordprocessing else { return }
      switch name.local {
      case "abstractNum": definition = nil
      case "num": list = nil
      case "lvl":
        guard let level, let number, (0..<9).contains(number) else { break }
        if let list {
          numbering.lists[list]?.levels[number] = level
        } else if let definition {
          numbering.definitions[definition, default: [:]][number] = level
        }
        self.level = nil
      default: break
      }
    }

    private func take(_ local: String, _ attributes: XMLAttributes) {
      switch local {
      case "start": level?.start = attributes.start ?? 1
      case "numFmt": level?.format = attributes.value ?? "decimal"
      case "lvlText": level?.text = attributes.value ?? ""
      case "suff": level?.hasSeparator = attributes.value != "nothing"
      case "pStyle": level?.style = attributes.value
      default: break
      }
    }

    private func add() throws(ReadError) {
      guard let list else { return }
      numbering.lists[list] = List()
      items += 1
      guard items <= limits.items else {
        throw .tooLarge(nil, limit: limits.items, english: "numbered lists", chinese: "编号列表数")
      }
    }
  }
}

extension XMLAttributes {
  /// The number that a list begins with.
  fileprivate var start: Int? {
    value.flatMap(NumberText.integer).map { min(max($0, 0), 1 << 20) }
  }
}
