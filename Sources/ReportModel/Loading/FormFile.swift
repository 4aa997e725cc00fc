import Spreadsheet

/// A form's data file as written, before it is checked and expanded.
struct FormFile: Decodable {
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

  enum CodingKeys: String, CodingKey {
    case id, name, basis, firstYear, lastYear, title, sections, tables, equations, upgrade
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    name = try container.decode(Pair.self, forKey: .name)
    basis = try container.decode(String.self, forKey: .basis)
    firstYear = try container.decodeIfPresent(Int.self, forKey: .firstYear)
    lastYear = try container.decodeIfPresent(Int.self, forKey: .lastYear)
    title = try container.decode(String.self, forKey: .title)
    sections = try container.decode([Section].self, forKey: .sections)
    tables = try container.decode([Table].self, forKey: .tables)
    equations = try container.decode([Equation].self, forKey: .equations)
    upgrade = try container.decodeIfPresent(Upgrade.self, forKey: .upgrade)
  }
}

extension FormFile {
  /// A text in both languages.
  struct Pair: Decodable {
    var zh: String
    var en: String

    enum CodingKeys: String, CodingKey { case zh, en }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      zh = try container.decode(String.self, forKey: .zh)
      en = try container.decode(String.self, forKey: .en)
    }
  }

  struct Section: Decodable {
    var key: String
    var title: String
    var sheet: String
    var hint: String?
    var limit: Int?
    var least: Int?
    var guidance: String

    enum CodingKeys: String, CodingKey {
      case key, title, sheet, hint, limit, least, guidance
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      key = try container.decode(String.self, forKey: .key)
      title = try container.decode(String.self, forKey: .title)
      sheet = try container.decode(String.self, forKey: .sheet)
      hint = try container.decodeIfPresent(String.self, forKey: .hint)
      limit = try container.decodeIfPresent(Int.self, forKey: .limit)
      least = try container.decodeIfPresent(Int.self, forKey: .least)
      guidance = try container.decode(String.self, forKey: .guidance)
    }
  }

  struct Table: Decodable {
    var key: String
    var widths: [Int]
    var layout: [[LayoutCell]]

    enum CodingKeys: String, CodingKey { case key, widths, layout }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      key = try container.decode(String.self, forKey: .key)
      widths = try container.decode([Int].self, forKey: .widths)
      layout = try container.decode([[LayoutCell]].self, forKey: .layout)
    }
  }

  /// A cell of a table's grid: a label, one figure, or a figure under each remaining heading.
  struct LayoutCell: Decodable {
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

    enum CodingKeys: String, CodingKey {
      case text, print, row, column, kind, unit, accepts, figure, figures, across, down, align
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      text = try container.decodeIfPresent(String.self, forKey: .text)
      print = try container.decodeIfPresent(String.self, forKey: .print)
      row = try container.decodeIfPresent(String.self, forKey: .row)
      column = try container.decodeIfPresent(String.self, forKey: .column)
      kind = try container.decodeIfPresent(String.self, forKey: .kind)
      unit = try container.decodeIfPresent(String.self, forKey: .unit)
      accepts = try container.decodeIfPresent([String].self, forKey: .accepts)
      figure = try container.decodeIfPresent(String.self, forKey: .figure)
      figures = try container.decodeIfPresent(String.self, forKey: .figures)
      across = try container.decodeIfPresent(Int.self, forKey: .across) ?? 1
      down = try container.decodeIfPresent(Int.self, forKey: .down) ?? 1
      align = try container.decodeIfPresent(String.self, forKey: .align)
    }
  }

  struct Equation: Decodable {
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

    enum CodingKeys: String, CodingKey {
      case code, name, catalogue, severity, table, each, rows, left, relation, right, zh, en
      case basis = "source"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      code = try container.decode(String.self, forKey: .code)
      name = try container.decode(String.self, forKey: .name)
      catalogue = try container.decode([String].self, forKey: .catalogue)
      severity = try container.decode(String.self, forKey: .severity)
      table = try container.decode(String.self, forKey: .table)
      each = try container.decode(String.self, forKey: .each)
      rows = try container.decodeIfPresent([String].self, forKey: .rows)
      left = try container.decode([String].self, forKey: .left)
      relation = try container.decode(String.self, forKey: .relation)
      right = try container.decode([String].self, forKey: .right)
      zh = try container.decode(Sides.self, forKey: .zh)
      en = try container.decode(Sides.self, forKey: .en)
      basis = try container.decode(String.self, forKey: .basis)
    }
  }

  /// The names of the two sides of an equation.
  struct Sides: Decodable {
    var left: String
    var right: String

    enum CodingKeys: String, CodingKey { case left, right }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      left = try container.decode(String.self, forKey: .left)
      right = try container.decode(String.self, forKey: .right)
    }
  }
}

extension FormFile {
  /// Throws if a key occurs twice in a list.
  static func requireUnique(_ keys: [String], path: String) throws(DataFileError) {
    var seen: Set<String> = []
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
