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

  @OptionGroup var files: FileOptions

  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let form = try ReportForm.named(nil)
      let list = try files.list()
      let batch = try BatchChecker(year: files.year, language: language)
      let output = files.output(besides: list)
      let (folder, stems) = (files.folder, list.stems)
      var status = ExitCode.success
      batch.check(
        list.inputs,
        making: { index, file in
          Upgraded(
            file, to: form, path: folder.path(stems[index] + UpgradedReport.suffix), files: output)
        }
      ) { file, upgraded in
        status.include(finish(file, upgraded, language))
      }
      return status
    }
  }

  /// The workbook of one input, not yet visible, and what was found.
  private struct Upgraded: Sendable {
    var result: UpgradedReport
    var workbook: Result<PreparedOutput, ProcessingError>
    var path: String

    /// Upgrades an input; nil if it has no report.
    init?(_ file: CheckedFile, to form: ReportForm, path: String, files: OutputFile) {
      guard let report = file.report else { return nil }
      let result = UpgradedReport(report, to: form)
      self.result = result
      self.path = path
      workbook = Result { () throws(ProcessingError) in
        try WorkbookOutput.prepare(result.drawing, for: path, using: files)
      }
    }
  }

  /// Prints the findings about one input and its upgrade, and finishes the workbook.
  private func finish(
    _ file: CheckedFile, _ upgraded: Upgraded?, _ language: Language
  ) -> ExitCode {
    let text = FindingsText(
      language: language, columns: StandardStream.columns(of: STDERR_FILENO))
    let file = file.withoutFindingsResolvedByUpgrade
    if !file.findings.isEmpty || file.error != nil { Console.error(text.block(file)) }
    guard let upgraded else { return file.isNotReport ? .success : .failed }
    return language.exitCode { () throws(ProcessingError) in
      try upgraded.workbook.get().finish()
      let (path, result) = (upgraded.path, upgraded.result)
      if !result.findings.isEmpty {
        let made = CheckedFile(file: path, result: .success((result.report, result.findings)))
        Console.error(text.block(made))
      }
      try Console.out(path.printable)
      return file.count(.error) > 0 ? .findings : .success
    }
  }
}
