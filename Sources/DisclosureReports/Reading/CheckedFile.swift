public import ReportChecks
public import ReportModel

/// One input after reading and checking: a report with its findings, or the reason it has none.
public struct CheckedFile: Sendable {
  /// How an input fared.
  public enum Status: String, Sendable {
    /// No finding worse than information.
    case clean
    /// An error or a warning was found.
    case findings
    /// The file could not be read as a report.
    case unreadable
  }

  /// The name of the input as given.
  public var file: String
  /// The report and what was found in it, or why it could not be read.
  public var result: Result<(report: Report, findings: [Finding]), ProcessingError>

  /// Makes a record.
  public init(
    file: String, result: Result<(report: Report, findings: [Finding]), ProcessingError>
  ) {
    self.file = file
    self.result = result
  }

  /// The report; nil where the file could not be read.
  public var report: Report? { try? result.get().report }

  /// The findings; none where the file could not be read.
  public var findings: [Finding] { (try? result.get().findings) ?? [] }

  /// The reason why the file could not be read.
  public var error: ProcessingError? {
    if case .failure(let error) = result { error } else { nil }
  }

  /// How many findings of a severity count; accepted ones do not.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && !$0.isAccepted }
  }

  /// How the input fared.
  public var status: Status {
    guard error == nil else { return .unreadable }
    return count(.error) + count(.warning) > 0 ? .findings : .clean
  }
}

extension CheckedFile {
  /// The file without the findings that an upgrade mends.
  public var withoutFindingsResolvedByUpgrade: CheckedFile {
    guard let report else { return self }
    let findings = findings.filter { !RuleCatalogue.resolvedByUpgrade.contains($0.code) }
    return CheckedFile(file: file, result: .success((report, findings)))
  }
}
