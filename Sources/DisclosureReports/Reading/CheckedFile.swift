package import ReportChecks
package import ReportModel

/// One input after reading and checking: a report with its findings, or the reason it has none.
package struct CheckedFile: Sendable {
  /// The outcome for an input.
  package enum Status: String, Sendable {
    /// There are no errors or warnings.
    case clean
    /// There are errors or warnings.
    case findings
    /// The file could not be read as a report.
    case unreadable
  }

  /// The name of the input as given.
  package var file: String
  /// The report and its findings, or why it could not be read.
  package var result: Result<(report: Report, findings: [Finding]), ProcessingError>

  /// Whether it is a file in a folder that shows no sign of a report.
  package var isNotReport = false

  /// Whether it is a link in a folder to a folder whose files are read without it.
  package var isLinkToReadFolder: Bool { error?.strangeness == .folderReadAnyway }

  /// Makes a record.
  package init(
    file: String, result: Result<(report: Report, findings: [Finding]), ProcessingError>
  ) {
    self.file = file
    self.result = result
  }

  /// The report; nil if the file could not be read.
  package var report: Report? { try? result.get().report }

  /// The findings; empty if the file could not be read.
  package var findings: [Finding] { (try? result.get().findings) ?? [] }

  /// The reason why the file could not be read.
  package var error: ProcessingError? {
    if case .failure(let error) = result { error } else { nil }
  }

  /// The number of findings of a severity, without accepted ones.
  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && !$0.isAccepted }
  }

  /// The outcome.
  package var status: Status {
    guard error == nil else { return .unreadable }
    return count(.error) + count(.warning) > 0 ? .findings : .clean
  }
}

extension CheckedFile {
  /// The file without the findings that an upgrade resolves.
  package var withoutFindingsResolvedByUpgrade: CheckedFile {
    guard let report else { return self }
    let findings = findings.filter { !RuleCatalogue.resolvedByUpgrade.contains($0.code) }
    return CheckedFile(file: file, result: .success((report, findings)))
  }
}
