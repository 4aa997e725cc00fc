import ArgumentParser
import DisclosureReports
import Foundation
import ReportChecks
import ReportModel
import Spreadsheet

/// `nianbao upgrade`: fills the current blank with a report in an older form or file.
struct UpgradeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "upgrade",
      abstract: summary(
        "把旧格式的报告转入现行格式的填报表", "Fill the workbook of the current form with an older report"),
      discussion: HelpText.upgrade,
      aliases: ["升级"])
  }

  @Argument(
    help: help(
      "文件或文件夹；- 为标准输入", "files or folders; - is standard input", value: .files),
    completion: .file())
  var inputs: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("输出到哪个文件夹", "the folder that outputs go to", value: .folder),
    completion: .directory)
  var output = "."

  @Option(
    help: help(
      "取哪个报告年度", "the year wanted where a file holds several", value: .year))
  var year: Int?

  @Flag(help: help("覆盖已有的输出", "replace outputs that exist"))
  var force = false

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    try InputList.validate(inputs)
    try OutputFolder.validate(output)
  }

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let form = try ReportForm.named(nil)
      let list = try InputList(inputs)
      let batch = try BatchChecker(year: year, language: language)
      let files = OutputFile(replaces: force, inputs: list.inputs.map(\.name))
      var status = ExitCode.success
      let stems = list.stems
      batch.check(list.inputs) { index, file in
        let one = upgrade(file, stem: stems[index], to: form, files: files, language)
        if one.rawValue > status.rawValue { status = one }
      }
      return status
    }
  }

  /// Writes the workbook of one input, and prints the findings about the input and the upgrade.
  private func upgrade(
    _ file: CheckedFile, stem: String, to form: ReportForm, files: OutputFile, _ language: Language
  ) -> ExitCode {
    let text = FindingsText(
      language: language, columns: StandardStream.columns(of: STDERR_FILENO))
    let file = file.withoutFindingsResolvedByUpgrade
    if !file.findings.isEmpty || file.error != nil { Console.error(text.block(file)) }
    guard let report = file.report else { return file.isNotReport ? .success : .failed }
    let upgraded = UpgradedReport(report, to: form)
    let path = OutputFolder(output).path(stem + UpgradedReport.suffix)
    return language.exitCode { () throws(ProcessingError) in
      try WorkbookOutput.write(upgraded.drawing, to: path, using: files)
      if !upgraded.findings.isEmpty {
        let result = CheckedFile(
          file: path, result: .success((upgraded.report, upgraded.findings)))
        Console.error(text.block(result))
      }
      try Console.out(path.printable)
      return file.count(.error) > 0 ? .findings : .success
    }
  }
}
