import ReportModel
import Spreadsheet

/// Reports figures with a footnote or an endnote.
struct FigureWithFootnote: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR110", name: "figure-with-footnote", severity: .warning, catalogue: ["F-07"],
    basis: "inferred", zh: "数字的脚注、尾注不改变读取的数；官方格式没有注，逐条列出以便核对。",
    en: "A note at the foot or the end does not change the figure that is read; each is listed.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "in a document, 40 has the footnote 实为38件。", .footnote(text: "实为38件。"), text: "40",
            sheet: "表2")
        ]
      ])
  }

  func fact(of seen: Observation) -> String? {
    if case .footnote(let text) = seen.kind { text } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let text = seen.fact
    return FindingWords(
      zh: "此格的“\(seen.text)”带有脚注或尾注：“\(text)”。已按“\(seen.text)”读取。请按脚注核对数字，"
        + "官方格式没有注，可移到第六部分说明。",
      en:
        "“\(seen.text)” has a note at the foot or the end: “\(text)”. “\(seen.text)” was read; "
        + "check the figure against the note, and say in section six what needs saying.",
      actual: FindingValue(words: seen.text))
  }
}
