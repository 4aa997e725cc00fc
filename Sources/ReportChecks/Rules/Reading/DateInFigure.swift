import ReportModel
import Spreadsheet

/// Reports figures whose cells are formatted as a date or time.
struct DateInFigure: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR109", name: "date-in-figure", severity: .error, catalogue: ["F-07"],
    basis: "inferred", zh: "数据格不用日期、时间格式；这样的格不读取。",
    en: "A figure's cell has no format of a date or a time; where it has, nothing is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!D7 shows 2月9日", .dateFormat(shown: "2月9日"), text: "2月9日")],
        [.seen("三!D7 has the format of a month", .dateFormat(shown: nil), text: "1900-02-09")],
      ])
  }

  func fact(of seen: Observation) -> String?? {
    if case .dateFormat(let shown) = seen.kind { .some(shown) } else { nil }
  }

  func words(for seen: ObservedFact<String?>, in context: CheckContext) -> FindingWords {
    let shown = seen.fact
    let place = seen.key.map(context.place)
    let zh = shown.map { "，显示为“\($0)”" } ?? ""
    let en = shown.map { " and shows “\($0)”" } ?? ""
    return FindingWords(
      zh: "\(place?.zh ?? "此格")是日期或时间格式\(zh)，不能作为数字读取。请把单元格格式改为“常规”，重新填数字。",
      en:
        "\(place?.en ?? "The cell") has the format of a date or a time\(en), and was not read. Set "
        + "the format to General and type the number again.",
      actual: shown.map { .text($0) })
  }
}
