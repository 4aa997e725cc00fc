import Spreadsheet

/// A form's data file as written, before it is checked and expanded.
struct FormFile: JSONReadable {
  var id: String
  var name: Pair
  var basis: String
  var firstYear: Int?
  var lastYear: Int?
  var title: String
  var sections: [Section]
  var tables: [Table]
  var equations: [Equation]
  var upgrade: Upgrade?

  enum Keys: String {
    case id, name, basis, firstYear, lastYear, title, sections, tables, equations, upgrade
  }

  init(json: JSONValue) throws(JSONFault) {
    let object = try JSONObject(json, keys: Keys.self)
    id = try object.read(.id)
    name = try object.read(.name)
    basis = try object.read(.basis)
    firstYear = try object.readIfPresent(.firstYear)
    lastYear = try object.readIfPresent(.lastYear)
    title = try object.read(.title)
    sections = try object.read(.sections)
    tables = try object.read(.tables)
    equations = try object.read(.equations)
    upgrade = try object.readIfPresent(.upgrade)
  }
}

extension FormFile {
  /// A text in both languages.
  struct Pair: JSONReadable {
    var zh: String
    var en: String

    enum Keys: String { case zh, en }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      zh = try object.read(.zh)
      en = try object.read(.en)
    }
  }

  struct Section: JSONReadable {
    var key: String
    var title: String
    var sheet: String
    var hint: String?
    var limit: Int?
    var least: Int?
    var guidance: String

    enum Keys: String {
      case key, title, sheet, hint, limit, least, guidance
    }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      key = try object.read(.key)
      title = try object.read(.title)
      sheet = try object.read(.sheet)
      hint = try object.readIfPresent(.hint)
      limit = try object.readIfPresent(.limit)
      least = try object.readIfPresent(.least)
      guidance = try object.read(.guidance)
    }
  }

  struct Table: JSONReadable {
    var key: String
    var widths: [Int]
    var layout: [[LayoutCell]]

    enum Keys: String { case key, widths, layout }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      key = try object.read(.key)
      widths = try object.read(.widths)
      layout = try object.read(.layout)
    }
  }

  /// A cell of a table's grid: a label, one figure, or a figure under each remaining heading.
  struct LayoutCell: JSONReadable {
    var text: String?
    var print: String?
    var row: String?
    var column: String?
    var kind: String?
    var unit: String?
    var accepts: [String]?
    var figure: String?
    var figures: String?
    var across: Int
    var down: Int
    var align: String?

    enum Keys: String {
      case text, print, row, column, kind, unit, accepts, figure, figures, across, down, align
    }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      text = try object.readIfPresent(.text)
      print = try object.readIfPresent(.print)
      row = try object.readIfPresent(.row)
      column = try object.readIfPresent(.column)
      kind = try object.readIfPresent(.kind)
      unit = try object.readIfPresent(.unit)
      accepts = try object.readIfPresent(.accepts)
      figure = try object.readIfPresent(.figure)
      figures = try object.readIfPresent(.figures)
      across = try object.readIfPresent(.across) ?? 1
      down = try object.readIfPresent(.down) ?? 1
      align = try object.readIfPresent(.align)
    }
  }

  struct Equation: JSONReadable {
    var code: String
    var name: String
    var catalogue: [String]
    var severity: String
    var table: String
    var each: String
    var rows: [String]?
    var left: [String]
    var relation: String
    var right: [String]
    var zh: Sides
    var en: Sides
    var basis: String

    enum Keys: String {
      case code, name, catalogue, severity, table, each, rows, left, relation, right, zh, en
      case basis = "source"
    }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      code = try object.read(.code)
      name = try object.read(.name)
      catalogue = try object.read(.catalogue)
      severity = try object.read(.severity)
      table = try object.read(.table)
      each = try object.read(.each)
      rows = try object.readIfPresent(.rows)
      left = try object.read(.left)
      relation = try object.read(.relation)
      right = try object.read(.right)
      zh = try object.read(.zh)
      en = try object.read(.en)
      basis = try object.read(.basis)
    }
  }

  /// The names of the two sides of an equation.
  struct Sides: JSONReadable {
    var left: String
    var right: String

    enum Keys: String { case left, right }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      left = try object.read(.left)
      right = try object.read(.right)
    }
  }
}

extension FormFile {
  /// Throws if a key occurs twice in a list.
  static func requireUnique<Key: Hashable & CustomStringConvertible>(
    _ keys: [Key], path: String
  ) throws(DataFileError) {
    var seen: Set<Key> = []
    for key in keys where !seen.insert(key).inserted {
      throw DataFileError(
        path: path, reason: LocalizedText(zh: "“\(key)”出现两次", en: "“\(key)” stands twice"))
    }
  }
}

extension LocalizedText {
  /// The text of a data file.
  init(_ pair: FormFile.Pair) { self.init(zh: pair.zh, en: pair.en) }
}
