package import Foundation
import Spreadsheet

extension ReportForm {
  /// The forms bundled with the program, the one in force first.
  ///
  /// - Throws: `DataFileError` if a bundled file is invalid, which a test rules out.
  public static func bundled() throws(DataFileError) -> [ReportForm] { try bundledForms.get() }

  /// Read once: every command needs the forms, and several of its parts ask for them.
  private static let bundledForms = Result { () throws(DataFileError) in
    try forms(json: [
      Data(PackageResources.form_2021_json), Data(PackageResources.form_2019_json),
    ])
  }

  /// Reads the data files of several forms and checks that they are consistent with each other.
  ///
  /// Upgrades over several forms follow from those to the next one.
  ///
  /// - Throws: `DataFileError` as for `init(json:)`, for two forms with the same name, and for an
  ///   upgrade to an unknown form, one that does not account for every figure of both forms, or one
  ///   that leads back.
  package static func forms(json files: [Data]) throws(DataFileError) -> [ReportForm] {
    var forms: [ReportForm] = []
    for file in files { forms.append(try ReportForm(json: file)) }
    try FormFile.requireUnique(forms.map(\.id), path: "id")
    for form in forms {
      guard let upgrade = form.upgrade else { continue }
      guard let other = forms.first(where: { $0.id == upgrade.target }) else {
        throw DataFileError(
          path: "upgrade.to",
          reason: LocalizedText(zh: "没有格式“\(upgrade.target)”", en: "no form “\(upgrade.target)”"))
      }
      try upgrade.check(from: form, to: other)
    }
    for index in forms.indices {
      forms[index].upgrades = try upgrades(of: forms[index], among: forms)
    }
    return forms
  }

  /// The upgrades of a form: the one in its data file, and those over that to later forms.
  private static func upgrades(
    of form: ReportForm, among forms: [ReportForm]
  ) throws(DataFileError) -> [FormUpgrade] {
    var upgrades: [FormUpgrade] = []
    var last = form
    while let step = last.upgrade, let other = forms.first(where: { $0.id == step.target }) {
      guard other.id != form.id, !upgrades.contains(where: { $0.target == other.id }) else {
        throw DataFileError(
          path: "upgrade.to",
          reason: LocalizedText(
            zh: "表样 \(form.id) 的升级又回到 \(other.id)",
            en: "the upgrades of form \(form.id) lead back to \(other.id)"))
      }
      upgrades.append(
        upgrades.last?.followed(by: step, from: form, through: last, to: other) ?? step)
      last = other
    }
    return upgrades
  }

  /// The form in force: 国办公开办函〔2021〕30号.
  ///
  /// - Throws: `DataFileError` if the bundled file is invalid, which a test rules out.
  public static func current() throws(DataFileError) -> ReportForm {
    guard let form = try bundled().first else {
      throw DataFileError(
        path: "", reason: LocalizedText(zh: "程序没有自带任何格式", en: "no form is bundled"))
    }
    return form
  }

  /// Reads a form from its data file and checks that it is consistent.
  ///
  /// - Throws: `DataFileError` for an unknown or duplicate key, a grid with gaps or overlaps, a
  ///   duplicate figure, or an equation over a missing row or column.
  package init(json: Data) throws(DataFileError) {
    let file = try StrictJSON.decode(FormFile.self, from: json)
    var tables: [FormTable] = []
    for (index, table) in file.tables.enumerated() {
      var builder = FormTableBuilder(table, path: "tables[\(index)]")
      tables.append(try builder.build())
    }
    try FormFile.requireUnique(file.tables.map(\.key), path: "tables")
    try FormFile.requireUnique(file.sections.map(\.key), path: "sections")
    try FormFile.requireUnique(file.equations.map(\.code), path: "equations")
    let sections = try Self.sections(file, tables: tables)
    let known = Set(tables.flatMap(\.figures).map(\.key))
    var equations: [Equation] = []
    for (index, equation) in file.equations.enumerated() {
      equations.append(
        try Equation(equation, tables: tables, known: known, path: "equations[\(index)]"))
    }
    var upgrades: [FormUpgrade] = []
    if let file = file.upgrade { upgrades = [try FormUpgrade(file, tables: tables)] }
    self.init(
      id: file.id, name: LocalizedText(file.name), basis: file.basis,
      firstYear: file.firstYear, lastYear: file.lastYear, titlePattern: file.title,
      sections: sections, tables: tables, equations: equations, upgrades: upgrades)
  }

  /// The sections; each is either a text with a hint or has the table with its key.
  private static func sections(
    _ file: FormFile, tables: [FormTable]
  ) throws(DataFileError) -> [Section] {
    let keys = Set(tables.map(\.key))
    for (index, section) in file.sections.enumerated()
    where (section.hint == nil) != keys.contains(section.key) {
      throw DataFileError(
        path: "sections[\(index)]",
        reason: LocalizedText(
          zh: "“\(section.key)”要么有提示，要么有同名的表",
          en: "“\(section.key)” needs either a hint or a table of that key"))
    }
    if let orphan = keys.subtracting(file.sections.map(\.key)).min() {
      throw DataFileError(
        path: "tables",
        reason: LocalizedText(zh: "没有键名为“\(orphan)”的部分", en: "no section has the key “\(orphan)”"))
    }
    return file.sections.map {
      Section(
        key: $0.key, title: $0.title, sheet: $0.sheet, hint: $0.hint, maximumLength: $0.limit,
        minimumLength: $0.least, guidance: $0.guidance)
    }
  }
}
