import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("A report in the form of 2019 in the blank of the form in force")
struct ReportUpgradeTests {
  let forms: [ReportForm]
  let current: ReportForm
  let old: ReportForm
  let source: Report
  let upgraded: Report

  init() throws {
    forms = try ReportForm.bundled()
    current = try ReportForm.current()
    old = try #require(forms.first { $0.upgrade != nil })
    source = try Recogniser(forms: forms).report(from: Self.typed(.pingtan2020(form: old)))
    upgraded = ReportUpgrade(to: current).upgraded(source)
  }

  private func read(
    _ report: Report, _ change: (inout Report) -> Void = { _ in }
  ) throws -> Report {
    var report = report
    change(&report)
    return try Recogniser(forms: forms).report(from: Self.typed(report))
  }

  /// The blank as somebody has filled it in, without the words that we put behind what was refused.
  private static func typed(_ report: Report) -> Workbook {
    var workbook = Workbook(BlankDrawing.drawing(filledWith: report))
    workbook.grids = workbook.grids.map { grid in
      grid.mapTexts { $0.replacing("（待核实）", with: "") }
    }
    return workbook
  }

  private func upgrade(_ change: (inout Report) -> Void) -> Report {
    var report = source
    change(&report)
    return ReportUpgrade(to: current).upgraded(report)
  }

  @Test func `the source is read in its own form`() {
    #expect(source.form.id == old.id)
    #expect(source.figures.count == old.figureKeys.count)
    #expect(source.observations.map(\.kind) == [.decoratedNumber(taken: "元")])
  }

  @Test func `a unit stands behind an amount for which the form prints none`() throws {
    let key = FigureKey(place: "disclosure/government-procurement/procurement-amount")
    #expect(source[key].number == Decimal(string: "73802895.90"))
    #expect(source[key].raw == "73802895.90元")
    let items = "disclosure/administrative-charges/items-last-year"
    let issued = "disclosure/normative-documents/issued"
    let report = try read(.pingtan2020(form: old)) {
      $0.type("35项", at: items)
      $0.type("77元", at: issued)
    }
    #expect(report[FigureKey(place: items)].number == 35)
    #expect(report[FigureKey(place: issued)].state == .unreadable)
  }

  @Test func `in the form in force the unit is printed, and 元 is never taken for 万元`() throws {
    let charges = "disclosure/administrative-charges/amount"
    let report = try read(upgraded) { $0.type("75394432.52元", at: charges) }
    #expect(report[FigureKey(place: charges)].state == .unreadable)
    #expect(report[FigureKey(place: charges)].raw == "75394432.52元")
  }

  @Test(
    arguments: [
      ("disclosure/government-rules/issued", 0), ("disclosure/normative-documents/issued", 77),
      ("disclosure/licensing/decisions", 278), ("disclosure/penalties/decisions", 538),
      ("disclosure/compulsion/decisions", 29), ("requests/newly-received/natural-person", 20),
      ("requests/unavailable.not-held/total", 4), ("requests/other.other/natural-person", 4),
      ("requests/other.other/business", 0), ("requests/other.other/total", 4),
      ("requests/handled-total/natural-person", 20), ("requests/handled-total/total", 21),
    ] as [(String, Decimal)])
  func `what both forms have goes over`(place: String, number: Decimal) {
    #expect(upgraded[FigureKey(place: place)].number == number)
  }

  @Test func `nothing is made up`() {
    let blanks = upgraded.orderedFigures.filter { $0.state == .blank }.map(\.key)
    let rows = ["other.supplement-overdue", "other.processing-fee-overdue"]
    let columns = current.table("requests")?.columns ?? []
    let places = [
      "government-rules/repealed", "government-rules/in-force", "normative-documents/repealed",
      "normative-documents/in-force", "administrative-charges/amount",
    ]
    #expect(
      Set(blanks)
        == Set(
          places.map { FigureKey(place: "disclosure/\($0)") }
            + rows.flatMap { row in columns.map { FigureKey("requests", row, $0) } }))
  }

  @Test func `every figure without a place is kept with its cell`() {
    let kept = upgraded.upgradeNotes.filter { $0.target.isEmpty }
    #expect(kept.count == 17)
    let amount = kept.first { $0.place == "“政府集中采购”行“采购总金额”列" }
    #expect(amount?.value == "73802895.90元")
    #expect(amount?.source == "二!C21")
    #expect(kept.contains { $0.place == "“行政处罚”行“本年增/减”列" && $0.value == "-18" })
    #expect(kept.allSatisfy { !$0.reason.isEmpty && !$0.value.isEmpty })
  }

  @Test func `what is to be done is listed first, with its cell`() throws {
    let open = upgraded.upgradeNotes.prefix { !$0.target.isEmpty }
    #expect(open.count == 6 + 5)
    let first = try #require(open.first)
    #expect(first.place == "“（六）其他处理”行“自然人”列")
    #expect(first.value == "4")
    #expect(first.source == "三!D27")
    #expect(first.target == "三!D29")
    #expect(first.reason.contains("原表未区分，请核实后拆分"))
  }

  @Test func `the undivided figure is marked until it is divided`() throws {
    #expect(upgraded.undividedFigures.count == 7)
    #expect(upgraded.undividedFigures.first?.cell?.description == "三!D29")
    let drawing = BlankDrawing.drawing(filledWith: upgraded)
    let table = try #require(drawing.sheets.first { $0.name == "三" })
    let cell = try #require(CellAddress("D29"))
    #expect(
      table.conditionalFormats.contains {
        $0.range.contains(cell) && $0.formula == "COUNT($D$27:$D$28)=0"
      })
    #expect(
      table.validations.contains {
        $0.range.contains(cell) && $0.inputMessage.contains("原表未区分，请核实后拆分")
      })
    #expect(table.cells.values.contains { $0.words?.hasPrefix("升级提示：原表未区分") == true })
    var again = try read(upgraded)
    #expect(again.undividedFigures == upgraded.undividedFigures)
    again.type("0", at: "requests/other.supplement-overdue/*")
    #expect(again.undividedFigures.isEmpty)
    let settled = BlankDrawing.drawing(filledWith: again)
    #expect(!settled.definedNames.contains { $0.name.contains("undivided") })
  }

  @Test func `totals that the results do not add up to stay as they were`() throws {
    let drawing = BlankDrawing.drawing(filledWith: upgraded)
    let table = try #require(drawing.sheets.first { $0.name == "三" })
    let contents = try ["D30", "E30", "J30", "J9"].map {
      table.cells[try #require(CellAddress($0))]?.content
    }
    #expect(
      contents == [
        .number(20), .formula("SUM(E9:E29)", stored: .number(0)), .number(21),
        .formula("SUM(D9:I9)", stored: .number(7)),
      ])
  }

  @Test func `it reads back as it was written`() throws {
    let again = try read(upgraded)
    #expect(again.form.id == current.id)
    for figure in upgraded.orderedFigures {
      #expect(again[figure.key].state == figure.state, "\(figure.key)")
      #expect(again[figure.key].source == figure.source, "\(figure.key)")
    }
    #expect(again.upgradeNotes == upgraded.upgradeNotes)
    #expect(again.unit == "平潭综合实验区")
    #expect(again.year == 2020)
    #expect(again.notes.isEmpty && again.preface.isEmpty)
    #expect(again.observations.count == 7)
  }

  @Test func `to upgrade it again changes nothing`() throws {
    let again = ReportUpgrade(to: current).upgraded(try read(upgraded))
    #expect(again.numbers == upgraded.numbers)
    #expect(again.upgradeNotes == upgraded.upgradeNotes)
    #expect(again.undividedFigures == upgraded.undividedFigures)
    let drawings = [upgraded, again].map { BlankDrawing.drawing(filledWith: $0) }
    #expect(drawings[0].definedNames == drawings[1].definedNames)
  }

  @Test func `marks and what could not be read go over as they were found`() {
    let report = upgrade {
      $0.type("/", at: "requests/other/business")
      $0.type("约5", at: "requests/other/research")
      $0.type("", at: "requests/other/nonprofit")
      $0.type("—", at: "disclosure/licensing/decisions")
    }
    let states = ["business", "research", "nonprofit"].map {
      report[FigureKey("requests", "other.other", $0)]
    }
    #expect(states.map(\.state) == [.notApplicable, .unreadable, .blank])
    #expect(states.map(\.raw) == ["/", "约5", ""])
    #expect(report[FigureKey(place: "disclosure/licensing/decisions")].raw == "—")
    let marked = Set(report.undividedFigures.map(\.key.column))
    #expect(marked == ["natural-person", "research", "legal-service", "other", "total"])
  }

  @Test func `text goes to its sections, and what has none is kept`() throws {
    let cell = CellReference(sheet: "Sheet1", address: CellAddress(row: 4, column: 0))
    let report = upgrade {
      $0.title = Report.Paragraph("关于2020年度政府信息公开工作年度报告", source: cell)
      $0.preface = [Report.Paragraph("根据条例编制本报告。", source: cell)]
      $0.notes["requests"] = [Report.Paragraph("注：含街道。", source: cell)]
      $0.signature = [Report.Paragraph("填报人：张某 单位负责人：赵某", source: cell)]
      $0.sections = ["overview": (1...35).map { Report.Paragraph("第\($0)段。") }]
      $0.observations.append(Observation(.unplaced(text: "另附一表"), text: "另附一表", cells: [cell]))
      $0.observations.append(Observation(.unplacedWords(["甲", "乙"]), cells: [cell, cell]))
    }
    let again = try read(report)
    #expect(again.texts("overview").count == 35)
    #expect(again.signature.contains { $0.text == "填报人：张某" })
    let kept = again.upgradeNotes.filter { $0.source == "Sheet1!A5" }
    #expect(
      kept.map(\.place) == ["标题", "引言", "附注", "落款", "", "", ""])
    #expect(
      kept.map(\.value) == [
        "关于2020年度政府信息公开工作年度报告", "根据条例编制本报告。", "注：含街道。", "单位负责人：赵某", "另附一表",
        "甲", "乙",
      ])
  }
}
