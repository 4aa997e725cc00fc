import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("The grids of the bundled forms")
struct FormLayoutTests {
  static let tables = ["2021", "2019"].flatMap { form in
    ["disclosure", "requests", "reviews-and-suits"].map { (form, $0) }
  }

  private func table(_ form: String, _ key: String) throws -> FormTable {
    let form = try #require(try ReportForm.bundled().first { $0.id == form })
    return try #require(form.table(key))
  }

  @Test(arguments: tables)
  func `cells fill the grid, each place once`(form: String, key: String) throws {
    let table = try table(form, key)
    let covered = table.cells.flatMap { Array($0.range.addresses) }
    #expect(Set(covered).count == covered.count)
    #expect(covered.count == table.rowCount * table.widths.count)
    #expect(covered.allSatisfy { $0.row < table.rowCount && $0.column < table.widths.count })
  }

  @Test(arguments: tables)
  func `a figure stands in the grid where it is defined`(form: String, key: String) throws {
    let table = try table(form, key)
    let placed = table.cells.compactMap { cell in
      if case .figure(let key) = cell.content { (key, cell.range) } else { nil }
    }
    #expect(placed.count == table.figures.count)
    for figure in table.figures {
      #expect(placed.contains { $0.0 == figure.key && $0.1 == figure.range })
      #expect(figure.key.table == key)
      #expect(table.rows.contains(figure.key.row))
      #expect(table.columns.contains(figure.key.column))
    }
  }

  /// By position, not by key: the label to the left or above.
  @Test(arguments: tables)
  func `the labels of a figure stand left of it and above it`(form: String, key: String) throws {
    let table = try table(form, key)
    for figure in table.figures {
      let above = table.labels.filter {
        $0.range.columns.contains(figure.range.first.column)
          && $0.range.last.row < figure.range.first.row && $0.label.column != nil
      }.max { $0.range.last.row < $1.range.last.row }
      #expect(above?.label.text == figure.columnLabel, "\(figure.key)")
      #expect(above?.label.column == figure.key.column, "\(figure.key)")
      // Table 四 has its row labels over the columns.
      guard key != "reviews-and-suits" else { continue }
      let beside = table.labels.filter {
        $0.range.rows.contains(figure.range.first.row)
          && $0.range.last.column < figure.range.first.column && $0.label.row != nil
      }.max { $0.range.last.column < $1.range.last.column }
      #expect(beside?.label.text == figure.rowLabel, "\(figure.key)")
      #expect(beside?.label.row == figure.key.row, "\(figure.key)")
    }
  }

  @Test(arguments: tables)
  func `the width is that of the official page`(form: String, key: String) throws {
    // 17.18 cm in twentieths of a point.
    let official = 17.18 / 2.54 * 72 * 20
    let total = try table(form, key).widths.reduce(0, +)
    #expect(abs(Double(total) - official) < 30)
  }

  @Test(arguments: tables)
  func `figures come by the rows of the form, then from left to right`(
    form: String, key: String
  ) throws {
    let table = try table(form, key)
    let places = table.figures.compactMap { figure in
      table.rows.firstIndex(of: figure.key.row).map { ($0, figure.range.first.column) }
    }
    #expect(places.count == table.figures.count)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: tables)
  func `what is printed is the label with line breaks and nothing else`(
    form: String, key: String
  ) throws {
    for (label, _) in try table(form, key).labels {
      #expect(label.print.filter { $0 != "\n" } == label.text)
      #expect(label.print.first != "\n" && label.print.last != "\n")
    }
  }

  @Test func `the keys of the forms are those of the contract`() throws {
    let current = try ReportForm.current()
    #expect(
      current.sections.map(\.key) == [
        "overview", "disclosure", "requests", "reviews-and-suits", "problems", "other-matters",
      ])
    #expect(
      current.table("disclosure")?.rows == [
        "government-rules", "normative-documents", "licensing", "penalties", "compulsion",
        "administrative-charges",
      ])
    #expect(
      current.table("requests")?.rows == [
        "newly-received", "carried-in", "granted", "granted-in-part", "refused.state-secret",
        "refused.prohibited-by-law", "refused.security-and-stability", "refused.third-party-rights",
        "refused.internal-affairs", "refused.process-information", "refused.enforcement-file",
        "refused.administrative-query", "unavailable.not-held", "unavailable.needs-creation",
        "unavailable.still-unclear", "unprocessed.petition", "unprocessed.repeated",
        "unprocessed.publication", "unprocessed.excessive", "unprocessed.reconfirmation",
        "other.supplement-overdue", "other.processing-fee-overdue", "other.other", "handled-total",
        "carried-out",
      ])
    #expect(
      current.table("reviews-and-suits")?.columns == [
        "upheld", "corrected", "other", "pending", "total",
      ])
  }

  @Test func `a key that both forms have has the same words but where the law changed them`() throws
  {
    let forms = try ReportForm.bundled()
    let (current, old) = (forms[0], forms[1])
    let shared = current.figureKeys.filter { old.figure($0) != nil }
    let reworded = Set(
      shared.filter { current.figure($0)?.rowLabel != old.figure($0)?.rowLabel }.map(\.row))
    #expect(reworded == ["normative-documents"])
    let headings = Set(
      shared.filter { current.figure($0)?.columnLabel != old.figure($0)?.columnLabel }
        .map(\.column))
    #expect(headings == ["issued", "decisions"])
  }
}
