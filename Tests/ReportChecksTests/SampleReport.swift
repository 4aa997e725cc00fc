import Foundation
import ReportChecks
import ReportModel
import Spreadsheet

/// A report of 200 different numbers that are consistent, worked out here by hand and not from the
/// form's equations.
enum SampleReport {
  static let applicants = [
    "natural-person", "business", "research", "nonprofit", "legal-service", "other",
  ]
  static let results = [
    "granted", "granted-in-part", "refused.state-secret", "refused.prohibited-by-law",
    "refused.security-and-stability", "refused.third-party-rights", "refused.internal-affairs",
    "refused.process-information", "refused.enforcement-file", "refused.administrative-query",
    "unavailable.not-held", "unavailable.needs-creation", "unavailable.still-unclear",
    "unprocessed.petition", "unprocessed.repeated", "unprocessed.publication",
    "unprocessed.excessive", "unprocessed.reconfirmation", "other.supplement-overdue",
    "other.processing-fee-overdue", "other.other",
  ]

  /// The report of a city, which may have rules of its own, with all its text.
  static func report() throws -> Report {
    var report = Report(form: try ReportForm.current())
    report.unit = "示例市人民政府"
    report.unitKind = .aggregate
    report.year = 2023
    report.title = Report.Paragraph("示例市2023年政府信息公开工作年度报告")
    report.preface = [Report.Paragraph("统计期限为2023年1月1日至2023年12月31日。")]
    for section in report.form.sections {
      report.sectionTitles[section.key] = Report.Paragraph(section.title)
    }
    report.sections = [
      "overview": [Report.Paragraph("2023年，全市主动公开政府信息，较2022年增长两成。")],
      "problems": [Report.Paragraph("公开内容的更新还不够及时，将完善流程。")],
      "other-matters": [Report.Paragraph("2023年全市未收取信息处理费。")],
    ]
    for (key, number) in numbers() {
      let range = report.form.figure(key)?.range
      let source = range.map {
        CellReference(sheet: report.form.section(key.table)?.sheet, address: $0.first)
      }
      report.figures[key] = Figure(key, .number(number), raw: number.plain, source: source)
    }
    return report
  }

  private static func numbers() -> [FigureKey: Decimal] {
    var numbers: [FigureKey: Decimal] = [:]
    func set(_ row: String, _ values: [Int]) {
      for (column, value) in zip(applicants + ["total"], values + [values.reduce(0, +)]) {
        numbers[FigureKey("requests", row, column)] = Decimal(value)
      }
    }
    let columns = Array(applicants.indices)
    for (index, row) in results.enumerated() {
      set(row, columns.map { 1000 + 6 * index + $0 })
    }
    let handled = columns.map { column in
      results.indices.map { 1000 + 6 * $0 + column }.reduce(0, +)
    }
    set("handled-total", handled)
    set("carried-in", columns.map { 3000 + $0 })
    set("carried-out", columns.map { 2000 + $0 })
    set("newly-received", columns.map { handled[$0] + 2000 - 3000 })

    let rows = ["reconsideration", "litigation-direct", "litigation-after-reconsideration"]
    for (index, row) in rows.enumerated() {
      let values = [401, 402, 403, 404].map { $0 + 10 * index }
      for (column, value) in zip(
        ["upheld", "corrected", "other", "pending", "total"], values + [values.reduce(0, +)])
      {
        numbers[FigureKey("reviews-and-suits", row, column)] = Decimal(value)
      }
    }
    for (place, value) in [
      ("government-rules/issued", 11), ("government-rules/repealed", 3),
      ("government-rules/in-force", 57), ("normative-documents/issued", 12),
      ("normative-documents/repealed", 4), ("normative-documents/in-force", 58),
      ("licensing/decisions", 301), ("penalties/decisions", 302), ("compulsion/decisions", 303),
      ("administrative-charges/amount", 7.25),
    ] as [(String, Decimal)] {
      let parts = place.split(separator: "/").map(String.init)
      numbers[FigureKey("disclosure", parts[0], parts[1])] = value
    }
    return numbers
  }
}

extension Report {
  /// Sets a figure by `table/row/column`, with `*` for all; nil makes it blank.
  mutating func set(_ place: String, _ state: Figure.State, raw: String? = nil) {
    let parts = place.split(separator: "/").map(String.init)
    for key in form.figureKeys
    where zip(parts, [key.table, key.row, key.column]).allSatisfy({ $0 == "*" || $0 == $1 }) {
      figures[key]?.state = state
      figures[key]?.raw = raw ?? (state.name == "number" ? "\(state)" : "")
    }
  }

  /// Sets a whole row of the table of requests from text: numbers, `_` for a blank, other marks.
  mutating func setRow(_ row: String, _ values: String) {
    for (column, value) in zip(
      SampleReport.applicants + ["total"], values.split(separator: " "))
    {
      let state: Figure.State =
        Decimal(string: String(value)).map { .number($0) }
        ?? (value == "_" ? .blank : .notApplicable)
      set("requests/\(row)/\(column)", state, raw: value == "_" ? "" : String(value))
    }
  }
}

extension Report {
  /// Makes every total the formula that our blank has there, with the value that it gives.
  mutating func makeTotalsFormulas() {
    for key in form.figureKeys {
      guard let total = form.totalEquation(for: key) else { continue }
      figures[key]?.sum = total.right.reduce(into: FigureSum()) { $0.add($1) }
    }
    recalculate()
  }

  /// Gives each total with a formula the value that its parts have.
  mutating func recalculate() {
    let totals = form.figureKeys.compactMap { key in
      self[key].sum == nil ? nil : form.totalEquation(for: key)
    }
    // A total of totals comes before or after its terms.
    for total in totals + totals {
      let parts = total.right.map { self[$0] }
      figures[total.left[0]]?.state =
        parts.allSatisfy { $0.state == .blank }
        ? .blank : .number(parts.compactMap(\.number).reduce(0, +))
    }
  }
}

/// A figure's key from `table/row/column`.
func key(_ place: String) -> FigureKey {
  let parts = place.split(separator: "/").map(String.init)
  return FigureKey(parts[0], parts[1], parts[2])
}

/// A suite whose tests change a report and look at what is found.
protocol ChecksReport {
  /// The report before any change.
  var report: Report { get }
}

extension ChecksReport {
  /// What is found in the report after a change.
  func findings(_ change: (inout Report) -> Void) -> [Finding] {
    var report = report
    change(&report)
    return Checker().findings(in: report)
  }
}
