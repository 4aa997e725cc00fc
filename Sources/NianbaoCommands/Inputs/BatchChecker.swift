import DisclosureReports
import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import WorkbookReading

/// Reads and checks inputs on all cores.
struct BatchChecker: Sendable {
  let reader: ReportReader
  let checker: Checker
  let year: Int?
  let language: Language

  init(checker: Checker = Checker(), year: Int? = nil, language: Language) throws(ProcessingError) {
    do {
      reader = try ReportReader()
    } catch {
      throw ProcessingError(error, file: "forms")
    }
    self.checker = checker
    self.year = year
    self.language = language
  }

  /// Reads and checks inputs, and passes on each with its index, in order.
  ///
  /// Files in older office formats are converted first, all at once.
  func check(_ inputs: [InputList.Input], _ take: (Int, CheckedFile) -> Void) {
    let progress = Progress(total: inputs.count, language: language)
    progress.show(0)
    let given = inputs.map { input in
      Result { () throws(ProcessingError) in try input.source() }
    }
    LegacyConversion().withReadable(given) { sources in
      OrderedWork(count: inputs.count) { check(inputs[$0], sources[$0]) }.run { index, file in
        progress.clear()
        take(index, file)
        progress.show(index + 1)
      }
    }
    progress.clear()
  }

  private func check(
    _ input: InputList.Input, _ source: Result<FileSource, ProcessingError>
  ) -> CheckedFile {
    do throws(ProcessingError) {
      let report = try reader.report(from: source.get(), year: year)
      return CheckedFile(
        file: input.name, result: .success((report, checker.findings(in: report))))
    } catch {
      var file = CheckedFile(file: input.name, result: .failure(error))
      file.isNotReport = input.isNoReport(error)
      return file
    }
  }
}
