import Foundation
package import ReportModel
import Spreadsheet

/// A complete and consistent report, the basis of all examples.
package enum ExampleReport {
  /// The figures other than totals that are not 0, as written in the documentation.
  static let figures: [(place: String, value: String)] = [
    ("disclosure/normative-documents/issued", "2"),
    ("disclosure/normative-documents/repealed", "1"),
    ("disclosure/normative-documents/in-force", "12"),
    ("disclosure/licensing/decisions", "30"),
    ("disclosure/penalties/decisions", "5"),
    ("disclosure/administrative-charges/amount", "1.5"),
    ("requests/newly-received/natural-person", "5"),
    ("requests/newly-received/business", "2"),
    ("requests/carried-in/natural-person", "1"),
    ("requests/granted/natural-person", "3"),
    ("requests/granted/business", "1"),
    ("requests/granted-in-part/natural-person", "1"),
    ("requests/refused.third-party-rights/business", "1"),
    ("requests/unavailable.not-held/natural-person", "1"),
    ("requests/carried-out/natural-person", "1"),
    ("reviews-and-suits/reconsideration/upheld", "1"),
  ]

  private static let texts = [
    "overview": "2023年，本局按照条例和上级要求做好政府信息公开工作，主动公开政府信息，规范办理公开申请。",
    "problems": "主要问题是公开内容更新不够及时。下一步将完善发布流程，明确责任人和时限。",
    "other-matters": "依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。",
  ]

  /// The year of the report in a form in force, which examples rely on.
  static let year = 2023

  /// The report in a form; each figure has a cell, as in a workbook with one sheet per table.
  package static func report(form: ReportForm) -> Report {
    var report = Report(form: form)
    let year = form.lastYear ?? Self.year
    // The examples hold for a form that comes into force later as well.
    report.form.firstYear = form.firstYear.map { min($0, year) }
    report.unit = "示例县教育局"
    report.unitKind = .department
    report.year = year
    report.title = Report.Paragraph(form.title(unit: "示例县教育局", year: year))
    report.preface = [Report.Paragraph("本报告所列数据的统计期限自\(year)年1月1日起，至\(year)年12月31日止。")]
    for section in form.sections {
      report.sectionTitles[section.key] = Report.Paragraph(section.title)
      guard section.isText else { continue }
      let text = texts[section.key, default: section.guidance]
      report.sections[section.key] = [Report.Paragraph(text.replacing("2023", with: "\(year)"))]
    }
    fill(&report)
    return report
  }

  /// Fills in the figures and computes the totals.
  private static func fill(_ report: inout Report) {
    let form = report.form
    let values = Dictionary(uniqueKeysWithValues: figures.map { ($0.place, $0.value) })
    for table in form.tables {
      for figure in table.figures {
        let value = values[figure.key.description] ?? "0"
        let source = CellReference(
          sheet: form.section(table.key)?.sheet, address: figure.range.first)
        report.figures[figure.key] = Figure(
          figure.key, .number(Decimal(plain: value) ?? 0), raw: value, source: source)
      }
    }
    // A total of totals may come before its terms, so the totals are computed twice.
    for key in form.figureKeys + form.figureKeys {
      guard let equation = form.totalEquation(for: key) else { continue }
      let sum = equation.right.reduce(Decimal(0)) { $0 + (report[$1].number ?? 0) }
      report.figures[key]?.state = .number(sum)
      report.figures[key]?.raw = sum.plain
    }
  }
}
