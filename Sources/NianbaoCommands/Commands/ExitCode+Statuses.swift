import ArgumentParser

extension ExitCode {
  /// Findings of severity error.
  static let findings = ExitCode(1)
  /// A file could not be read, or the run failed.
  static let failed = ExitCode(2)

  /// Takes the status of one of several inputs into that of the run: the highest counts.
  mutating func include(_ other: ExitCode) {
    if other.rawValue > rawValue { self = other }
  }
}
