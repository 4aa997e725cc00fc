public import ReportChecks
import ReportForms
public import ReportModel
public import Spreadsheet

/// A report transferred to the blank of the form in force, with findings about the upgrade.
public struct UpgradedReport: Sendable {
  /// What follows the stem of the input in the name of the workbook.
  package static let suffix = ".upgraded.xlsx"

  /// The report in the form in force; its figures refer to their cells in the workbook.
  public let report: Report
  /// What remains to be filled in, divided or reviewed, with cells of the workbook.
  public let findings: [Finding]

  /// Upgrades a report.
  ///
  /// A report that is already in the form is only filled into its blank.
  /// - Parameters:
  ///   - source: The report as it was read.
  ///   - form: The form in force.
  public init(_ source: Report, to form: ReportForm) {
    report = ReportUpgrade(to: form).upgraded(source)
    let reported = Set(RuleCatalogue.reportedByUpgrade)
    findings = Checker().findings(in: report).filter { reported.contains($0.code) }
  }

  /// The filled workbook, ready to be written.
  public var drawing: WorkbookDrawing { BlankDrawing.drawing(filledWith: report) }
}
