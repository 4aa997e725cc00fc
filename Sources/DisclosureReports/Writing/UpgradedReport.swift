public import ReportChecks
import ReportForms
public import ReportModel
public import Spreadsheet

/// A report in the blank of the form in force, with what has to be known of the change.
public struct UpgradedReport: Sendable {
  /// What follows the stem of the input in the name of the workbook.
  public static let suffix = ".upgraded.xlsx"

  /// The report in the form in force; its figures name their cells in the workbook.
  public let report: Report
  /// What was left to be filled in, divided or looked at, with cells of the workbook.
  public let findings: [Finding]

  /// Upgrades a report.
  ///
  /// A report that is in the form already is only filled into its blank.
  /// - Parameters:
  ///   - source: The report as it was read.
  ///   - form: The form in force.
  public init(_ source: Report, to form: ReportForm) {
    report = ReportUpgrade(to: form).upgraded(source)
    let told = Set(RuleCatalogue.reportedByUpgrade)
    findings = Checker().findings(in: report).filter { told.contains($0.code) }
  }

  /// The filled workbook, ready to be written.
  public var drawing: WorkbookDrawing { BlankDrawing.drawing(filledWith: report) }
}
