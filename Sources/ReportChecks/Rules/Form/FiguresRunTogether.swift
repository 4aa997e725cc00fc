import Foundation
import ReportModel
import Spreadsheet

/// Reports a line of a text in which label and figures are not separated, or a number is broken.
struct FiguresRunTogether: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM209", name: "figures-run-together", severity: .error, catalogue: ["F-06"],
    basis: "inferred", zh: "文本中行名与数字、数字与数字之间应有分隔，一个数应在一行之内；连在一起或断开的不读取。",
    en: "Labels and figures of a text must be separated, and each number stands in one line, or "
      + "none of them is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "a line of the text reads 行政规范性文件693665",
            .runTogether(table: "disclosure", label: "行政规范性文件"), text: "行政规范性文件693665",
            sheet: nil, at: ["A12"])
        ],
        [
          .seen(
            "a line of the text reads 行政许可, 482, and the next 13",
            .brokenNumber(table: "disclosure", label: "行政许可"), text: "482 13", sheet: nil,
            at: ["A12", "B12", "A13"])
        ],
      ])
  }

  typealias Fact = (label: String, isBroken: Bool)

  func fact(of seen: Observation) -> Fact? {
    switch seen.kind {
    case .runTogether(_, let label): (label, false)
    case .brokenNumber(_, let label): (label, true)
    default: nil
    }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let (label, isBroken) = seen.fact
    return FindingWords(
      isBroken ? broken(label, seen.text) : runTogether(label, seen.text),
      actual: .text(seen.text))
  }

  private func runTogether(_ label: String, _ text: String) -> LocalizedText {
    LocalizedText(
      zh: "“\(label)”一行的行名和数字连在一起了（“\(text)”），分不清各是多少，没有读取。"
        + "请在各数之间加上制表符，或从原文件重新复制。",
      en:
        "The label and figures of the line “\(label)” run together (“\(text)”). None was "
        + "read; put tabs between them, or copy the line again.")
  }

  private func broken(_ label: String, _ text: String) -> LocalizedText {
    LocalizedText(
      zh: "“\(label)”一行的下面另起一行又是数字（“\(text)”），可能是一个数断成了两行，这一行没有读取。"
        + "请把断开的数接回一行，或把多出的数字删去。",
      en:
        "Digits follow the line “\(label)” on a line of their own (“\(text)”). They may continue "
        + "its last number, so the line was not read; put the number together, or delete what is too "
        + "many.")
  }
}
