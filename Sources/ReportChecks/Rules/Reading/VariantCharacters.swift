import ReportModel
import Spreadsheet

/// Reports labels and titles with traditional characters or lookalikes, once for each kind.
struct VariantCharacters: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR404", name: "variant-characters", severity: .info, catalogue: ["F-08"],
    basis: "inferred", zh: "名称、标题用规范汉字书写；繁体字和外形相同的部首字符按规范汉字读取。",
    en: "Labels and titles are written in standard characters; traditional ones and radicals that "
      + "look the same are read as such.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "a label has a radical for 行", .variantCharacters(.lookalike), text: "⾏政许可",
            at: ["A10"])
        ],
        [
          .seen(
            "a label is in traditional characters", .variantCharacters(.traditional), text: "行政許可",
            at: ["A10"])
        ],
      ])
  }

  func fact(of seen: Observation) -> HanVariant? {
    if case .variantCharacters(let variant) = seen.kind { variant } else { nil }
  }

  func words(for seen: ObservedFact<HanVariant>, in context: CheckContext) -> FindingWords {
    let variant = seen.fact
    let count = seen.cells.count
    let message =
      switch variant {
      case .lookalike:
        LocalizedText(
          zh: "有 \(count) 处名称或标题含外形相同的另一种字符（如“\(seen.text)”），多半是从 PDF 复制来的，"
            + "已按规范汉字读取，不影响结果。公布前最好改正，否则搜索不到。",
          en: "\(count) label(s) or title(s) have characters that only look like the usual ones "
            + "(such as “\(seen.text)”), probably copied from a PDF. They were read as the usual ones; "
            + "correct them before publishing, or nobody finds them in a search.")
      case .traditional:
        LocalizedText(
          zh: "有 \(count) 处名称或标题是繁体字（如“\(seen.text)”），已按简体读取，不影响结果。"
            + "官方格式用简体字，请改正。",
          en: "\(count) label(s) or title(s) are in traditional characters (such as "
            + "“\(seen.text)”). They were read as simplified ones, in which the form is written; correct them."
        )
      }
    return FindingWords(message, actual: .text(seen.text))
  }
}
