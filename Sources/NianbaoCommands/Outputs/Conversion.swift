import DisclosureReports
import Foundation
import ReportChecks
import ReportModel
import Spreadsheet

/// How `convert` makes the outputs of an input, on whichever core checked it.
struct Conversion: Sendable {
  let formats: [ReportOutput]
  let folder: OutputFolder
  /// What the names of the outputs begin with, for each input.
  let stems: [String]
  let allowsErrors: Bool
  /// Whether blanks that can only be 0 are written as 0.
  let fillsZeros: Bool
  let options: ReportOutput.Options

  /// The outputs of one input, not yet visible.
  struct Converted: Sendable {
    /// The cells that were written as 0.
    var filled: [String]
    var outputs: Result<PreparedOutput, ProcessingError>
  }

  /// Converts an input; nil if it has no report or must not be converted because of its errors.
  func converted(_ index: Int, _ file: CheckedFile) -> Converted? {
    guard var report = file.report, allowsErrors || file.count(.error) == 0 else { return nil }
    let filled = fillsZeros ? fill(&report) : []
    let outputs = formats.map { ($0, folder.path(stems[index] + $0.suffix)) }
    return Converted(
      filled: filled,
      outputs: Result { () throws(ProcessingError) in
        try ReportOutput.prepare(
          report, findings: file.findings, file: file.file, for: outputs, options: options)
      })
  }

  /// Writes 0 into blanks that can only be 0, and returns their cells.
  private func fill(_ report: inout Report) -> [String] {
    // Figures included in another that nobody has divided yet only count as 0.
    let covered = Set(report.undividedFigures.flatMap(\.covers))
    let keys = ForcedZeros(report).keys.filter { !covered.contains($0) }
    for key in keys { report.figures[key]?.state = .number(0) }
    return keys.map { report[$0].source.map { "\($0)" } ?? "\($0)" }
  }
}
