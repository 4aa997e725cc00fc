import ArgumentParser
import DisclosureReports
import ReportModel
import Spreadsheet

/// `nianbao forms`: prints the known forms.
struct FormsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forms", abstract: summary("列出认识的报告格式", "Print the forms that are known"))
  }

  /// How forms are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: help("格式名，例如 2021", "the name of a form, such as 2021", value: .form),
    completion: .forms)
  var id: String?

  @Option(help: help("输出格式", "how forms are printed", value: .format))
  var format = Format.text

  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let forms = id == nil ? try ReportForm.known() : [try ReportForm.named(id)]
      switch format {
      case .json: try Console.out(ReportJSON(language: language).forms(forms).text)
      case .text: try Console.out(forms.map { text($0, language) }.joined(separator: "\n"))
      }
      return .success
    }
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
