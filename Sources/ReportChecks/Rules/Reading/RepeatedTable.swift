import ReportModel
import Spreadsheet

/// Reports a table that occurs more than once, of which one was read.
struct RepeatedTable: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR402", name: "repeated-table", severity: .warning, catalogue: [], basis: "inferred",
    zh: "同一张表只应出现一次；重复时读取最完整的一张，同样完整的读取前一张。各张数字不同的是错误，各表读取自不同副本的也是。",
    en: "A table should stand once; of several the most complete is read, of these the first. It is"
      + " an error where their figures differ, or where tables are read from different copies.")

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
        [
          .seen(
            "the suits were read from the sheet of which the requests were not",
            .tableOfCopy(table: "reviews-and-suits"), at: ["A60"])
        ],
      ])
  }

  /// What a table stands there with.
  enum Copies {
    case same, different
    /// Other tables, which have copies that were read.
    case ofOthers
  }

  typealias Fact = (table: String, copies: Copies)

  func fact(of seen: Observation) -> Fact? {
    switch seen.kind {
    case .repeatedTable(let table, let isSame): (table, isSame ? .same : .different)
    case .tableOfCopy(let table): (table, .ofOthers)
    default: nil
    }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let title = context.title(ofTable: seen.fact.table)
    let name = context.tableName(seen.fact.table)
    let copies = seen.fact.copies
    let text =
      switch copies {
      case .same:
        LocalizedText(
          zh: "\(name)出现了不止一次，数字相同，读取的是这一张。请删去多余的。",
          en: "The table of “\(title)” stands more than once, with the same figures; this one "
            + "was read. Delete the others.")
      case .different:
        LocalizedText(
          zh: "\(name)出现了不止一次，数字不同，读取的是这一张。"
            + "请核对哪张是本年度的，删去其他的，或在表上方写明年度。",
          en: "The table of “\(title)” stands more than once, with different figures; this one "
            + "was read. Delete what is not this year's, or write the year above each.")
      case .ofOthers:
        LocalizedText(
          zh: "\(name)读取自这张工作表，而这张工作表上的其他表与别处的不同，没有读取。"
            + "请核对\(name)是不是同一份报告的，删去多余的工作表。",
          en:
            "The table of “\(title)” was read from this sheet, whose other tables differ from "
            + "those on another one and were not read. See whether it is of the same report, and "
            + "delete the sheet that is not.")
      }
    return FindingWords(text, severity: copies == .same ? nil : .error)
  }
}
