import ReportModel
import Spreadsheet

/// Reports labels that may no longer be at their own figures, once for each table.
struct LabelsDisplaced: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM211", name: "labels-displaced", severity: .error, catalogue: ["F-06"],
    basis: "inferred",
    zh: "行名、列名应与各自的数字对齐；单元格被删除、插入或拖动，后面的名称或数字可能错位时，其间的数字不读取。",
    en:
      "Each label stands at its own figures. Where a cell was deleted, inserted or dragged, so that "
      + "labels or figures behind it may have moved, nothing is read between.")

  var examples: RuleExamples {
    RuleExamples(bad: [[Self.example]])
  }

  /// A table whose headings moved by one.
  static let example = RuleExample.Change.seen(
    "科研机构 is missing over 三!F, its neighbour stands there, and H has no heading",
    .displacedLabels(table: "requests"), at: ["F5", "G5", "H5"])

  func fact(of seen: Observation) -> String? {
    if case .displacedLabels(let table) = seen.kind { table } else { nil }
  }

  var grouping: ObservationGrouping<String> { .by { _, table in [table] } }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let count = seen.cells.count
    let title = context.title(ofTable: seen.fact)
    let name = context.tableName(seen.fact)
    return FindingWords(
      zh: "\(name)中有的名称缺少、重叠或旁边是空格，别处的数字却没有名称：可能删除、插入或拖动了单元格，"
        + "后面的名称或数字错了位。其间的 \(count) 格没有读取，本表只核对其余数字之间的勾稽关系。请把名称与数字逐一对齐。",
      en:
        "In the table of “\(title)” labels are missing, lead to one cell or stand at blanks, while "
        + "figures elsewhere have none: a cell may have been deleted, inserted or dragged, and "
        + "the labels or figures behind it moved. The \(count) cell(s) between were not "
        + "read, and only the equations between the other figures are checked. Put each label at its figures."
    )
  }
}
