import ArgumentParser
import DisclosureReports
import Foundation
import ReportChecks
import ReportModel

/// Reads and checks inputs one after another, telling what cannot be read.
struct BatchChecker {
  let reader: ReportReader
  let checker: Checker
  let year: Int?

  init(checker: Checker = Checker(), year: Int? = nil) throws(ProcessingError) {
    do {
      reader = try ReportReader()
    } catch {
      throw ProcessingError(error, file: "forms")
    }
    self.checker = checker
    self.year = year
  }

  /// Reads and checks one input.
  func check(_ input: InputList.Input) -> CheckedFile {
    do throws(ProcessingError) {
      try input.mustExist()
      let report = try reader.report(from: input.source(), year: year)
      return CheckedFile(
        file: input.name, result: .success((report, checker.findings(in: report))))
    } catch {
      return CheckedFile(file: input.name, result: .failure(error))
    }
  }
}

extension Language {
  /// Runs a command's body; an error is told in this language and ends with status 2.
  func run(_ body: () throws(ProcessingError) -> ExitCode) throws {
    let status: ExitCode
    do throws(ProcessingError) {
      status = try body()
    } catch {
      Console.error(LocalizedText(zh: "错误：", en: "error: ")[self] + error.message[self])
      status = .failed
    }
    if status != .success { throw status }
  }
}
