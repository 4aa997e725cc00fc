import ReportChecks
import ReportModel
package import Spreadsheet

/// Findings as one line each, `file:sheet!cell: severity code message`, which editors can follow.
package struct FindingsLines: FindingsWriter {
  private let language: Language

  /// Makes a writer.
  package init(language: Language) { self.language = language }

  package func add(_ file: CheckedFile) -> String {
    if let error = file.error {
      return line(
        file.file, nil, "\(Severity.error.rawValue) \(error.code) \(error.message[language])")
    }
    return file.findings.map { finding in
      line(
        file.file, finding.location,
        "\(finding.severity.rawValue) \(finding.code) \(finding.message[language])")
    }.joined()
  }

  private func line(_ file: String, _ cell: CellReference?, _ text: String) -> String {
    let place = cell.map { ":\($0)" } ?? ""
    return "\(file)\(place): \(text)".printable + "\n"
  }
}
