import DisclosureReports
import ReportChecks
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("The way from the form of 2019 over that of 2021 to the next")
struct NextFormUpgradeTests {
  let set: NextForm
  let source: Report
  let upgraded: Report

  init() throws {
    set = try NextForm()
    source = try Recogniser(forms: set.forms).report(
      from: Workbook(OfficialDrawing.drawing(of: .pingtan2020(form: set.oldest))))
    upgraded = ReportUpgrade(to: set.next).upgraded(source)
  }

  /// Where a figure of 2019 belongs.
  private func target(_ key: FigureKey) -> FigureKey {
    key.table == "requests" && key.row == "other"
      ? FigureKey("requests", "other.other", key.column) : key
  }

  @Test func `there is a way from each older form, and none back`() {
    #expect(set.oldest.upgrades.map(\.target) == ["2021", "2028"])
    #expect(set.middle.upgrades.map(\.target) == ["2028"])
    #expect(set.next.upgrades.isEmpty)
    #expect(set.oldest.upgrade(to: "2019") == nil)
  }

  @Test func `each figure comes to its place`() {
    var count = 0
    for figure in source.orderedFigures where set.next.figure(target(figure.key)) != nil {
      #expect(upgraded[target(figure.key)].state == figure.state, "\(figure.key)")
      count += 1
    }
    #expect(count > 160)
    #expect(upgraded.upgradedFrom == "2019")
  }

  @Test func `every reason of both steps is kept`() throws {
    let rules = try #require(set.oldest.upgrade(to: "2028"))
    for key in set.next.figureKeys {
      let isCarried = set.oldest.figure(key) != nil && rules.move(from: key) == nil
      let isMoved = rules.moves.contains { $0.to == key || $0.covers.contains(key) }
      let reason = rules.unsourced.reason(for: key)
      #expect((isCarried || isMoved) == (reason == nil), "\(key)")
    }
    let first = try #require(set.oldest.upgrade)
    let second = try #require(set.middle.upgrade)
    for remark in first.unsourced + second.unsourced {
      let notes = upgraded.upgradeNotes.filter { $0.reason == remark.reason.zh }
      #expect(!notes.isEmpty, "\(remark.figures)")
    }
    for key in set.oldest.figureKeys {
      #expect(rules.dropped.reason(for: key) == first.dropped.reason(for: key), "\(key)")
    }
    #expect(rules.moves == first.moves)
    let reasons = Set(upgraded.upgradeNotes.map(\.reason))
    for figure in source.orderedFigures where figure.state != .blank {
      guard let reason = first.dropped.reason(for: figure.key),
        source.form.figure(figure.key) != nil,
        set.next.figure(figure.key) == nil
      else { continue }
      #expect(reasons.contains(reason.zh), "\(figure.key)")
    }
  }

  @Test func `the row that is not divided is marked`() {
    let undivided = upgraded.undividedFigures
    #expect(
      undivided.map(\.key)
        == source.orderedFigures.map(\.key)
        .filter { $0.row == "other" && !source[$0].isVacant }.map(target))
    #expect(undivided.allSatisfy { $0.covers.count == 2 })
  }

  @Test func `two steps come to the same as the way over both`() throws {
    let step = ReportUpgrade(to: set.middle).upgraded(source)
    let between = try Recogniser(forms: set.forms)
      .report(from: Workbook(BlankDrawing.drawing(filledWith: step)))
    #expect(between.form.id == "2021")
    let last = ReportUpgrade(to: set.next).upgraded(between)
    #expect(last.differences(from: upgraded) == [])
    #expect(last.upgradedFrom == "2019")
    #expect(last.undividedFigures.map(\.key) == upgraded.undividedFigures.map(\.key))
    #expect(last.undividedFigures.map(\.reason) == upgraded.undividedFigures.map(\.reason))
  }

  @Test func `the upgraded workbook reads back, with its notes`() throws {
    let found = try Recogniser(forms: set.forms)
      .report(from: Workbook(BlankDrawing.drawing(filledWith: upgraded)))
    #expect(found.form.id == "2028")
    #expect(found.differences(from: upgraded) == [])
    #expect(found.undividedFigures.map(\.key) == upgraded.undividedFigures.map(\.key))
    #expect(found.upgradeNotes.map(\.reason) == upgraded.upgradeNotes.map(\.reason))
    #expect(Checker().findings(in: found).contains { $0.code == "FRM102" } == false)
  }

  @Test func `what remains to be done is told of the new row too`() {
    let result = UpgradedReport(source, to: set.next)
    let blank = result.findings.filter { $0.code == "FRM502" }.flatMap(\.keys)
    #expect(blank.contains { $0.row == NextForm.row })
    let notes = result.report.upgradeNotes.filter { $0.place.contains("6.以程序自动提出的申请") }
    #expect(notes.count == 7)
  }

  @Test func `a report in the form of 2021 only lacks the new row`() throws {
    var original = Report.distinct(form: set.middle)
    original.year = 2025
    original.title = Report.Paragraph(set.middle.title(unit: "清溪县水利局", year: 2025))
    let found = try Recogniser(forms: set.forms)
      .report(from: Workbook(OfficialDrawing.drawing(of: original)))
    let result = ReportUpgrade(to: set.next).upgraded(found)
    for key in set.middle.figureKeys { #expect(result[key].number == original[key].number) }
    #expect(result.upgradeNotes.count == 7)
    #expect(result.upgradeNotes.allSatisfy { $0.reason == "原表没有程序自动提出的申请。" })
  }

  @Test func `a report of 2021 with the table of 2019 loses nothing on the way`() throws {
    let mixed = set.middle.replacing(table: "requests", from: set.oldest)
    #expect(Set(mixed.upgrades.map(\.target)) == ["2021", "2028"])
    var original = Report.distinct(form: mixed)
    original.year = 2023
    let result = ReportUpgrade(to: set.next).upgraded(original)
    for key in mixed.figureKeys {
      #expect(result[target(key)].number == original[key].number, "\(key)")
    }
    #expect(result.undividedFigures.count == 7)
  }
}
