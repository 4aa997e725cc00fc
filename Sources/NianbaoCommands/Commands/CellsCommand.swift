import ArgumentParser
import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet
import WorkbookReading

/// `nianbao cells`: prints every cell as read.
struct CellsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cells", abstract: summary("列出读到的每个单元格", "Print every cell as read"))
  }

  /// How cells are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, tsv
  }

  @Argument(
    help: help("文件；- 为标准输入", "a file; - is standard input", value: .file),
    completion: .file())
  var input: String

  @Option(help: help("输出格式", "how cells are printed", value: .format))
  var format = Format.json

  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.run { () throws(ProcessingError) in
      let list = try InputList([input])
      guard list.inputs.count == 1, let file = list.inputs.first, file.name == input else {
        throw ProcessingError(
          code: "one-file-needed",
          message: LocalizedText(zh: "cells 一次只看一个文件。", en: "cells takes one file."))
      }
      return try LegacyConversion().withReadable([file.source()]) {
        sources throws(ProcessingError) in
        for source in sources { try print(source.get(), language) }
        return .success
      }
    }
  }

  private func print(_ source: FileSource, _ language: Language) throws(ProcessingError) {
    do {
      let notes = try CellsDocument(format: format == .json ? .json : .tsv).write(source) { bytes in
        try Console.out(bytes)
      }
      for note in notes { Console.error(note.message[language]) }
    } catch let error as ReadError {
      throw ProcessingError(error)
    } catch let error as ProcessingError {
      throw error
    } catch {
      throw ProcessingError(
        code: "output-unwritable",
        message: LocalizedText(
          zh: "无法输出：\(error.localizedDescription)",
          en: "Cannot write: \(error.localizedDescription)"))
    }
  }
}
