import ArgumentParser
import DisclosureReports
import Foundation
import ReportChecks
import ReportModel
import Spreadsheet

/// `nianbao convert`: writes the official form and the data of each report.
struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: summary("把填好的表转成官方格式和数据", "Write the official form and the data"),
      discussion: HelpText.convert,
      aliases: ["转换"])
  }

  @OptionGroup var files: FileOptions

  @Option(
    help: help(
      "输出哪些格式：xlsx,tsv,tidy,json,html", "the formats: xlsx,tsv,tidy,json,html",
      value: .formats),
    completion: .list(ReportOutput.allCases.map(\.rawValue)), transform: Self.formats)
  var to: [ReportOutput] = [.xlsx, .tsv]

  @Flag(help: help("有错误也转换（退出状态仍为 1）", "convert in spite of errors (still status 1)"))
  var allowErrors = false

  @Flag(help: help("把只能是 0 的空格写成 0", "write 0 into blanks that can only be 0"))
  var fillZeros = false

  @Flag(help: help("文本以 BOM 开头", "begin texts with a byte order mark"))
  var bom = false

  @OptionGroup var lang: LanguageOption

  static func formats(_ list: String) throws -> [ReportOutput] {
    let formats = try list.split(separator: ",").map { name in
      guard let format = ReportOutput(rawValue: name.trimmingCharacters(in: .whitespaces)) else {
        throw ValidationError(
          summary("没有格式“\(name)”；可用：", "no format “\(name)”; there are: ")
            + ReportOutput.allCases.map(\.rawValue).joined(separator: ","))
      }
      return format
    }
    guard !formats.isEmpty else {
      throw ValidationError(summary("至少要一种格式。", "At least one format is needed."))
    }
    return ReportOutput.allCases.filter(formats.contains)
  }

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let list = try files.list()
      let batch = try BatchChecker(year: files.year, language: language)
      let options = ReportOutput.Options(
        files: files.output(besides: list), language: language,
        hasByteOrderMark: bom)
      let conversion = Conversion(
        formats: to, folder: files.folder, stems: list.stems, allowsErrors: allowErrors,
        fillsZeros: fillZeros, options: options)
      var status = ExitCode.success
      batch.check(list.inputs, making: conversion.converted) { file, converted in
        status.include(finish(file, converted, language))
      }
      return status
    }
  }

  /// Prints the findings of one input and finishes its outputs.
  private func finish(
    _ file: CheckedFile, _ converted: Conversion.Converted?, _ language: Language
  ) -> ExitCode {
    if !file.findings.isEmpty || file.error != nil {
      let columns = StandardStream.columns(of: STDERR_FILENO)
      Console.error(FindingsText(language: language, columns: columns).block(file))
    }
    guard file.report != nil else { return file.isNotReport ? .success : .failed }
    guard let converted else {
      Console.error(
        LocalizedText(
          zh: "“\(file.file.printable)”有错误，没有转换。改正后再来，或加 --allow-errors。",
          en:
            "“\(file.file.printable)” has errors and was not converted. Mend them, or add --allow-errors."
        )[
          language])
      return .findings
    }
    if !converted.filled.isEmpty {
      Console.error(
        LocalizedText(zh: "已按 0 填写：", en: "Written as 0: ")[language]
          + converted.filled.joined(separator: " "))
    }
    return language.exitCode { () throws(ProcessingError) in
      let outputs = try converted.outputs.get()
      try outputs.finish()
      for path in outputs.paths { try Console.out(path.printable) }
      return file.count(.error) > 0 ? .findings : .success
    }
  }
}
