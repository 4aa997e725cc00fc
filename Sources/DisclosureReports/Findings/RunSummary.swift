import ReportChecks

/// How many files a run had, and what was found in them.
package struct RunSummary: Sendable {
  /// The reports, and what should have been one.
  package private(set) var files = 0
  /// The files without errors or warnings.
  package private(set) var clean = 0
  /// The files with errors.
  package private(set) var withErrors = 0
  /// The files with warnings, but no errors.
  package private(set) var withWarnings = 0
  /// The files that could not be read.
  package private(set) var unreadable = 0
  /// The names of files in folders that are no reports.
  package private(set) var notReports: [String] = []
  /// The names of links in folders to folders whose files were read without them.
  package private(set) var links: [String] = []
  /// The errors in all files, without accepted ones.
  package private(set) var errors = 0
  /// The warnings in all files, without accepted ones.
  package private(set) var warnings = 0

  /// Makes a summary of no files.
  package init() {}

  /// Counts a file.
  package mutating func add(_ file: CheckedFile) {
    guard !file.isNotReport else {
      return file.isLinkToReadFolder ? links.append(file.file) : notReports.append(file.file)
    }
    files += 1
    switch file.status {
    case .unreadable: unreadable += 1
    case .clean: clean += 1
    case .findings where file.count(.error) > 0: withErrors += 1
    case .findings: withWarnings += 1
    }
    errors += file.count(.error)
    warnings += file.count(.warning)
  }
}
