/// Writes what a run finds, file by file, so that no report needs to be kept.
package protocol FindingsWriter {
  /// What comes before all files.
  var opening: String { get }

  /// Adds a report, or what should have been one, and returns what can be written so far.
  mutating func add(_ file: CheckedFile) -> String

  /// What comes after all files.
  mutating func ending(_ summary: RunSummary) -> String
}

extension FindingsWriter {
  /// Nothing.
  package var opening: String { "" }

  /// Nothing.
  package func ending(_ summary: RunSummary) -> String { "" }
}
