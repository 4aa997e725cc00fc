import Spreadsheet

extension Equation {
  /// Expands an equation of the file over the rows or columns of its table; `known` are the figures
  /// of all tables.
  init(
    _ file: FormFile.Equation, tables: [FormTable], known: Set<FigureKey>, path: String
  ) throws(DataFileError) {
    guard let table = tables.first(where: { $0.key == file.table }) else {
      throw DataFileError(
        path: "\(path).table",
        reason: LocalizedText(zh: "没有表“\(file.table)”", en: "no table “\(file.table)”"))
    }
    guard let relation = Relation(rawValue: file.relation) else {
      throw DataFileError(path: "\(path).relation", expected: ["=", "<=", ">="])
    }
    guard let severity = Severity(rawValue: file.severity) else {
      throw DataFileError(path: "\(path).severity", expected: ["error", "warning"])
    }
    guard let scope = EquationScope(rawValue: file.each) else {
      throw DataFileError(path: "\(path).each", expected: ["row", "column"])
    }
    let left = try scope.expand(file.left, in: table, path: "\(path).left")
    let right = try scope.expand(file.right, in: table, path: "\(path).right")
    let lines = try scope.lines(in: table, only: file.rows, path: "\(path).rows")
    var instances: [EquationInstance] = []
    for line in lines {
      let keys = { (terms: [String]) in terms.map { scope.key($0, at: line, in: table) } }
      let instance = EquationInstance(code: file.code, left: keys(left), right: keys(right))
      if let missing = instance.terms.first(where: { !known.contains($0) }) {
        throw DataFileError(
          path: path,
          reason: LocalizedText(zh: "表中没有位置“\(missing)”", en: "the table has no place “\(missing)”")
        )
      }
      instances.append(instance)
    }
    self.init(
      code: file.code, name: file.name, catalogue: file.catalogue, severity: severity,
      table: table.key, relation: relation,
      leftName: LocalizedText(zh: file.zh.left, en: file.en.left),
      rightName: LocalizedText(zh: file.zh.right, en: file.en.right), basis: file.basis,
      instances: instances)
  }
}

/// The direction in which an equation is repeated.
private enum EquationScope: String {
  /// The terms are columns; it holds in each row.
  case row
  /// The terms are rows; it holds in each column.
  case column

  /// The terms, with patterns such as `refused.*` replaced by the keys that match.
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
        throw DataFileError(
          path: path, reason: LocalizedText(zh: "表中没有“\(term)”", en: "the table has no “\(term)”"))
      }
      result += keys
    }
    return result
  }

  /// The rows or columns over which the equation is repeated.
  func lines(
    in table: FormTable, only rows: [String]?, path: String
  ) throws(DataFileError) -> [String] {
    guard let rows else { return self == .row ? table.rows : table.columns }
    if let missing = rows.first(where: { !table.rows.contains($0) }) {
      throw DataFileError(
        path: path,
        reason: LocalizedText(zh: "表中没有行“\(missing)”", en: "the table has no row “\(missing)”"))
    }
    return rows
  }

  /// The figure of a term at one row or column.
  func key(_ term: String, at line: String, in table: FormTable) -> FigureKey {
    self == .row ? FigureKey(table.key, line, term) : FigureKey(table.key, term, line)
  }
}
