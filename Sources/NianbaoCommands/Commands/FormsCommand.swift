import ArgumentParser
import DisclosureReports
import ReportModel

/// `nianbao forms`: prints the forms that are known.
struct FormsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forms", abstract: summary("列出认识的报告格式", "Print the forms that are known"))
  }

  /// How forms are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: help("格式名，例如 2021", "the name of a form, such as 2021"))
  var id: String?

  @Option(help: help("输出格式", "how forms are printed"))
  var format = Format.text

  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let forms = id == nil ? try Self.bundled() : [try Self.form(id)]
      switch format {
      case .json: try Console.out(ReportJSON(language: language).forms(forms).text)
      case .text: try Console.out(forms.map { text($0, language) }.joined(separator: "\n"))
      }
      return .success
    }
  }

  private static func bundled() throws(ProcessingError) -> [ReportForm] {
    do {
      return try ReportForm.bundled()
    } catch {
      throw ProcessingError(error, file: "forms")
    }
  }

  /// The form of a name; for nil the form that reports for a year are in, the one in force if no
  /// older one was.
  static func form(_ id: String?, year: Int? = nil) throws(ProcessingError) -> ReportForm {
    let forms = try bundled()
    let older = forms.last { form in form.lastYear.map { $0 >= year ?? Int.max } ?? false }
    guard let form = id == nil ? older ?? forms.first : forms.first(where: { $0.id == id }) else {
      let known = forms.map(\.id).joined(separator: "、")
      throw ProcessingError(
        code: "unknown-form",
        message: LocalizedText(
          zh: "没有格式“\(id ?? "")”。认识的格式：\(known)。",
          en: "There is no form “\(id ?? "")”. Known forms: \(known)."))
    }
    return form
  }

  private func text(_ form: ReportForm, _ language: Language) -> String {
    var lines = ["\(form.id)  \(form.name[language])  \(form.basis)"]
    guard id != nil else { return lines[0] }
    for table in form.tables {
      lines += ["", "\(table.key)  \(form.section(table.key)?.title ?? "")"]
      lines += table.rows.map { row in
        let label = table.figures.first { $0.key.row == row }?.fullRowLabel ?? ""
        return "  \(row)  \(label)"
      }
    }
    return lines.joined(separator: "\n")
  }
}
