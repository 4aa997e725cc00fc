import ReportChecks
import ReportModel
package import Spreadsheet

/// Findings as tab-separated lines, with the JSON keys as column headings.
package enum FindingsTable {
  private static let headings = [
    "file", "code", "name", "catalogue", "severity", "message", "sheet", "cell", "row_label",
    "column_label", "table", "row", "column", "expected", "actual", "related", "accepted",
    "explanation",
  ]

  /// The lines of all files; an unreadable file is a line with its error code.
  package static func text(_ files: [CheckedFile], language: Language) -> String {
    let lines = files.flatMap { file -> [[String]] in
      if let error = file.error {
        let empty = Array(repeating: "", count: headings.count - 6)
        return [
          [file.file, error.code, "unreadable", "", "error", error.message[language]] + empty
        ]
      }
      return file.findings.map { fields(file.file, $0, language) }
    }
    return ([headings] + lines).map(TabSeparatedLine.text).joined()
  }

  private static func fields(_ file: String, _ finding: Finding, _ language: Language) -> [String] {
    [
      file, finding.code, finding.name, finding.catalogue.joined(separator: " "),
      finding.severity.rawValue, finding.message[language], finding.location?.sheet ?? "",
      finding.location.map { "\($0.address)" } ?? "", finding.rowLabel ?? "",
      finding.columnLabel ?? "", finding.key?.table ?? "", finding.key?.row ?? "",
      finding.key?.column ?? "", finding.expected.map { "\($0)" } ?? "",
      finding.actual.map { "\($0)" } ?? "",
      finding.shownRelated.map { "\($0)" }.joined(separator: " "), "\(finding.isAccepted)",
      finding.explanation ?? "",
    ]
  }
}
