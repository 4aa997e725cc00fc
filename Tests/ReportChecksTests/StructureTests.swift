import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("Structure, order and groups")
struct StructureTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  @Test func `a table with a missing row is not judged by content`() {
    let findings = findings { report in
      report.observations = [
        Observation(.rowMissing(table: "requests", row: "granted")),
        Observation(.columnMissing(table: "requests", column: "research")),
      ]
      report.set("requests/granted/*", .blank)
      report.set("requests/*/research", .blank)
      report.set("requests/newly-received/total", .number(-1))
      report.set("reviews-and-suits/reconsideration/total", .number(9))
    }
    #expect(findings.map(\.code) == ["FRM202", "FIG104", "SUM401"])
    #expect(findings.first?.message.zh.contains("“（一）予以公开”行、“科研机构”列") == true)
  }

  @Test func `beside a missing row the equations are judged that fail whatever it holds`() throws {
    let findings = findings { report in
      report.observations = [Observation(.rowMissing(table: "requests", row: "granted"))]
      report.set("requests/granted/*", .blank)
      // Its column may hold with less in the missing row, its row cannot.
      report.set("requests/unprocessed.repeated/business", .number(1))
      // No number in the missing row is below 0.
      report.set("requests/handled-total/research", .number(1))
    }
    let sums = findings.filter { !$0.equations.isEmpty }
    #expect(findings.first?.code == "FRM202")
    #expect(sums.allSatisfy { $0.expected == nil && $0.severity == .error })
    let places = Set(sums.flatMap(\.equations).map { "\($0.row ?? "")/\($0.column ?? "")" })
    #expect(places == ["unprocessed.repeated/", "handled-total/", "/research"])
  }

  @Test func `what cannot be read is told even where a row is missing`() {
    let findings = findings { report in
      report.observations = [Observation(.rowMissing(table: "requests", row: "granted"))]
      report.set("requests/granted/*", .blank)
      report.set("requests/newly-received/research", .unreadable)
    }
    #expect(findings.map(\.code) == ["FRM202", "FIG001", "FIG104"])
  }

  @Test(arguments: [
    Observation.Kind.tableMissing(table: "requests"),
    .wrongCount(table: "requests", label: "（一）予以公开", found: 6, expected: 7),
    .displacedLabels(table: "requests"),
  ])
  func `one fault of structure is one finding`(kind: Observation.Kind) {
    let findings = findings { report in
      report.observations = [Observation(kind)]
      report.set("requests/*/*", .blank)
      report.set("requests/granted/business", .number(7))
    }
    #expect(findings.filter { $0.severity == .error }.count == 1)
    #expect(findings.first?.severity == .error)
    // A figure that was read all the same has no sum.
    #expect(findings.dropFirst().allSatisfy { $0.code == "FIG104" })
  }

  @Test func `labels that may have moved are told once for a table`() {
    let findings = findings { report in
      report.observations = [6, 7].map { row in
        let cells = [5, 6, 7].map {
          CellReference(sheet: "三", address: CellAddress(row: row, column: $0))
        }
        return Observation(.displacedLabels(table: "requests"), cells: cells)
      }
    }
    #expect(findings.map(\.code).filter { $0 != "FRM210" } == ["FRM211"])
    #expect(findings.count == 3)
    #expect(findings.filter { $0.code == "FRM210" }.allSatisfy { $0.related.count == 2 })
    #expect(findings.contains { $0.code == "FRM211" && $0.message.zh.contains("其间的 6 格") })
  }

  @Test func `a line that could not be read is told once`() {
    let line = { (column: Int) in
      [CellReference(sheet: nil, address: CellAddress(row: 54, column: column))]
    }
    let findings = findings { report in
      report.observations = [
        Observation(.rowMissing(table: "requests", row: "unprocessed.repeated")),
        Observation(.added(table: "requests", label: "0"), text: "0", cells: line(9)),
        Observation(
          .wrongCount(table: "requests", label: "2. 重复申请", found: 1, expected: 7),
          cells: line(2)),
      ]
    }
    #expect(findings.map(\.code) == ["FRM206"])
  }

  @Test func `many lines with one wrong number of values are one finding about the headings`() {
    let line = { (row: Int, found: Int) in
      Observation(
        .wrongCount(table: "requests", label: "行\(row)", found: found, expected: 6),
        cells: [CellReference(sheet: nil, address: CellAddress(row: row, column: 2))])
    }
    let findings = findings { report in
      report.observations = [line(3, 7), line(4, 7), line(5, 5), line(6, 7), line(7, 7)]
    }
    #expect(findings.map(\.code) == ["FRM206", "FRM206"])
    #expect(findings.map { $0.related.count } == [3, 0])
    #expect(findings.first?.message.zh.contains("有 4 行各有 7 个数字，而认出的列名有 6 个") == true)
    #expect(findings.last?.message.zh.contains("“行5”一行有 5 个数字") == true)
  }

  @Test func `the only line of a table is told once, and each of its values`() throws {
    let title = "四、政府信息公开行政复议、行政诉讼情况"
    let cells = ["A4", "B4", "C4"].compactMap { CellAddress($0) }
      .map { CellReference(sheet: "四", address: $0) }
    for (found, advice) in [(14, "请补齐"), (16, "请去掉多出的")] {
      let findings = findings { report in
        let table = "reviews-and-suits"
        let missing: [Observation.Kind] = [
          .rowMissing(table: table, row: "reconsideration"),
          .columnMissing(table: table, column: "total"),
        ]
        report.observations =
          [
            Observation(
              .wrongCount(table: table, label: title, found: found, expected: 15), cells: cells)
          ] + missing.map { Observation($0) }
      }
      #expect(findings.map(\.code) == ["FRM206", "FRM210"])
      #expect(
        findings.dropFirst().flatMap { [$0.location].compactMap(\.self) + $0.related } == cells)
      #expect(findings.first?.message.zh.contains(advice) == true)
    }
  }

  @Test func `cells that hold the same and cannot be read are told one by one`() {
    let findings = findings { report in
      report.set("requests/granted/natural-person", .unreadable, raw: "约3件")
      report.set("requests/granted/business", .unreadable, raw: "约3件")
    }
    #expect(findings.map(\.code) == ["FIG001", "FIG001"])
    #expect(Set(findings.compactMap(\.location)).count == 2)
  }

  @Test func `a place missing where its row and column cross is named`() {
    let findings = findings { report in
      let cell = CellReference(sheet: "三", address: CellAddress(row: 0, column: 0))
      report.observations = [
        Observation(
          .columnMissing(table: "requests", column: "total"), cells: [cell],
          key: key("requests/granted/total")),
        Observation(.rowMissing(table: "requests", row: "carried-out"), cells: [cell]),
      ]
    }
    #expect(findings.count == 1)
    #expect(findings.first?.related == [])
    #expect(findings.first?.message.zh.contains("缺少“（一）予以公开”行“总计”列的格、“四、结转下年度继续办理”行") == true)
  }

  @Test func `reading comes first, then the form, figures in its order, and text`() {
    let findings = findings { report in
      report.title = Report.Paragraph("2022年政府信息公开工作年度报告")
      report.sections["other-matters"] = [Report.Paragraph("无。")]
      report.set("reviews-and-suits/reconsideration/corrected", .blank)
      report.set("requests/granted/business", .number(2))
      report.set("requests/newly-received/research", .unreadable, raw: "x")
      report.set("disclosure/licensing/decisions", .number(-1))
      report.notes["requests"] = [Report.Paragraph("注")]
      report.observations = [
        Observation(.nearLabel(official: "规章"), text: "规 章程"), Observation(.computed),
      ]
    }
    #expect(
      findings.map(\.code) == [
        "RDR201", "FRM301", "FRM401", "FIG002", "FIG001", "SUM301", "FIG101", "ORG102",
        "TXT201",
      ])
  }

  @Test func `equal faults of a sheet are one finding`() {
    let cells = { (sheet: String, rows: Range<Int>) in
      rows.map { CellReference(sheet: sheet, address: CellAddress(row: $0, column: 3)) }
    }
    let findings = findings { report in
      for cell in cells("二", 2..<4) + cells("三", 3..<10) {
        report.observations.append(Observation(.numberAsText, text: "0", cells: [cell]))
        report.observations.append(
          Observation(.decoratedNumber(taken: "件"), text: "0件", cells: [cell]))
      }
    }
    #expect(findings.map(\.code) == ["RDR101", "RDR101", "RDR102", "RDR102"])
    #expect(findings.map { $0.related.count } == [1, 6, 1, 6])
    #expect(findings.map { $0.location?.description } == ["二!D3", "三!D4", "二!D3", "三!D4"])
  }

  @Test func `a formula told by the reader is not told again as unreadable`() {
    let place = key("requests/granted/total")
    let findings = findings { report in
      report.set("requests/granted/total", .unreadable, raw: "=A1")
      report.observations = [Observation(.uncomputable(formula: "A1"), key: place)]
    }
    #expect(findings.map(\.code) == ["RDR203"])
    #expect(findings.first?.rowLabel == "（一）予以公开")
  }

  @Test func `digits struck out are told once, at their own cell`() {
    let places = [key("requests/granted/total"), key("requests/granted/business")]
    let findings = findings { report in
      for place in places {
        report.set("\(place)", .unreadable, raw: "1215")
        report.observations.append(
          Observation(
            .markedDigits, text: "1215", cells: [report[place].source].compactMap(\.self),
            key: place))
      }
    }
    #expect(findings.map(\.code) == ["RDR104", "RDR104"])
    #expect(findings.map(\.key) == places)
    #expect(findings.allSatisfy { $0.location != nil && $0.actual == .text("1215") })
  }

  @Test func `the order of observations in a report of two runs is the same`() {
    let make = { findings { $0.set("requests/*/total", .number(1)) } }
    #expect(make() == make())
  }
}
