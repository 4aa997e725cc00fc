import ReportModel
import Testing

@testable import ReportForms

@Suite("Texts that can be no label are ruled out before they are compared, and no others")
struct LabelFilterTests {
  private static func labels() throws -> [TableLabels] {
    try ReportForm.bundled().flatMap { form in
      form.tables.flatMap { table in
        TableLabels.layouts(of: table, title: form.section(table.key)?.title ?? "")
      }
    }
  }

  /// A label with characters of no label in place of as many as may be slips.
  private static func slips(of label: String) -> [String] {
    let folded = Array(FoldedLabel(label).body)
    let most = TableLabels.allowance(folded.count)
    return (0...most).flatMap { count in
      let replaced = String(repeating: "鑫", count: count) + folded.dropFirst(count)
      let added = folded + String(repeating: "鑫", count: count)
      return [replaced, String(added), String(added.dropFirst(most - count))]
    }
  }

  @Test func `slips of a label pass, with a unit of figures as well`() throws {
    for labels in try Self.labels() {
      for label in labels.table.labels.map(\.label.text) {
        for text in Self.slips(of: label) {
          for unit in ["", "（件）", "（单位：条）", "/件"] {
            #expect(labels.filter.mayPass(FoldedLabel(text + unit)), "\(text)\(unit)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    "本年收费金额（单位：元）", "本年收费金额（单位：美元）", "收费金额（千港元）",
    "本年收费金额（单位：美元、港币、澳门币、新加坡币）", "一-予以公开——", "（三）不予公开 · 3.危及“三安全一稳定”",
  ])
  func `a unit of money and signs do not count`(text: String) throws {
    let folded = FoldedLabel(text)
    #expect(try Self.labels().contains { $0.filter.mayPass(folded) }, "\(text)")
  }

  @Test(arguments: [
    "及时更新栏目，方便群众查询办事流程和联系电话", "全年组织业务培训两次，参训人员覆盖各科室", "2025", "abc", "",
  ])
  func `sentences do not pass, nor do numbers`(text: String) throws {
    let folded = FoldedLabel(text)
    #expect(try !Self.labels().contains { $0.filter.mayPass(folded) }, "\(text)")
  }
}
