import ReportModel
import Spreadsheet

/// Reports a table that occurs more than once, of which one was read.
struct RepeatedTable: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR402", name: "repeated-table", severity: .warning, catalogue: [], basis: "inferred",
    zh: "同一张表只应出现一次；重复时读取最完整的一张，同样完整的读取前一张。各张数字不同的是错误。",
    en: "A table should stand once; of several the most complete is read, of these the first. It is"
      + " an error where their figures differ.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the table of requests stands twice", .repeatedTable(table: "requests", isSame: true),
            at: ["A40"])
        ],
        [
          .seen(
            "the table of requests stands twice, with other figures",
            .repeatedTable(table: "requests", isSame: false), at: ["A40"])
        ],
      ])
  }

  typealias Fact = (table: String, isSame: Bool)

  func fact(of seen: Observation) -> Fact? {
    if case .repeatedTable(let table, let isSame) = seen.kind { (table, isSame) } else { nil }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let repeated = seen.fact
    let title = context.title(ofTable: repeated.table)
    let name = context.tableName(repeated.table)
    return FindingWords(
      repeated.isSame
        ? LocalizedText(
          zh: "\(name)出现了不止一次，数字相同，读取的是这一张。请删去多余的。",
          en: "The table of “\(title)” stands more than once, with the same figures; this one "
            + "was read. Delete the others.")
        : LocalizedText(
          zh: "\(name)出现了不止一次，数字不同，读取的是这一张。"
            + "请核对哪张是本年度的，删去其他的，或在表上方写明年度。",
          en: "The table of “\(title)” stands more than once, with different figures; this one "
            + "was read. Delete what is not this year's, or write the year above each."),
      severity: repeated.isSame ? nil : .error)
  }
}
