import ReportModel
import Testing

@testable import ReportForms

@Suite("Signature lines taken apart")
struct SignatureFieldsTests {
  private func fields(_ lines: String..., unit: String? = nil) -> SignatureFields {
    SignatureFields(lines.map { Report.Paragraph($0) }, unit: unit)
  }

  @Test(arguments: [
    ("填报人：张某", [UnitSheet.Field.filler: "张某"]),
    ("填 报 人 ：张某　审核人: 李某", [.filler: "张某", .checker: "李某"]),
    ("填报单位（盖章）：某县水利局", [.name: "某县水利局"]),
    ("审核人：李某 填表日期：2021-01-20", [.checker: "李某", .date: "2021-01-20"]),
    ("填报日期：2021-01-20T00:00:00", [.date: "2021-01-20"]),
    ("填报人：  审核人：李某", [.checker: "李某"]),
    ("联系电话：0000-1234", [.phone: "0000-1234"]),
  ])
  func `what is known goes to its entry`(line: String, values: [UnitSheet.Field: String]) {
    let fields = fields(line)
    #expect(fields.values == values)
    #expect(fields.rest.isEmpty)
  }

  @Test func `the lines of three tables are one`() {
    let fields = fields(
      "填报人：张某", "填报单位（盖章）：某局", "填报人：张某", "填报单位（盖章）：某局", unit: "某局")
    #expect(fields.values == [.filler: "张某", .name: "某局"])
    #expect(fields.rest.isEmpty)
  }

  @Test func `nothing else is lost`() {
    let fields = fields(
      "填报人：张某", "填报人：王某", "单位负责人：赵某", "填报单位：另一局", "说明：见附件", unit: "某局")
    #expect(fields.values == [.filler: "张某", .name: "某局"])
    #expect(
      fields.rest.map(\.text) == ["填报人：王某", "单位负责人：赵某", "填报单位：另一局", "说明：见附件"])
  }
}
