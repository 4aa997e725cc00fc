import ArgumentParser
import DisclosureReports
import ReportChecks
import ReportModel

/// `nianbao rules`: prints the catalogue of checks.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules", abstract: summary("列出检查规则", "Print the catalogue of checks"))
  }

  /// How rules are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(help: help("规则代码，例如 SUM301", "the code of a rule, such as SUM301"))
  var code: String?

  @Option(help: help("输出格式", "how rules are printed"))
  var format = Format.text

  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let rules = RuleCatalogue.all.filter { code == nil || $0.metadata.code == code?.uppercased() }
      guard !rules.isEmpty else {
        throw ProcessingError(
          code: "unknown-rule",
          message: LocalizedText(
            zh: "没有代码为“\(code ?? "")”的规则。用 nianbao rules 查看全部代码。",
            en: "No rule has the code “\(code ?? "")”. See nianbao rules for all codes."))
      }
      switch format {
      case .json: Console.out(ReportJSON(language: language).rules(rules).text)
      case .markdown:
        let page =
          code == nil ? RuleReference.markdown() : rules.map(RuleReference.markdown).joined()
        Console.out(page)
      case .text: Console.out(text(rules, language))
      }
      return .success
    }
  }

  private func text(_ rules: [any Rule], _ language: Language) -> String {
    rules.map { rule in
      let metadata = rule.metadata
      let head = "\(metadata.code)  \(metadata.name)  \(metadata.severity.rawValue)"
      guard code != nil else { return "\(head)\n    \(metadata.summary[language])" }
      let examples =
        rule.examples.bad.map { "  ✗ \($0)" } + rule.examples.good.map { "  ✓ \($0)" }
      return ([head, "", metadata.summary[language], metadata.source, ""] + examples)
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
