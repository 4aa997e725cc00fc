import ArgumentParser
import DisclosureReports
import ReportModel
import Spreadsheet

extension Language {
  /// Runs a command's body; an error is printed in this language and exits with status 2.
  func run(_ body: () throws(ProcessingError) -> ExitCode) throws {
    let status = exitCode(body)
    if status != .success { throw status }
  }

  /// The exit status of `body`; an error is printed in this language and gives status 2.
  func exitCode(_ body: () throws(ProcessingError) -> ExitCode) -> ExitCode {
    do throws(ProcessingError) {
      return try body()
    } catch {
      Console.error(LocalizedText(zh: "错误：", en: "error: ")[self] + error.message[self].printable)
      return .failed
    }
  }
}
