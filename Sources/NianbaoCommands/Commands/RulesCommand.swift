import ArgumentParser
import DisclosureReports
import ReportChecks
import ReportModel
import Spreadsheet

/// `nianbao rules`: prints the catalogue of checks.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules", abstract: summary("列出核对的规则", "Print the catalogue of checks"))
  }

  /// How rules are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(
    help: help("规则代码，例如 SUM301", "the code of a rule, such as SUM301", value: .codes),
    completion: .codes)
  var code: String?

  @Option(help: help("输出格式", "how rules are printed", value: .format))
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
      case .json: try Console.out(ReportJSON(language: language).rules(rules).text)
      case .markdown:
        let page =
          code == nil ? RuleReference.markdown() : rules.map(RuleReference.markdown).joined()
        try Console.out(page)
      case .text: try Console.out(RulesText(language: language).text(rules, isInFull: code != nil))
      }
      return .success
    }
  }
}

/// Rules as text.
private struct RulesText {
  let language: Language

  func text(_ rules: [any Rule], isInFull: Bool) throws(ProcessingError) -> String {
    let form = try ReportForm.named(nil)
    return rules.map { rule in
      let about = rule.metadata
      let severity = about.severity.name[language]
      let head = "\(about.code)  \(about.name)  \(severity)\n    \(about.summary[language])"
      return isInFull
        ? ([head] + facts(rule) + messages(of: rule, in: form)).joined(separator: "\n") : head
    }.joined(separator: "\n")
  }

  private func facts(_ rule: any Rule) -> [String] {
    let about = rule.metadata
    let basis = about.basis == "inferred" ? say("没有明文规定，按表内关系和常理推定", "inferred") : about.basis
    return ["", "  \(say("依据：", "Rests on: "))\(basis)"]
      + about.thresholds.sorted { $0.key < $1.key }.map {
        "  \(say("限值", "Threshold")) \($0.key)\(say("：", ": "))\($0.value.plain)"
      }
  }

  /// The messages for the rule's examples, which are what users get to see.
  private func messages(of rule: any Rule, in form: ReportForm) -> [String] {
    var reported: [String] = []
    for example in rule.examples.bad {
      let findings = Checker().findings(in: example.report(form: form))
      for finding in findings where finding.code == rule.metadata.code {
        let message = finding.message[language]
        if !reported.contains(message) { reported.append(message) }
      }
    }
    return ["", say("  例如：", "  For example:")] + reported.map { "    \($0)" }
  }

  private func say(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en)[language]
  }
}
