import Foundation
import ReportModel

/// Queries of the rules on the form and on text.
extension CheckContext {
  /// Whether the report was upgraded from a different form.
  var isUpgraded: Bool { report.upgradedFrom.map { $0 != form.id } ?? false }

  /// Whether the input has text sections.
  ///
  /// It has if there is text or a title of one, or if it is our blank. An input of figures only is
  /// a valid report.
  var hasSections: Bool {
    report.isOwnBlank
      || form.sections.contains { section in
        section.isText
          && (report.sectionTitles[section.key] != nil || !paragraphs(of: section.key).isEmpty)
      }
  }

  /// The figures for applications closed because fees were not paid.
  var overdueFees: [FormFigure] {
    soundNumbers.filter { figure, number in
      figure.key.row == "other.processing-fee-overdue" && number > 0
    }.map(\.figure)
  }
}
