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

  /// Reads and checks inputs, and passes them on in order.
  ///
  /// Files in older office formats are converted first, all at once.
  func check(_ inputs: [InputList.Input], _ take: (CheckedFile) -> Void) {
    check(inputs, making: { _, _ in () }) { file, _ in take(file) }
  }

  /// Reads and checks inputs, makes something of each on the same core, and passes on both in order.
  ///
  /// - Parameters:
  ///   - inputs: The inputs.
  ///   - make: Makes something of a checked file and its index; called from several threads.
  ///   - take: Receives each file and what was made of it.
  func check<Made: Sendable>(
    _ inputs: [InputList.Input], making make: @escaping @Sendable (Int, CheckedFile) -> Made,
    _ take: (CheckedFile, Made) -> Void
  ) {
    let progress = Progress(total: inputs.count, language: language)
    progress.show(0)
    let given = inputs.map { input in
      Result { () throws(ProcessingError) in try input.source() }
    }
    LegacyConversion().withReadable(given) { sources in
      let work = OrderedWork(count: inputs.count) { index in
        let file = check(inputs[index], sources[index])
        return (file, make(index, file))
      }
      work.run { index, result in
        progress.clear()
        take(result.0, result.1)
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
