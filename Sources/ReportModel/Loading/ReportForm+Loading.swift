public import Foundation

extension ReportForm {
  /// The forms that come with the program, the one in force first.
  ///
  /// - Throws: `DataFileError` where a bundled file is at fault, which a test rules out.
  public static func bundled() throws(DataFileError) -> [ReportForm] {
    try forms(json: [
      Data(PackageResources.form_2021_json), Data(PackageResources.form_2019_json),
    ])
  }

  /// Reads the data files of several forms, and checks what they say of each other.
  ///
  /// - Throws: `DataFileError` as `init(json:)`, and for an upgrade to a form that is not among them
  ///   or that does not account for every figure of both forms.
  public static func forms(json files: [Data]) throws(DataFileError) -> [ReportForm] {
    var forms: [ReportForm] = []
    for file in files { forms.append(try ReportForm(json: file)) }
    for form in forms {
      guard let upgrade = form.upgrade else { continue }
      guard let other = forms.first(where: { $0.id == upgrade.target }) else {
        throw DataFileError(path: "upgrade.to", reason: "no form “\(upgrade.target)”")
      }
      try upgrade.check(from: form, to: other)
    }
    return forms
  }

  /// The form in force: 国办公开办函〔2021〕30号.
  ///
  /// - Throws: `DataFileError` where the bundled file is at fault, which a test rules out.
  public static func current() throws(DataFileError) -> ReportForm {
    guard let form = try bundled().first else {
      throw DataFileError(path: "", reason: "no form is bundled")
    }
    return form
  }

  /// Reads a form from its data file and checks that it is consistent.
  ///
  /// - Throws: `DataFileError` for an unknown or doubled key, a grid with gaps or overlaps, a place
  ///   that two figures claim, an equation over a row or column that is missing.
  public init(json: Data) throws(DataFileError) {
    let file = try StrictJSON.decode(FormFile.self, from: json)
    var tables: [FormTable] = []
    for (index, table) in file.tables.enumerated() {
      var builder = FormTableBuilder(table, path: "tables[\(index)]")
      tables.append(try builder.build())
    }
    try Self.refuseRepeated(file.tables.map(\.key), path: "tables")
    try Self.refuseRepeated(file.sections.map(\.key), path: "sections")
    try Self.refuseRepeated(file.equations.map(\.code), path: "equations")
    let sections = try Self.sections(file, tables: tables)
    var equations: [Equation] = []
    for (index, equation) in file.equations.enumerated() {
      equations.append(
        try Equation(equation, tables: tables, path: "equations[\(index)]"))
    }
    var upgrade: FormUpgrade?
    if let file = file.upgrade { upgrade = try FormUpgrade(file, tables: tables) }
    self.init(
      id: file.id, name: LocalizedText(file.name), basis: file.basis,
      firstYear: file.firstYear, lastYear: file.lastYear, titlePattern: file.title,
      sections: sections, tables: tables, equations: equations, upgrade: upgrade)
  }

  /// Refuses a list in which one key stands twice.
  static func refuseRepeated(_ keys: [String], path: String) throws(DataFileError) {
    var seen: Set<String> = []
    for key in keys where !seen.insert(key).inserted {
      throw DataFileError(path: path, reason: "“\(key)” stands twice")
    }
  }

  /// The sections; each is a text with a hint or has a table of its own key.
  private static func sections(
    _ file: FormFile, tables: [FormTable]
  ) throws(DataFileError) -> [Section] {
    let keys = Set(tables.map(\.key))
    for (index, section) in file.sections.enumerated()
    where (section.hint == nil) != keys.contains(section.key) {
      throw DataFileError(
        path: "sections[\(index)]",
        reason: "“\(section.key)” needs either a hint or a table of that key")
    }
    if let orphan = keys.subtracting(file.sections.map(\.key)).min() {
      throw DataFileError(path: "tables", reason: "no section has the key “\(orphan)”")
    }
    return file.sections.map {
      Section(
        key: $0.key, title: $0.title, sheet: $0.sheet, hint: $0.hint, limit: $0.limit,
        least: $0.least, guidance: $0.guidance)
    }
  }
}

extension Equation {
  /// Expands an equation of the file over the rows or columns of its table.
  init(
    _ file: FormFile.Equation, tables: [FormTable], path: String
  ) throws(DataFileError) {
    guard let table = tables.first(where: { $0.key == file.table }) else {
      throw DataFileError(path: "\(path).table", reason: "no table “\(file.table)”")
    }
    guard let relation = Relation(rawValue: file.relation) else {
      throw DataFileError(path: "\(path).relation", reason: "expected =, <= or >=")
    }
    guard let severity = Severity(rawValue: file.severity) else {
      throw DataFileError(path: "\(path).severity", reason: "expected error or warning")
    }
    guard let scope = EquationScope(rawValue: file.each) else {
      throw DataFileError(path: "\(path).each", reason: "expected row or column")
    }
    let left = try scope.expand(file.left, in: table, path: "\(path).left")
    let right = try scope.expand(file.right, in: table, path: "\(path).right")
    let places = try scope.places(in: table, only: file.rows, path: "\(path).rows")
    var instances: [EquationInstance] = []
    for place in places {
      let keys = { (terms: [String]) in terms.map { scope.key($0, at: place, in: table) } }
      let instance = EquationInstance(code: file.code, left: keys(left), right: keys(right))
      let known = Set(table.figures.map(\.key))
      if let missing = instance.terms.first(where: { !known.contains($0) }) {
        throw DataFileError(path: path, reason: "the table has no place “\(missing)”")
      }
      instances.append(instance)
    }
    self.init(
      code: file.code, name: file.name, catalogue: file.catalogue, severity: severity,
      table: table.key, relation: relation,
      chinese: Sides(left: file.zh.left, right: file.zh.right),
      english: Sides(left: file.en.left, right: file.en.right), source: file.source,
      instances: instances)
  }
}

/// Along what an equation is repeated.
private enum EquationScope: String {
  /// The terms are columns; it holds in each row.
  case row
  /// The terms are rows; it holds in each column.
  case column

  /// The terms with patterns such as `refused.*` replaced by the keys they stand for.
  func expand(
    _ terms: [String], in table: FormTable, path: String
  ) throws(DataFileError) -> [String] {
    let known = self == .row ? table.columns : table.rows
    var result: [String] = []
    for term in terms {
      let keys =
        term.hasSuffix(".*")
        ? known.filter { $0.hasPrefix(term.dropLast()) } : known.filter { $0 == term }
      guard !keys.isEmpty else {
        throw DataFileError(path: path, reason: "the table has no “\(term)”")
      }
      result += keys
    }
    return result
  }

  /// The rows or columns that the equation is repeated over.
  func places(
    in table: FormTable, only rows: [String]?, path: String
  ) throws(DataFileError) -> [String] {
    guard let rows else { return self == .row ? table.rows : table.columns }
    if let missing = rows.first(where: { !table.rows.contains($0) }) {
      throw DataFileError(path: path, reason: "the table has no row “\(missing)”")
    }
    return rows
  }

  /// The figure of a term at one row or column.
  func key(_ term: String, at place: String, in table: FormTable) -> FigureKey {
    self == .row ? FigureKey(table.key, place, term) : FigureKey(table.key, term, place)
  }
}
