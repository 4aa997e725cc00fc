import Foundation
import ReportModel
import Spreadsheet

/// Reports an equation of the form (勾稽关系) that does not hold at some row or column.
///
/// There is one rule for each equation of the form files; nothing here depends on a table, a row or
/// a year.
struct BrokenEquation: Rule {
  let metadata: RuleMetadata
  private let equation: Equation

  init(_ equation: Equation, forms: [String]) {
    self.equation = equation
    let relation = LocalizedText(equation.relation)
    metadata = RuleMetadata(
      code: equation.code, name: equation.name,
      severity: equation.severity == .error ? .error : .warning, catalogue: equation.catalogue,
      forms: forms, basis: equation.basis, blankPolicy: .forcedZerosCount,
      zh: "\(equation.leftName.zh)应\(relation.zh)\(equation.rightName.zh)。",
      en: "In each row or column, “\(equation.leftName.en)” must \(relation.en) "
        + "“\(equation.rightName.en)”.")
  }

  /// The rules for the equations of some forms; an equation that several forms share is one rule.
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
    context.review.faults.compactMap { fault in
      let codes = fault.equations.map(\.equation.code)
      guard context.firstActive(codes) == metadata.code,
        let lead = fault.equations.first(where: { $0.equation.code == metadata.code })
      else { return nil }
      var finding = metadata.finding(
        EquationMessage(fault, lead: lead, in: context).text, figures: fault.suspects, in: context,
        expected: fault.expected.map { .number($0) }, related: fault.compared)
      finding.equations = fault.equations.map(\.instance.place)
      return finding
    }
  }
}

extension LocalizedText {
  /// The words for a relation, as in “must …”.
  fileprivate init(_ relation: Equation.Relation) {
    switch relation {
    case .equal: self.init(zh: "等于", en: "equal")
    case .atMost: self.init(zh: "不大于", en: "be at most")
    case .atLeast: self.init(zh: "不小于", en: "be at least")
    }
  }
}
