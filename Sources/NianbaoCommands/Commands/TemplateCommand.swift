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
      discussion: HelpText.template,
      aliases: ["模板"])
  }

  @Option(
    help: help("报告年度，例如 2026", "the year reported on, such as 2026", value: .year))
  var year: Int

  @Option(help: help("单位全称", "the full name of the unit", value: .unit))
  var unit: String?

  @Option(
    help: help("格式，用 nianbao forms 查看", "the form; see nianbao forms", value: .form),
    completion: .forms)
  var form: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("输出的文件或文件夹", "the file or folder to write", value: .path),
    completion: .file())
  var output: String?

  @Flag(help: help("覆盖已有的输出", "replace an output that exists"))
  var force = false

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    try OutputFolder.validate(output)
    try validateUnit()
    let years = Report.years
    guard years.contains(year) else {
      throw ValidationError(
        summary(
          "报告年度应在 \(years.lowerBound) 至 \(years.upperBound) 之间。",
          "The year should be from \(years.lowerBound) to \(years.upperBound)."))
    }
  }

  /// Throws for a name that nobody could have meant, since it goes on the blank and into its name.
  private func validateUnit() throws {
    guard let unit else { return }
    let isBlank = !unit.contains { $0.isLetter || $0.isNumber }
    guard !isBlank, unit.printable == unit else {
      throw ValidationError(
        summary(
          "--unit 后面要写单位全称，例如 --unit 清溪县水利局；不能是空的，也不能含控制字符。",
          "--unit needs the full name of the unit, such as --unit 清溪县水利局, without control characters."
        ))
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
