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
      abstract: summary("检查报告，指出哪个单元格有什么问题", "Say what is wrong, and in which cell"),
      aliases: ["检查"])
  }

  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @Argument(help: help("文件或文件夹；- 为标准输入", "files or folders; - is standard input"))
  var inputs: [String]

  @Option(help: help("配置文件（JSON）", "a configuration (JSON)"))
  var config: String?

  @Option(help: help("只用这些规则，代码或其开头，逗号分隔", "only these rules: codes or beginnings"))
  var select: String?

  @Option(help: help("不用这些规则", "without these rules"))
  var ignore: String?

  @Option(help: help("输出格式", "how findings are printed"))
  var format = Format.text

  @Flag(help: help("警告也计入退出状态", "warnings count for the exit status"))
  var strict = false

  @OptionGroup var lang: LanguageOption

  func validate() throws { try InputList.validate(inputs) }

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let list = try InputList(inputs)
      let batch = try BatchChecker(checker: try checker(), language: language)
      var files: [CheckedFile] = []
      batch.check(list.inputs) { _, file in files.append(file) }
      try Console.out(text(files, language))
      if !list.skipped.isEmpty {
        Console.error(
          LocalizedText(
            zh: "没有看的文件 \(list.skipped.count) 个（临时文件、本工具的输出）。",
            en: "\(list.skipped.count) file(s) passed over (temporary files, our own outputs).")[
              language])
      }
      return status(files)
    }
  }

  private func checker() throws(ProcessingError) -> Checker {
    var configuration = CheckConfiguration.default
    if let config {
      guard let path = try? FilePath.typed(config).readable(),
        let data = FileManager.default.contents(atPath: path)
      else {
        throw ProcessingError(
          code: "unreadable-configuration",
          message: LocalizedText(zh: "读不了配置文件“\(config)”。", en: "“\(config)” cannot be read."))
      }
      do {
        configuration = try CheckConfiguration(json: data)
      } catch {
        throw ProcessingError(error, file: config)
      }
    }
    do {
      return Checker(
        configuration: configuration,
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

  private func text(_ files: [CheckedFile], _ language: Language) -> String {
    switch format {
    case .text: FindingsText(language: language).text(files)
    case .json: ReportJSON(language: language).check(files).text
    case .tsv: FindingsTable.text(files, language: language)
    }
  }

  private func status(_ files: [CheckedFile]) -> ExitCode {
    if files.contains(where: { $0.status == .unreadable }) { return .failed }
    let isWrong = files.contains { $0.count(.error) > 0 || strict && $0.count(.warning) > 0 }
    return isWrong ? .findings : .success
  }
}
