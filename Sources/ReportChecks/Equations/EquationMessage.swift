import Foundation
import ReportModel
import Spreadsheet

/// The message about a fault that equations reveal: both sides of one equation, the location of the
/// fault, and what to do.
struct EquationMessage {
  private let fault: EquationFault
  private let lead: EntryEquation
  private let context: CheckContext

  /// Makes the message of a fault, which starts with the equation `lead`.
  init(_ fault: EquationFault, lead: EntryEquation, in context: CheckContext) {
    self.fault = fault
    self.lead = lead
    self.context = context
  }

  /// The message.
  var text: LocalizedText {
    let parts = [sides, others, advice].compactMap(\.self)
    return LocalizedText(
      zh: parts.map(\.zh).joined(), en: parts.map(\.en).joined(separator: " "))
  }

  private var entries: Entries { context.review.entriesAsRead }

  /// The values of the two sides, and their difference.
  private var sides: LocalizedText {
    let equation = lead.equation
    let scope = scope(of: lead)
    let left = entries.value(of: entries.sum(of: lead.instance.left))
    let right = entries.value(of: entries.sum(of: lead.instance.right))
    let difference = abs(left - right).plain
    let open = lead.isOpen
    let known = { (isOpen: Bool) in
      LocalizedText(zh: isOpen ? "（空格不计）" : "", en: isOpen ? " so far" : "")
    }
    let isTyped = lead.instance.left.count == 1 && lead.instance.left.allSatisfy(entries.isEntry)
    let relation = LocalizedText(actual: equation.relation)
    return LocalizedText(
      zh: "\(scope.zh)：\(equation.leftName.zh)\(known(open.left).zh)\(isTyped ? "填的" : "")是 "
        + "\(left.plain)，\(relation.zh)\(equation.rightName.zh)\(known(open.right).zh)是 "
        + "\(right.plain)，相差 \(difference)。",
      en: "\(scope.en): “\(equation.leftName.en)”\(known(open.left).en) is \(left.plain), "
        + "\(relation.en) “\(equation.rightName.en)”\(known(open.right).en) is \(right.plain), "
        + "a difference of \(difference).")
  }

  private var others: LocalizedText? {
    let own = scope(of: lead)
    let scopes = fault.equations.map(scope).withoutRepeats().filter { $0 != own }
    if case .formula = fault.cause { return nil }
    guard !scopes.isEmpty else { return nil }
    let shown = scopes.prefix(3)
    let isCut = scopes.count > shown.count
    return LocalizedText(
      zh: shown.map(\.zh).joined(separator: "、") + (isCut ? "等 \(scopes.count) 处" : "")
        + "也对不上。",
      en: shown.map(\.en).joined(separator: ", ")
        + (isCut ? " and \(scopes.count - shown.count) more" : "")
        + " \(scopes.count > 1 ? "fail" : "fails") as well.")
  }

  private var advice: LocalizedText {
    switch fault.cause {
    case .formula(let leftOut, let tooOften): formula(leftOut, tooOften)
    case .entry(let numbers): entry(numbers)
    case .entries: entriesAdvice
    case .slip(let run): slip(run)
    case .several(let crossings): several(crossings)
    }
  }

  private var first: LocalizedText {
    fault.suspects.first.map(context.place) ?? LocalizedText(zh: "", en: "")
  }

  private func formula(_ leftOut: [FigureKey], _ tooOften: [FigureKey]) -> LocalizedText {
    var zh: [String] = []
    var en: [String] = []
    if !leftOut.isEmpty {
      let places = context.labels(of: leftOut)
      zh.append("没有把\(places.zh)算进去")
      en.append("leaves out \(places.en)")
    }
    if !tooOften.isEmpty {
      let places = context.labels(of: tooOften)
      zh.append("把\(places.zh)多算了")
      en.append("counts \(places.en) too often")
    }
    if zh.isEmpty {
      zh.append("另外加减了数")
      en.append("adds a number of its own")
    }
    let right = fault.expected.map(\.plain)
    return LocalizedText(
      zh: "\(first.zh)的公式\(zh.joined(separator: "，"))\(right.map { "，应为 \($0)" } ?? "")。"
        + "请改正公式，不要改其他各格。",
      en: "The formula at \(first.en) \(en.joined(separator: " and "))"
        + "\(right.map { "; it should give \($0)" } ?? ""). Correct the formula and leave the other "
        + "cells.")
  }

  private func entry(_ numbers: NumberRange) -> LocalizedText {
    let figure = fault.suspects.first.map { context.report[$0] }
    let actual = figure.flatMap { FindingValue($0) }?.description
    let wanted = bound(of: numbers, brokenBy: figure?.number ?? 0)
    return LocalizedText(
      zh: "请核对\(first.zh)：现为 \(actual ?? "空")，若其他各格无误，\(wanted.zh)。",
      en: "Check \(first.en): it is \(actual ?? "blank"), and \(wanted.en) if the other cells are "
        + "right.")
  }

  /// The number that a cell should hold, or the bound that its number is beyond.
  private func bound(of numbers: NumberRange, brokenBy actual: Decimal) -> LocalizedText {
    if let only = numbers.only {
      return LocalizedText(zh: "应为 \(only.plain)", en: "should be \(only.plain)")
    }
    if let high = numbers.high, actual > high {
      return LocalizedText(zh: "不应大于 \(high.plain)", en: "should be at most \(high.plain)")
    }
    if let low = numbers.low, actual < low {
      return LocalizedText(zh: "不应小于 \(low.plain)", en: "should be at least \(low.plain)")
    }
    return LocalizedText(zh: "不应是这个数", en: "should be another number")
  }

  private var entriesAdvice: LocalizedText {
    let places = context.labels(of: fault.suspects)
    let count = fault.suspects.count
    return LocalizedText(
      zh: "若其他各格无误，下列 \(count) 格中有一格填错了，请逐格核对：\(places.zh)。\(totals.zh)",
      en: "If the other cells are right, one of these \(count) is wrong; check each: \(places.en)."
        + totals.en)
  }

  /// What to leave alone if totals are formulas.
  private var totals: LocalizedText {
    let terms = fault.equations.flatMap(\.instance.terms)
    guard !terms.allSatisfy(entries.isEntry) else { return LocalizedText(zh: "", en: "") }
    return LocalizedText(
      zh: "合计由公式自动计算，不要改。", en: " The totals are formulas; leave them as they are.")
  }

  private func slip(_ run: [FigureKey]) -> LocalizedText {
    guard let from = run.first.map(context.place), let to = run.last.map(context.place) else {
      return several([])
    }
    return LocalizedText(
      zh: "可能有一格填错了，也可能从\(from.zh)到\(to.zh)整段数字错了一格。看不出是哪一种，请对照原始数据逐格核对。",
      en: "One cell may be wrong, or the figures from \(from.en) to \(to.en) may have slipped by "
        + "one cell. Nobody can tell which; check each cell against the records.")
  }

  private func several(_ crossings: [FigureKey]) -> LocalizedText {
    guard !crossings.isEmpty else {
      return LocalizedText(
        zh: "看不出是哪一格有误，请逐格核对。\(totals.zh)",
        en: "Nothing tells which cell is wrong; check each.\(totals.en)")
    }
    let places = context.labels(of: crossings)
    return LocalizedText(
      zh: "对不上的行和列在\(places.zh)交叉，请先核对这里，再核对其他各格。\(totals.zh)",
      en: "The row and the column that fail cross at \(places.en); check there first, then the "
        + "other cells.\(totals.en)")
  }

  /// The row or column at which an equation holds.
  private func scope(of equation: EntryEquation) -> LocalizedText {
    let place = equation.instance.place
    let figure = equation.instance.terms.first.flatMap { context.form.figure($0) }
    if place.row != nil {
      let label = figure?.fullRowLabel ?? ""
      return LocalizedText(zh: "“\(label)”行", en: "Row “\(label)”")
    }
    let label = figure?.columnLabel ?? ""
    return LocalizedText(zh: "“\(label)”列", en: "Column “\(label)”")
  }
}

extension LocalizedText {
  /// The words between the two sides of a failing relation.
  fileprivate init(actual relation: Equation.Relation) {
    switch relation {
    case .equal: self.init(zh: "", en: "but")
    case .atMost: self.init(zh: "应不大于它的", en: "which must be at most")
    case .atLeast: self.init(zh: "应不小于它的", en: "which must be at least")
    }
  }
}
