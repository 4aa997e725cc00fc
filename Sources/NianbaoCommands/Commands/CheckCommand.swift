import ArgumentParser
import DisclosureReports
import Foundation
import ReportChecks
import ReportModel
import Spreadsheet

/// `nianbao check`: says what is wrong, and in which cell.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: summary("核对报告，指出哪一格有什么问题", "Say what is wrong, and in which cell"),
      discussion: HelpText.check,
      aliases: ["检查"])
  }

  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv, line
  }

  @OptionGroup var files: InputArguments

  @Option(
    help: help("配置文件（JSON）", "a configuration (JSON)", value: .file),
    completion: .file(extensions: ["json"]))
  var config: String?

  @Option(
    help: help(
      "只用这些规则，代码或其开头，逗号分隔", "only these rules: codes or beginnings", value: .codes),
    completion: .codes)
  var select: String?

  @Option(
    help: help("不用这些规则", "without these rules", value: .codes), completion: .codes)
  var ignore: String?

  @Option(help: help("输出格式", "how findings are printed", value: .format))
  var format = Format.text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("写到哪个文件（不写则打印）", "the file to write; printed without it", value: .file),
    completion: .file())
  var output: String?

  @Flag(help: help("只列每条规则查出多少处", "only how often each rule has findings"))
  var statistics = false

  @Flag(help: help("以 BOM 开头", "begin with a byte order mark"))
  var bom = false

  @Flag(help: help("覆盖已有的输出", "replace an output that exists"))
  var force = false

  @Flag(help: help("提示也计入退出状态", "warnings count for the exit status"))
  var strict = false

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    try OutputFolder.validate(output)
    guard !statistics || format == .text else {
      throw ValidationError(
        summary("--statistics 不能与 --format 同用。", "--statistics cannot be used with --format."))
    }
  }

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let list = try InputList(files.inputs)
      let batch = try BatchChecker(checker: try checker(language), language: language)
      var result = FindingsOutput(
        writer(language), to: output, hasByteOrderMark: bom,
        files: OutputFile(replaces: force, inputs: list.inputs.map(\.name)))
      var summary = RunSummary()
      batch.check(list.inputs) { file in
        summary.add(file)
        result.add(file)
      }
      try result.end(summary)
      tell(of: list.skipped, language)
      return status(summary)
    }
  }

  private func writer(_ language: Language) -> any FindingsWriter {
    guard !statistics else { return RuleStatistics(language: language) }
    switch format {
    case .text:
      return FindingsText(
        language: language, isColoured: output == nil && StandardStream.showsColours,
        columns: output == nil ? StandardStream.columns(of: STDOUT_FILENO) : nil)
    case .json: return CheckJSON(language: language)
    case .tsv: return FindingsTable(language: language, hasChineseHeadings: lang.chosen == .zh)
    case .line: return FindingsLines(language: language)
    }
  }

  private func tell(of skipped: [String], _ language: Language) {
    guard !skipped.isEmpty else { return }
    Console.error(
      LocalizedText(
        zh: "没有看的文件 \(skipped.count) 个（临时文件、本程序的输出）。",
        en: "\(skipped.count) file(s) passed over (temporary files, our own outputs).")[language])
  }

  private func checker(_ language: Language) throws(ProcessingError) -> Checker {
    let file = try ConfigurationFile(named: config, besideInputs: files.inputs)
    if config == nil, let file {
      Console.error(
        LocalizedText(
          zh: "使用配置文件“\(file.name)”。", en: "The configuration “\(file.name)” is used.")[language])
    }
    do {
      return Checker(
        configuration: file?.configuration ?? .default,
        selection: try RuleSelection(select: codes(select), ignore: codes(ignore)))
    } catch {
      throw ProcessingError(
        code: "unknown-rule",
        message: LocalizedText(
          zh: "没有以“\(error.selector)”开头的规则。用 nianbao rules 查看全部代码。",
          en: "No rule begins with “\(error.selector)”. See nianbao rules for all codes."))
    }
  }

  private func codes(_ list: String?) -> [String] {
    (list ?? "").split { $0 == "," || $0 == " " || $0 == "，" }.map(String.init)
  }

  private func status(_ summary: RunSummary) -> ExitCode {
    if summary.unreadable > 0 { return .failed }
    let isWrong = summary.withErrors > 0 || strict && summary.withWarnings > 0
    return isWrong ? .findings : .success
  }
}
