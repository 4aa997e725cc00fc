import Foundation
import ReportModel

/// Reports an equation of the form (勾稽关系) that does not hold at some row or column.
///
/// One rule for each equation of the form files; nothing here knows a table, a row or a year.
struct BrokenEquation: Rule {
  let metadata: RuleMetadata
  private let equation: Equation

  init(_ equation: Equation, forms: [String]) {
    self.equation = equation
    let relation = Wording(equation.relation)
    metadata = RuleMetadata(
      code: equation.code, name: equation.name,
      severity: equation.severity == .error ? .error : .warning, catalogue: equation.catalogue,
      forms: forms, source: equation.source, blankPolicy: .forcedZerosCount,
      zh: "\(equation.chinese.left)应\(relation.zh)\(equation.chinese.right)。",
      en: "In each row or column, “\(equation.english.left)” must \(relation.en) "
        + "“\(equation.english.right)”.")
  }

  /// The rules of the equations of some forms; an equation that several have is one rule.
  static func rules(of forms: [ReportForm]) -> [BrokenEquation] {
    forms.flatMap { form in form.equations.map { (form: form.id, equation: $0) } }
      .grouped { $0.equation.code }
      .compactMap { _, group in
        group.first.map { BrokenEquation($0.equation, forms: group.map(\.form)) }
      }
  }

  var examples: RuleExamples {
    guard let instance = equation.instances.first, let left = instance.left.first,
      let right = instance.right.first
    else { return RuleExamples(bad: [], good: []) }
    let raised = equation.relation == .atLeast ? right : left
    return RuleExamples(
      bad: [[.figure("\(raised)", "99")]],
      good: [[], [.figure("\(left)", "blank"), .figure("\(right)", "blank")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.failures.filter { $0.equation.code == metadata.code }.map { failure in
      let others = failure.instance.terms.filter { $0 != failure.suspect }
      var finding = metadata.finding(
        message(failure, in: context), figures: [failure.suspect], in: context,
        expected: failure.expected.map { .number($0) }, related: others)
      finding.keys = [failure.suspect]
      return finding
    }
  }

  private func message(_ failure: EquationFailure, in context: CheckContext) -> LocalizedText {
    let scope = scope(of: failure.instance, in: context)
    let chinese = failure.equation.chinese
    let english = failure.equation.english
    let relation = Wording(failure.equation.relation)
    let left = failure.left.plain
    let right = failure.right.plain
    let difference = abs(failure.left - failure.right).plain
    let advice = advice(failure, in: context)
    let isFilledIn = failure.instance.left.count == 1
    guard failure.equation.relation == .equal else {
      return LocalizedText(
        zh: "\(scope.zh)：\(chinese.left)\(isFilledIn ? "填的" : "")是 \(left)，\(relation.zhActual)"
          + "\(chinese.right)（\(right)），相差 \(difference)。\(advice.zh)",
        en: "\(scope.en): “\(english.left)” is \(left), \(relation.enActual) "
          + "“\(english.right)” (\(right)) by \(difference). \(advice.en)")
    }
    return LocalizedText(
      zh: "\(scope.zh)：\(chinese.left)\(isFilledIn ? "填的" : "")是 \(left)，"
        + "\(chinese.right)是 \(right)，相差 \(difference)。\(advice.zh)",
      en: "\(scope.en): “\(english.left)” is \(left), but “\(english.right)” is \(right), "
        + "a difference of \(difference). \(advice.en)")
  }

  /// What to look at, and what would fit there.
  private func advice(_ failure: EquationFailure, in context: CheckContext) -> LocalizedText {
    let place = context.place(failure.suspect)
    let actual = FindingValue(context.report[failure.suspect])?.description
    guard let expected = failure.expected?.plain else {
      return LocalizedText(
        zh: "请先核对“\(place)”（现为 \(actual ?? "空")），再核对其他各格。",
        en: "Check “\(place)” first (now \(actual ?? "blank")), then the other cells.")
    }
    let bound = Wording(failure.equation.relation)
    let isLeft = failure.instance.left.contains(failure.suspect)
    return LocalizedText(
      zh: "请先核对“\(place)”：现为 \(actual ?? "空")，若其他各格无误，"
        + "应为 \(expected)\(bound.zhBound(isLeft: isLeft))。",
      en: "Check “\(place)” first: it is \(actual ?? "blank"), and should be "
        + "\(expected)\(bound.enBound(isLeft: isLeft)) if the other cells are right.")
  }

  /// The row or the column that all terms share.
  private func scope(
    of instance: EquationInstance, in context: CheckContext
  ) -> LocalizedText {
    let figures = instance.terms.compactMap { context.form.figure($0) }
    guard let first = figures.first else { return LocalizedText(zh: "表中", en: "In the table") }
    if figures.allSatisfy({ $0.key.row == first.key.row }) {
      let label = first.fullRowLabel
      return LocalizedText(zh: "“\(label)”行", en: "Row “\(label)”")
    }
    let label = first.columnLabel
    return LocalizedText(zh: "“\(label)”列", en: "Column “\(label)”")
  }
}

/// How a relation is put into words.
private struct Wording {
  var zh: String
  var en: String
  var zhActual: String
  var enActual: String
  private var relation: Equation.Relation

  init(_ relation: Equation.Relation) {
    self.relation = relation
    switch relation {
    case .equal: (zh, en, zhActual, enActual) = ("等于", "equal", "不等于", "other than")
    case .atMost: (zh, en, zhActual, enActual) = ("不大于", "be at most", "大于", "more than")
    case .atLeast: (zh, en, zhActual, enActual) = ("不小于", "be at least", "小于", "less than")
    }
  }

  /// The words behind a value that a bound gives.
  func zhBound(isLeft: Bool) -> String {
    guard relation != .equal else { return "" }
    return (relation == .atMost) == isLeft ? " 或更小" : " 或更大"
  }

  /// The words behind a value that a bound gives.
  func enBound(isLeft: Bool) -> String {
    guard relation != .equal else { return "" }
    return (relation == .atMost) == isLeft ? " or less" : " or more"
  }
}
