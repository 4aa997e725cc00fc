import Foundation
import ReportModel

private let fillZero = "国办公开办函〔2021〕30号：数据准确、要素齐备"

/// Reports blanks that the equations show to be 0, once for each table.
struct BlankCountedAsZero: Rule {
  let metadata = RuleMetadata(
    code: "FIG101", name: "blank-counted-as-zero", severity: .warning,
    catalogue: ["T3-05", "T2-02", "T4-02"], source: fillZero, blankPolicy: .reported,
    zh: "没有的填 0，不留空。由勾稽关系可以断定为 0 的空格按 0 计算。",
    en: "Zero is written as 0, not left blank. Blanks that the equations force to be 0 count as 0.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.figure("requests/refused.state-secret/business", "blank")]],
      good: [[], [.figure("requests/refused.state-secret/business", "/")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.soundFigures.filter { isForced($0, in: context) }
      .grouped(by: \.key.table)
      .map { table, blanks in
        let keys = blanks.map(\.key)
        let title = context.title(ofTable: table)
        let places = context.places(keys)
        return metadata.finding(
          LocalizedText(
            zh: "“\(title)”表中有 \(keys.count) 格空着：\(places.zh)。由合计可知只能是 0，已按 0 计算。请填上 0。",
            en: "\(keys.count) blank(s) in “\(title)”: \(places.en). The totals leave only 0 for "
              + "them, so they count as 0. Write 0 there."),
          figures: keys, in: context, expected: .number(0))
      }
  }

  /// What is part of another figure is told with that figure.
  private func isForced(_ figure: Figure, in context: CheckContext) -> Bool {
    figure.state == .blank && context.forcedZeros.contains(figure.key)
      && !context.covered.contains(figure.key)
  }
}

/// Reports blanks of the table of requests in rows or columns that are filled in.
struct BlankBesideValues: Rule {
  let metadata = RuleMetadata(
    code: "FIG301", name: "blank-beside-values", severity: .error, catalogue: ["T3-05"],
    source: fillZero, blankPolicy: .reported,
    zh: "申请情况表中，同一行或同一列已有数字时，不能断定为 0 的空格必须填写。",
    en: "In the table of requests, a blank that need not be 0 must be filled in where its row or "
      + "column has numbers.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.figure("requests/granted/natural-person", "blank")],
        [.figure("requests/granted/total", "blank")],
      ],
      good: [
        [.figure("requests/*/*", "blank")],
        [.figure("requests/refused.state-secret/business", "blank")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let blanks = UnforcedBlanks(context).besideValues
    return UnforcedBlanks.findings(of: metadata, for: blanks, in: context)
  }
}

/// Reports all other blanks.
struct BlankFigure: Rule {
  let metadata = RuleMetadata(
    code: "FIG102", name: "blank-figure", severity: .warning,
    catalogue: ["T3-05", "T2-02", "T4-02"], source: fillZero, blankPolicy: .reported,
    zh: "表中不留空格；没有的填 0。", en: "No figure is left blank; zero is written as 0.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.figure("disclosure/normative-documents/in-force", "blank")],
        [.figure("reviews-and-suits/reconsideration/total", "blank")],
        [.figure("requests/*/*", "blank")],
      ],
      good: [[], [.figure("reviews-and-suits/reconsideration/corrected", "blank")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let blanks = UnforcedBlanks(context).others
    return UnforcedBlanks.findings(of: metadata, for: blanks, in: context)
  }
}

/// The blanks of a report that need not be 0.
private struct UnforcedBlanks {
  /// Those of the table of requests with a number in their row or column.
  var besideValues: [FigureKey] = []
  /// All others.
  var others: [FigureKey] = []

  init(_ context: CheckContext) {
    let blanks = context.soundFigures.filter {
      $0.state == .blank && !context.forcedZeros.contains($0.key)
    }
    for key in blanks.map(\.key) {
      if context.isBesideValues(key) { besideValues.append(key) } else { others.append(key) }
    }
  }

  /// One finding for each blank that an equality fills, and one for the others of each table.
  static func findings(
    of rule: RuleMetadata, for blanks: [FigureKey], in context: CheckContext
  ) -> [Finding] {
    let fitting = blanks.map { key in
      (key, context.onlyValues[key] ?? fittingValue(for: key, in: context))
    }
    let alone = fitting.compactMap { key, value in
      value.map { suggestion(of: rule, for: key, value: $0, in: context) }
    }
    let rest = fitting.filter { $0.1 == nil }.map(\.0).grouped(by: \.table)
    return alone
      + rest.map { table, keys in
        let title = context.title(ofTable: table)
        let places = context.places(keys)
        return rule.finding(
          LocalizedText(
            zh: "“\(title)”表中有 \(keys.count) 格空着：\(places.zh)。请填写数字，没有的填 0。",
            en: "\(keys.count) blank(s) in “\(title)”: \(places.en). Fill in the numbers; zero is "
              + "written as 0."),
          figures: keys, in: context)
      }
  }

  private static func suggestion(
    of rule: RuleMetadata, for key: FigureKey, value: Decimal, in context: CheckContext
  ) -> Finding {
    let place = context.place(key)
    return rule.finding(
      LocalizedText(
        zh: "“\(place)”空着。按表内勾稽关系应为 \(value.plain)，请核对后填写。",
        en: "“\(place)” is blank. By the equations of the table it should be \(value.plain); "
          + "check and fill it in."),
      figures: [key], in: context, expected: .number(value))
  }

  /// The number that equalities give a blank which alone is missing in them; nil where they differ.
  private static func fittingValue(for key: FigureKey, in context: CheckContext) -> Decimal? {
    var values: Set<Decimal> = []
    for equation in context.form.equations where equation.relation == .equal {
      for instance in equation.instances where instance.terms.contains(key) {
        let left = sum(instance.left.filter { $0 != key }, in: context)
        let right = sum(instance.right.filter { $0 != key }, in: context)
        guard let left, let right else { continue }
        values.insert(instance.left.contains(key) ? right - left : left - right)
      }
    }
    guard values.count == 1, let value = values.first, value >= 0 else { return nil }
    return value
  }

  private static func sum(_ keys: [FigureKey], in context: CheckContext) -> Decimal? {
    let numbers = keys.compactMap { context.number($0) }
    return numbers.count == keys.count ? numbers.reduce(0, +) : nil
  }
}
