import Spreadsheet

/// The numbered lists of a document.
struct WordNumbering {
  /// The position of a paragraph in a list.
  struct Position {
    /// The id of the list.
    var list: String
    /// The level, from zero; nil if only the style determines it.
    var level: Int?
    /// The style of the paragraph.
    var style: String?
  }

  /// How one level of a list is numbered.
  struct Level {
    var start = 1
    var format = "decimal"
    /// The text around the numbers, in which `%1` stands for the number of the first level.
    var text = ""
    /// Whether a space or a tab separates the number from the text.
    var hasSeparator = true
    /// The style whose paragraphs are on this level.
    var style: String?
  }

  /// A list: the definition that it follows, and where it starts again.
  struct List {
    var definition = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  /// The levels of the definitions, by id.
  var definitions: [String: [Int: Level]] = [:]
  /// The lists by id.
  var lists: [String: List] = [:]

  /// The levels of a list.
  func levels(of list: List) -> [Int: Level] {
    (definitions[list.definition] ?? [:]).merging(list.levels) { $1 }
  }

  /// Collects the lists from the events of the numbering part.
  struct Handler: XMLEventHandler {
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

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
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

    mutating func end(_ name: XMLName, text: String) {
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

    private mutating func take(_ local: String, _ attributes: XMLAttributes) {
      switch local {
      case "start": level?.start = attributes.start ?? 1
      case "numFmt": level?.format = attributes.value ?? "decimal"
      case "lvlText": level?.text = attributes.value ?? ""
      case "suff": level?.hasSeparator = attributes.value != "nothing"
      case "pStyle": level?.style = attributes.value
      default: break
      }
    }

    private mutating func add() throws(ReadError) {
      guard let list else { return }
      numbering.lists[list] = List()
      items += 1
      guard items <= limits.items else {
        throw .tooLarge(nil, limit: limits.items, LocalizedText(zh: "编号列表数", en: "numbered lists"))
      }
    }
  }
}

extension XMLAttributes {
  /// The number that a list starts with.
  fileprivate var start: Int? {
    value.flatMap(NumberText.integer).map { min(max($0, 0), 1 << 20) }
  }
}
