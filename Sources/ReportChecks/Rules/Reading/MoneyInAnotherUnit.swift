import ReportModel
import Spreadsheet

/// Reports amounts of money whose unit is not 万元.
struct MoneyInAnotherUnit: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR108", name: "money-in-another-unit", severity: .error, catalogue: ["T2-01", "F-07"],
    basis: "国办公开办函〔2021〕30号附件：本年收费金额（单位：万元）",
    zh: "行政事业性收费的金额以万元为单位；单元格格式、表头或旁边写明其他单位的，不读取，由填报人换算。",
    en: "Charges are in 万元 (10,000 yuan). Where the format of the cell, a label or words beside it "
      + "give another unit, none is read; whoever fills in the form converts it.")

  var examples: RuleExamples {
    let charge = FigureKey("disclosure", "administrative-charges", "amount")
    let seen = { (unit: String, words: String) in
      Observation(.otherMoney(unit: unit, words: words), text: "15000", cells: [], key: charge)
    }
    let place = "disclosure/administrative-charges/amount"
    return RuleExamples(
      bad: [
        [
          .figure(place, "15000元"),
          .seen("二!B17 holds 15000, shown as 15,000元 by its format", seen("元", "")),
        ],
        [
          .figure(place, "15千元"),
          .seen("二!B17 holds 15 under 本年收费金额（千元）", seen("千元", "本年收费金额（千元）")),
        ],
        [.figure(place, "0"), .seen("二!B17 holds 0 beside 单位：元", seen("元", "单位：元"))],
      ])
  }

  typealias Fact = (unit: String, words: String)

  func fact(of seen: Observation) -> Fact? {
    if case .otherMoney(let unit, let words) = seen.kind { (unit, words) } else { nil }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let money = seen.fact
    let isRead = seen.key.map { context.report[$0].state != .unreadable } ?? false
    let place = seen.key.map(context.place) ?? LocalizedText(zh: "此格", en: "The cell")
    return FindingWords(
      isRead
        ? unitOnly(money.unit, money.words) : message(seen.text, place, money.unit, money.words),
      severity: isRead ? .warning : nil,
      actual: seen.key.flatMap { FindingValue(context.report[$0]) })
  }

  /// The message for a blank or a 0, which is right in any unit.
  private func unitOnly(_ unit: String, _ words: String) -> LocalizedText {
    LocalizedText(
      zh: "表里写的收费单位是“\(unit)”（“\(words)”），应为万元。此格是 0 或空白，已照读。请把单位改为万元。",
      en: "The unit of the charge is given as “\(unit)” (“\(words)”); it should be 万元. The cell is "
        + "0 or blank and was read as it is; correct the unit.")
  }

  private func message(
    _ text: String, _ place: LocalizedText, _ unit: String, _ words: String
  ) -> LocalizedText {
    let advice = MoneyAdvice(unit).text
    guard !words.isEmpty else {
      return LocalizedText(
        zh: "\(place.zh)显示为“\(text)”，单元格格式带“\(unit)”，单位应为万元，没有读取。\(advice.zh)"
          + "已经是万元的，请把单元格格式改为“常规”。",
        en: "\(place.en) is shown as “\(text)”: its format adds “\(unit)”, while the unit is "
          + "万元 (10,000 yuan). It was not read. \(advice.en) If it is in 万元 already, set the "
          + "format to General.")
    }
    return LocalizedText(
      zh: "\(place.zh)填的是“\(text)”，而表里写的单位是“\(unit)”（“\(words)”），应以万元为单位，没有读取。"
        + "\(advice.zh)换算后再把单位改为万元。",
      en: "\(place.en) is “\(text)”, and its unit is given as “\(unit)” (“\(words)”), while "
        + "万元 (10,000 yuan) belong there. It was not read. \(advice.en) Then correct the unit.")
  }
}
