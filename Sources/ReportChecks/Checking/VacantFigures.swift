import Foundation
import ReportModel
import Spreadsheet

/// The blanks and marks of a report, reported once for each table under the most severe code.
struct VacantFigures {
  /// A blank or mark.
  private struct Vacancy {
    var figure: Figure
    /// The code under which it would be reported by itself.
    var code: String
    var isZero: Bool
    var isError: Bool
  }

  /// The codes of the rules on blanks and marks, most severe first.
  private static let codes = [
    BlankBesideValues().metadata.code, BlankFigure().metadata.code,
    NotApplicableMark().metadata.code, BlankCountedAsZero().metadata.code,
  ]

  private var tables: [[Vacancy]] = []

  init() {}

  /// Finds the blanks and marks.
  ///
  /// Formulas over blanks and figures included in others are not counted separately.
  init(_ context: CheckContext) {
    tables = context.soundFigures.filter { figure in
      figure.isVacant && figure.sum == nil && !context.covered.contains(figure.key)
        && !context.review.entries.doubtful.contains(figure.key)
    }.map { figure in
      let isZero = context.forcedZeros.contains(figure.key)
      let isError = !isZero && context.isBesideValues(figure.key)
      let isMark = figure.state == .notApplicable
      let code = isMark ? Self.codes[2] : isZero ? Self.codes[3] : Self.codes[isError ? 0 : 1]
      return Vacancy(figure: figure, code: code, isZero: isZero, isError: isError)
    }
    .filter { context.firstActive([$0.code]) != nil }
    .grouped(by: \.figure.key.table).map(\.elements)
  }

  /// The findings reported by a rule.
  func findings(of rule: RuleMetadata, in context: CheckContext) -> [Finding] {
    tables.filter { vacancies in
      Self.codes.first { code in vacancies.contains { $0.code == code } } == rule.code
    }.map { finding(of: rule, $0, in: context) }
  }

  /// The finding for a table; blanks that need a number come before those that can only be 0.
  private func finding(
    of rule: RuleMetadata, _ vacancies: [Vacancy], in context: CheckContext
  ) -> Finding {
    let needed = vacancies.filter { !$0.isZero }.map(\.figure.key)
    let zeros = vacancies.filter(\.isZero).map(\.figure.key)
    let only = needed.count == 1 ? needed.first : nil
    let slip = only.map { context.review.run(slippedFrom: $0, in: context.report) } ?? []
    let number = slip.isEmpty ? only.flatMap { context.review.number(inPlaceOf: $0) } : nil
    // If only one is missing, the other figures of its equations were compared.
    let compared = only.map(context.review.equations(lackingOnly:)) ?? []
    let related = context.form.figureKeys.filter { key in
      !needed.contains(key) && !zeros.contains(key)
        && (slip.contains(key) || compared.contains { $0.instance.terms.contains(key) })
    }
    let parts = [
      count(vacancies, in: context),
      needed.isEmpty ? nil : advice(for: needed, number, in: context),
      slipAdvice(slip, in: context),
      zeros.isEmpty ? nil : zeroAdvice(for: zeros, beside: needed, in: context),
    ].compactMap(\.self)
    return rule.finding(
      LocalizedText(
        zh: parts.map(\.zh).joined(), en: parts.map(\.en).joined(separator: " ")),
      severity: vacancies.contains(where: \.isError) ? .error : nil,
      figures: needed + zeros, in: context,
      expected: needed.isEmpty ? .number(0) : number.map { .number($0) }, related: related)
  }

  /// The number of blanks and marks in the table.
  private func count(_ vacancies: [Vacancy], in context: CheckContext) -> LocalizedText {
    let table = vacancies.first?.figure.key.table ?? ""
    let title = context.title(ofTable: table)
    let name = context.tableName(table)
    let marks = vacancies.filter { $0.figure.state == .notApplicable }
    let raw = marks.first?.figure.raw ?? ""
    let blanks = vacancies.count - marks.count
    let zh = [
      blanks > 0 ? "有 \(blanks) 格空着" : nil,
      marks.isEmpty ? nil : "有 \(marks.count) 格填的是“\(raw)”一类符号",
    ].compactMap(\.self).joined(separator: "，")
    let en = [
      blanks > 0 ? "\(blanks) blank(s)" : nil,
      marks.isEmpty ? nil : "\(marks.count) mark(s) such as “\(raw)”",
    ].compactMap(\.self).joined(separator: " and ")
    return LocalizedText(zh: "\(name)\(zh)。", en: "“\(title)” has \(en).")
  }

  /// The advice for blanks that need a number.
  private func advice(
    for keys: [FigureKey], _ number: Decimal?, in context: CheckContext
  ) -> LocalizedText {
    let places = context.labels(of: keys)
    if let number {
      return LocalizedText(
        zh: "\(places.zh)：若其他各格无误，应为 \(number.plain)，请核对后填写。",
        en:
          "\(places.en) should be \(number.plain) if the other cells are right; check and fill it "
          + "in.")
    }
    return LocalizedText(
      zh: "请填写数字，没有的填 0：\(places.zh)。",
      en: "Fill in the numbers, 0 where there is none: \(places.en).")
  }

  /// The advice that figures beside the only blank may have slipped, if a total is among them: a
  /// slip among the terms of a total leaves no evidence.
  private func slipAdvice(_ run: [FigureKey], in context: CheckContext) -> LocalizedText? {
    guard let first = run.first, let last = run.last,
      run.contains(where: { context.form.totalEquation(for: $0) != nil })
    else { return nil }
    let ends = [first, last].map(context.place)
    return LocalizedText(
      zh: "也可能从\(ends[0].zh)到\(ends[1].zh)整段数字错了一格，请对照原始数据。",
      en:
        "The figures from \(ends[0].en) to \(ends[1].en) may as well have slipped by one cell; check "
        + "them against the records.")
  }

  /// The advice for blanks that can only be 0.
  private func zeroAdvice(
    for keys: [FigureKey], beside others: [FigureKey], in context: CheckContext
  ) -> LocalizedText {
    let places = context.labels(of: keys)
    return LocalizedText(
      zh: "\(others.isEmpty ? "" : "另外，")\(places.zh)由合计可知只能是 0，已按 0 计算，请填 0。",
      en: "The totals leave only 0 for \(places.en), which count as 0; write 0 there.")
  }
}
