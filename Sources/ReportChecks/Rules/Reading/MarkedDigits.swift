import ReportModel
import Spreadsheet

/// Reports figures that are partly struck out, superscript or subscript.
struct MarkedDigits: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR104", name: "marked-digits", severity: .error, catalogue: ["F-07"],
    basis: "inferred", zh: "数据格只填一个数字，不留划掉的数字，也不带上标、下标；分不清是哪个数的不读取。",
    en: "A figure's cell holds one number, without what is struck out, raised or lowered; where "
      + "part of it is, no number is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7 holds “12” struck out and “15”", .markedDigits, text: "1215")]],
      good: [[], [.seen("三!D7 holds “15”, all of it struck out", .struckOut, text: "15")]])
  }

  func fact(of seen: Observation) -> Void? {
    seen.kind == .markedDigits ? () : nil
  }

  func words(for seen: ObservedFact<Void>, in context: CheckContext) -> FindingWords {
    let place = seen.key.map(context.place)
    return FindingWords(
      zh: "\(place?.zh ?? "此格")填的是“\(seen.text)”，其中有划掉（加删除线）的字，或上标、下标，"
        + "分不清是哪个数，没有读取。请清空此格，重新只填数字。",
      en: "\(place?.en ?? "The cell") holds “\(seen.text)”, of which part is struck out, raised or "
        + "lowered, so that no one can tell the number; none was read. Clear the cell and type "
        + "the number alone.",
      actual: .text(seen.text))
  }
}
