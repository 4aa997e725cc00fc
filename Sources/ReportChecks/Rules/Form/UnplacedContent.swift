import Foundation
import ReportModel
import Spreadsheet

/// Reports content that belongs nowhere in the form, separately for numbers and text on each sheet.
struct UnplacedContent: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM208", name: "unplaced-content", severity: .warning, catalogue: ["F-06"],
    basis: "inferred", zh: "文件中的内容都应属于表格或某一部分；归不进去的不读取，予以列出。",
    en: "Everything in a file belongs to a table or a section; what does not is listed, not read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!M9 holds “17” beside the table", .unplaced(text: "17"), at: ["M9"])],
        [.seen("三!A40 holds “草稿” under the table", .unplaced(text: "草稿"), at: ["A40"])],
      ])
  }

  typealias Fact = (texts: [String], isNumber: Bool)

  func fact(of seen: Observation) -> Fact? {
    switch seen.kind {
    case .unplaced(let text): ([text], text.isPlainNumber)
    case .unplacedWords(let words): (words, false)
    default: nil
    }
  }

  var grouping: ObservationGrouping<Fact> {
    .by { seen, fact in [seen.cells.first?.sheet, fact.isNumber ? "number" : nil] }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let place = seen.sheet
    let texts = seen.all.flatMap(\.fact.texts)
    let list = LocalizedText.list(texts)
    let message =
      seen.fact.isNumber
      ? LocalizedText(
        zh: "\(place.zh)有数字\(list.zh)不在任何一行一列之内，没有读取。如是应填的数字，请移到应填的格；否则请删去。",
        en: "\(place.en), the number(s) \(list.en) stand in no row and column of a table and were "
          + "not read. Move them where they belong, or delete them.")
      : LocalizedText(
        zh: "\(place.zh)有文字\(list.zh)不属于任何一个部分，没有读取。请移到所属的部分，或删去。",
        en: "\(place.en), the text \(list.en) belongs to none of the sections and was not read. "
          + "Move it to its section, or delete it.")
    return FindingWords(message, actual: FindingValue(all: texts))
  }
}
