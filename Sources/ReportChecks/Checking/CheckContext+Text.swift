import Foundation
import ReportModel

/// What rules on text ask of a report.
extension CheckContext {
  /// Whether the input has the text sections at all.
  ///
  /// Words or the title of one stand there, or it is our blank. An input of figures only is a report too.
  var hasSections: Bool {
    report.isOwnBlank
      || form.sections.contains { section in
        section.isText
          && (report.sectionTitles[section.key] != nil || !paragraphs(of: section.key).isEmpty)
      }
  }

  /// The figures that show that fees were asked for and not paid.
  var overdueFees: [FormFigure] {
    soundNumbers.filter { figure, number in
      figure.key.row == "other.processing-fee-overdue" && number > 0
    }.map(\.figure)
  }
}
