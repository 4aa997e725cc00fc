import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Rows and columns missing, added and run together")
struct LineRuleTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func seen(
    _ kind: Observation.Kind, _ text: String = "", _ addresses: [String] = [],
    sheet: String? = "三"
  ) -> Observation {
    let cells = addresses.compactMap { CellAddress($0) }
      .map { CellReference(sheet: sheet, address: $0) }
    return Observation(kind, text: text, cells: cells)
  }

  private func told(_ observations: [Observation]) -> [Finding] {
    findings { $0.observations = observations }
  }

  private func added(_ label: String, _ text: String, _ addresses: [String] = ["K7"]) -> Observation
  {
    seen(.added(table: "requests", label: label), text, addresses)
  }

  @Test func `what is missing of each table is one finding`() {
    let found = told([
      seen(.rowMissing(table: "disclosure", row: "licensing")),
      seen(.columnMissing(table: "requests", column: "other")),
      seen(.rowMissing(table: "disclosure", row: "penalties")),
    ])
    #expect(found.map(\.code) == ["FRM202", "FRM202"])
    #expect(found.first?.message.zh.contains("“行政许可”行、“行政处罚”行") == true)
    #expect(found.first?.message.en.contains("row “行政许可”, row “行政处罚”") == true)
    #expect(found.last?.message.zh.contains("“其他”列") == true)
  }

  @Test func `a row in a group is named with the number of the group`() {
    let found = told([seen(.rowMissing(table: "requests", row: "other.other"))])
    #expect(found.first?.message.zh.contains("“（六）3.其他”行") == true)
  }

  @Test func `a row or column that the form does not know keeps its key`() {
    let found = told([
      seen(.rowMissing(table: "requests", row: "no-such-row")),
      seen(.columnMissing(table: "requests", column: "no-such-column")),
    ])
    #expect(found.first?.message.zh.contains("“no-such-row”行、“no-such-column”列") == true)
  }

  @Test func `a line told for its count or its break is not missing besides`() {
    for kind in [
      Observation.Kind.wrongCount(table: "requests", label: " 2.重复 申请", found: 6, expected: 7),
      .brokenNumber(table: "requests", label: "２．重复申请"),
    ] {
      let missing = ["unprocessed.repeated", "granted"].map {
        seen(.rowMissing(table: "requests", row: $0))
      }
      let found = told(missing + [seen(kind)]).filter { $0.code == "FRM202" }
      #expect(found.count == 1)
      #expect(found.first?.message.zh.contains("重复申请") == false)
      #expect(found.first?.message.zh.contains("“（一）予以公开”行") == true)
    }
  }

  @Test(
    arguments: [
      ("", .info), ("说明", .info), ("见附件 3", .warning), ("12", .warning), ("1,234 件", .warning),
      ("１２", .warning), ("约12件", .info), ("二", .info), ("2023年", .info), ("0", .warning),
    ] as [(String, Severity)])
  func `an added column is a warning if it holds a number`(text: String, severity: Severity) {
    let found = told([added("备注", text)])
    #expect(found.map(\.code) == ["FRM204"])
    #expect(found.map(\.severity) == [severity])
    #expect(found.map(\.actual) == [severity == .info ? nil : .text(text)])
    #expect(text.isEmpty || found.first?.message.zh.contains("“\(text)”") == true)
  }

  @Test func `long words are quoted in part, a number among them whole`() {
    let words = String(repeating: "说", count: 201)
    let cut = told([added("备注", words)]).first?.message.zh
    #expect(cut?.contains(String(repeating: "说", count: 200) + "……") == true)
    #expect(cut?.contains(words) == false)
    #expect(told([added("备注", String(words.dropLast()))]).first?.message.zh.contains("…") == false)
    #expect(told([added("备注", words + " 12")]).first?.message.zh.contains(words + " 12") == true)
  }

  @Test func `a number without a name beside a blank is an error`() {
    let blank = { (report: inout Report) in
      report.set("requests/granted/business", .blank)
      report.observations = [added("", "1", ["K6"])]
    }
    let cell = report[key("requests/granted/business")].source
    #expect(cell?.address.row == 5)
    #expect(findings(blank).first { $0.code == "FRM204" }?.severity == .error)
    let changes: [(inout Report) -> Void] = [
      { $0.observations = [added("备注", "1", ["K6"])] },
      { $0.observations = [added("", "1", ["K7"])] },
      { $0.observations = [seen(.added(table: "requests", label: ""), "1", ["K6"], sheet: "二")] },
      { $0.observations = [seen(.added(table: "disclosure", label: ""), "1", ["K6"])] },
      { $0.set("requests/granted/business", .number(1)) },
    ]
    for change in changes {
      let found = findings { report in
        blank(&report)
        change(&report)
      }
      #expect(found.first { $0.code == "FRM204" }?.severity == .warning)
    }
  }

  @Test func `what stands in a line that was not read is not told again`() {
    let count = seen(
      .wrongCount(table: "requests", label: "2.重复申请", found: 8, expected: 7), "", ["A9", "B9"])
    #expect(told([count, added("", "1", ["K9"])]).map(\.code).contains("FRM204") == false)
    #expect(told([count, added("", "1", ["K8"])]).map(\.code).contains("FRM204"))
    let elsewhere = seen(.added(table: "requests", label: ""), "1", ["K9"], sheet: nil)
    #expect(told([count, elsewhere]).map(\.code).contains("FRM204"))
  }

  @Test func `a line that runs together is told with its text, a broken number with its pieces`() {
    let found = told([
      seen(
        .runTogether(table: "disclosure", label: "规章"), "规章117", ["A3"], sheet: nil),
      seen(
        .brokenNumber(table: "disclosure", label: "行政许可"), "482 13", ["A8", "B8", "A9"],
        sheet: nil),
    ])
    #expect(
      found.filter { $0.code == "FRM209" }.map(\.actual) == [.text("规章117"), .text("482 13")])
    let broken = found.first { $0.code == "FRM210" }
    #expect(broken?.location?.description == "B8")
    #expect(broken?.related.map(\.description) == ["A9"])
  }

  @Test func `values in the order of their columns are told once for a table`() {
    let found = told([
      seen(.assignedByCount(table: "requests"), "", ["A5"], sheet: nil),
      seen(.assignedByCount(table: "requests"), "", ["A6"], sheet: nil),
      seen(.assignedByCount(table: "disclosure"), "", ["A1"], sheet: nil),
    ])
    #expect(found.map(\.code) == ["FRM207", "FRM207"])
    #expect(found.map(\.related.count) == [1, 0])
  }

  @Test func `few lines with too many values, or many with too few, are told one by one`() {
    let line = { (row: Int, found: Int) in
      seen(
        .wrongCount(table: "requests", label: "行\(row)", found: found, expected: 7), "",
        ["A\(row)"], sheet: nil)
    }
    #expect(told([line(1, 8), line(2, 8)]).count { $0.code == "FRM206" } == 2)
    #expect(told([line(1, 8), line(2, 8), line(3, 8)]).count { $0.code == "FRM206" } == 1)
    #expect(told([line(1, 6), line(2, 6), line(3, 6)]).count { $0.code == "FRM206" } == 3)
    #expect(told([line(1, 8), line(2, 9), line(3, 10)]).count { $0.code == "FRM206" } == 3)
  }
}
