import ReportModel
import Spreadsheet

/// Reports figures whose cells display something other than their content.
struct ShownOtherwise: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR107", name: "shown-otherwise", severity: .warning, catalogue: ["F-07"],
    basis: "inferred",
    zh: "数据格显示的应是所存的数；单元格格式使它显示成别的数、别的字的，按存的数读取并予以提示，只少显示两位以后小数的作说明。",
    en:
      "A figure's cell shows the number that it holds. Where its format shows another or words, the "
      + "number as stored is read; where only decimals behind the second are left out, it is info.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "三!D7 holds 40, shown as 400 by the format 0\"0\"",
            .shownOtherwise(shown: "400", isRounded: false), text: "40")
        ],
        [
          .seen(
            "三!D7 holds 12.35, shown as 12", .shownOtherwise(shown: "12", isRounded: true),
            text: "12.35")
        ],
      ])
  }

  typealias Fact = (shown: String?, isRounded: Bool)

  func fact(of seen: Observation) -> Fact? {
    if case .shownOtherwise(let shown, let isRounded) = seen.kind {
      (shown, isRounded)
    } else {
      nil
    }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let other = seen.fact
    let zh = other.shown.map { "显示为“\($0)”" } ?? "显示成另一个数或文字"
    let en = other.shown.map { "“\($0)”" } ?? "something else"
    // Two decimals of 万元 are 100 yuan; with fewer, a reader sees a wrong amount.
    let decimals = other.shown?.split(separator: ".").dropFirst().last?
      .prefix { ("0"..."9").contains($0) }.count
    let isSlight = other.isRounded && decimals ?? 0 >= 2
    return FindingWords(
      zh: "此格存的是“\(seen.text)”，单元格格式使它\(zh)，已按“\(seen.text)”读取。"
        + "请核对以哪个为准，再把单元格格式改为“常规”。",
      en: "The cell holds “\(seen.text)”, but its format shows \(en). “\(seen.text)” was read; "
        + "check which is right, and set the format to General.",
      severity: isSlight ? .info : nil, actual: FindingValue(words: seen.text))
  }
}
