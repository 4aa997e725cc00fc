import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("Which tables are judged by their content")
struct ReportStructureTests {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func structure(_ kinds: Observation.Kind...) -> ReportStructure {
    var report = report
    report.observations = kinds.map { Observation($0) }
    return ReportStructure(report)
  }

  @Test(arguments: [
    Observation.Kind.tableMissing(table: "requests"),
    .rowMissing(table: "requests", row: "granted"),
    .columnMissing(table: "requests", column: "total"),
    .wrongCount(table: "requests", label: "（一）予以公开", found: 6, expected: 7),
    .runTogether(table: "requests", label: "（一）予以公开"),
    .brokenNumber(table: "requests", label: "（一）予以公开"), .displacedLabels(table: "requests"),
  ])
  func `a table with figures that nobody could place is not, the others are`(
    kind: Observation.Kind
  ) {
    let structure = structure(kind)
    #expect(!structure.holds("requests"))
    #expect(structure.holds("disclosure") && structure.holds("reviews-and-suits"))
  }

  @Test(arguments: [
    Observation.Kind.moved(table: "requests", labels: ["总计"]),
    .added(table: "requests", label: "备注"), .assignedByCount(table: "requests"),
    .repeatedTable(table: "requests", isSame: false), .hiddenTable(table: "requests"),
    .differentCopies(table: "requests"), .tableOfOtherYear(table: "requests", year: 2022),
    .nearLabel(official: "总计"), .mergedFigures,
  ])
  func `a table with all its figures is, whatever else is wrong`(kind: Observation.Kind) {
    #expect(structure(kind).holds("requests"))
    #expect(structure(kind).isFound("requests"))
  }

  @Test func `only a table that is missing is not found`() {
    let structure = structure(
      .tableMissing(table: "disclosure"), .rowMissing(table: "requests", row: "granted"))
    #expect(!structure.isFound("disclosure") && structure.isFound("requests"))
    #expect(!structure.holds("disclosure") && !structure.holds("requests"))
    #expect(structure.isFound("reviews-and-suits"))
  }
}

@Suite("Grouping in order")
struct GroupingTests {
  @Test func `groups and their elements keep the order in which they came`() {
    let groups = [3, 1, 4, 1, 5, 9, 2, 6].grouped { $0 % 3 }
    #expect(groups.map(\.key) == [0, 1, 2])
    #expect(groups.map(\.elements) == [[3, 9, 6], [1, 4, 1], [5, 2]])
  }

  @Test func `nil is a key like others`() {
    let groups = ["三", "", "二", ""].grouped { $0.isEmpty ? nil : $0 }
    #expect(groups.map(\.key) == ["三", nil, "二"])
    #expect(groups.map(\.elements.count) == [1, 2, 1])
  }

  @Test func `nothing has no groups`() {
    #expect([Int]().grouped { $0 }.isEmpty)
  }
}
