import ArgumentParser

extension ExitCode {
  /// Findings of severity error.
  static let findings = ExitCode(1)
  /// A file could not be read, or the run failed.
  static let failed = ExitCode(2)
}
