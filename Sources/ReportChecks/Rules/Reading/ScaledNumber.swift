import ReportModel
import Spreadsheet

/// Reports figures whose cell format scales the number.
struct ScaledNumber: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR106", name: "scaled-number", severity: .warning, catalogue: ["F-07"],
    basis: "inferred", zh: "数据格不用按千、按万或按百分数缩放显示的格式；这样的格按存的数读取。",
    en:
      "A figure's cell has no format that shows its number in thousands or per cent; where it has, "
      + "the number as stored is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!D7 holds 52300, shown as 5.2 by the format 0!.0,", .scaledNumber, text: "52300")]
      ])
  }

  func fact(of seen: Observation) -> Void? {
    seen.kind == .scaledNumber ? () : nil
  }

  func words(for seen: ObservedFact<Void>, in context: CheckContext) -> FindingWords {
    FindingWords(
      zh: "此格存的是“\(seen.text)”，单元格格式却使它显示成另一个数（按千、按万或按百分数），已按“\(seen.text)”读取。"
        + "请把格式改为“常规”，核对数字和单位。",
      en:
        "The cell holds “\(seen.text)”, but its format shows another number (in thousands or per "
        + "cent). “\(seen.text)” was read; set the format to General, and check the number and its "
        + "unit.",
      actual: FindingValue(words: seen.text))
  }
}
