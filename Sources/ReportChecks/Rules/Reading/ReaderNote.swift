import ReportModel
import Spreadsheet

/// Reports problems that did not stop the reading of the file.
struct ReaderNote: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR403", name: "reader-note", severity: .info, catalogue: [], basis: "inferred",
    zh: "文件有局部问题、但不妨碍读取时，予以说明。",
    en: "What is wrong in a file but does not keep it from being read is told.")

  var examples: RuleExamples {
    let note = LocalizedText(zh: "工作表“附件”损坏，没有读取。", en: "Sheet “附件” is broken and was not read.")
    return RuleExamples(bad: [[.seen("the sheet “附件” is broken", .readerNote(note), at: [])]])
  }

  func fact(of seen: Observation) -> LocalizedText? {
    if case .readerNote(let note) = seen.kind { note } else { nil }
  }

  func words(for seen: ObservedFact<LocalizedText>, in context: CheckContext) -> FindingWords {
    FindingWords(seen.fact)
  }
}
