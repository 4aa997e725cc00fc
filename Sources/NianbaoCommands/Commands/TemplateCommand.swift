import ArgumentParser
import DisclosureReports
import Foundation
import ReportModel

/// `nianbao template`: makes the blank workbook that offices fill in.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: summary("生成某一年度的空白填报表", "Make the blank workbook for a year"),
      aliases: ["模板"])
  }

  @Option(help: help("报告年度，例如 2026", "the year reported on, such as 2026"))
  var year: Int

  @Option(help: help("单位全称", "the full name of the unit"))
  var unit: String?

  @Option(help: help("格式，用 nianbao forms 查看", "the form; see nianbao forms"))
  var form: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("输出的文件或文件夹", "the file or folder to write"))
  var output: String?

  @Flag(help: help("覆盖已有的输出", "replace an output that exists"))
  var force = false

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    try OutputFolder.validate(output)
    let years = Report.years
    guard years.contains(year) else {
      throw ValidationError(
        summary(
          "报告年度应在 \(years.lowerBound) 至 \(years.upperBound) 之间。",
          "The year should be from \(years.lowerBound) to \(years.upperBound)."))
    }
  }

  func run() throws {
    try lang.language.run { () throws(ProcessingError) in
      let form = try ReportForm.named(form, year: year)
      let path = self.path
      try WorkbookOutput.write(
        BlankWorkbook.drawing(form: form, year: year, unit: unit), to: path,
        using: OutputFile(replaces: force))
      try Console.out(path.printable)
      return .success
    }
  }

  /// The file to write: the one given, or one with the default name in the folder given.
  private var path: String {
    let name = [unit.map(\.fileName), "\(year)", "填报.xlsx"].compactMap(\.self)
      .joined(separator: "-")
    guard let output else { return name }
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    guard isFolder.boolValue || output.hasSuffix("/") else { return output }
    return OutputFolder(output).path(name)
  }
}
