import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("The way of the 2019 form into the form in force")
struct FormUpgradeTests {
  let old: ReportForm
  let current: ReportForm
  let upgrade: FormUpgrade

  init() throws {
    current = try ReportForm.current()
    old = try #require(try ReportForm.bundled().first { $0.upgrade != nil })
    upgrade = try #require(old.upgrade)
  }

  @Test func `it leads to the form in force`() {
    #expect(upgrade.target == current.id)
    #expect(current.upgrade == nil)
  }

  @Test func `the one row of other results goes into its third part`() {
    #expect(upgrade.moves.count == 7)
    for move in upgrade.moves {
      #expect(move.from.row == "other")
      #expect(move.to == FigureKey("requests", "other.other", move.from.column))
      #expect(
        move.covers.map(\.row) == ["other.supplement-overdue", "other.processing-fee-overdue"])
      #expect(move.reason.zh.hasPrefix("原表未区分，请核实后拆分"))
    }
  }

  @Test(arguments: [
    "disclosure/government-rules/in-force", "disclosure/normative-documents/repealed",
    "disclosure/administrative-charges/amount",
  ])
  func `nothing is put where the old form has no such figure`(place: String) {
    let parts = place.split(separator: "/").map(String.init)
    let key = FigureKey(parts[0], parts[1], parts[2])
    #expect(old.figure(key) == nil)
    #expect(upgrade.move(to: key) == nil)
    #expect(upgrade.unsourced.reason(for: key) != nil)
  }

  @Test func `all that the new form has no place for is spoken of`() {
    let left = old.figureKeys.filter {
      current.figure($0) == nil && upgrade.move(from: $0) == nil
    }
    #expect(left.count == 17)
    #expect(left.allSatisfy { upgrade.dropped.reason(for: $0) != nil })
  }

  @Test func `a form that has one table of the old one takes its rules for that table`() {
    let mixed = current.replacing(table: "requests", from: old)
    #expect(mixed.upgrade?.moves == upgrade.moves)
    #expect(mixed.upgrade?.unsourced.isEmpty == true)
    #expect(mixed.upgrade?.dropped.isEmpty == true)
    let other = old.replacing(table: "disclosure", from: current)
    #expect(other.upgrade?.moves == upgrade.moves)
    #expect(other.upgrade?.dropped.isEmpty == true)
    #expect(current.replacing(table: "disclosure", from: current).upgrade == nil)
  }
}

@Suite("A fault in what a form says of another is refused with its path")
struct FormUpgradeFaultTests {
  /// A form of one row of figures, by the keys of the columns.
  static func form(id: String, row: String = "r", columns: [String], upgrade: String = "") -> Data {
    let heads = columns.map { #"{"text": "\#($0)", "column": "\#($0)"}"# }
    let head = ([#"{"text": "头"}"#] + heads).joined(separator: ", ")
    let widths = Array(repeating: "1", count: columns.count + 1).joined(separator: ", ")
    return Data(
      """
      {"id": "\(id)", "name": {"zh": "表", "en": "form"}, "basis": "b", "title": "{unit}{year}",
       "sections": [{"key": "s", "title": "一、表", "sheet": "一", "guidance": "填"}],
       "tables": [{"key": "s", "widths": [\(widths)], "layout": [
         [\(head)], [{"text": "行", "row": "\(row)"}, {"figures": "\(row)"}]]}],
       "equations": []\(upgrade.isEmpty ? "" : ", \"upgrade\": \(upgrade)")}
      """.utf8)
  }

  static let reason = #""reason": {"zh": "因", "en": "why"}"#

  static func upgrade(
    to: String = "new", moves: String = "", unsourced: String = "s/r/b", dropped: String = "s/r/c"
  ) -> String {
    """
    {"to": "\(to)", "moves": [\(moves)],
     "unsourced": [{"figures": ["\(unsourced)"], \(reason)}],
     "dropped": [{"figures": ["\(dropped)"], \(reason)}]}
    """
  }

  @Test func `a complete one loads`() throws {
    let forms = try ReportForm.forms(json: [
      Self.form(id: "new", columns: ["a", "b"]),
      Self.form(id: "old", columns: ["a", "c"], upgrade: Self.upgrade()),
    ])
    #expect(forms.last?.upgrade?.target == "new")
  }

  @Test(arguments: [
    (upgrade(to: "none"), "upgrade.to", "no form “none”"),
    (upgrade(unsourced: "s/r/x"), "upgrade.unsourced", "form new has no “s/r/x”"),
    (upgrade(unsourced: "s/*/a"), "upgrade.unsourced", "“s/r/a” is carried over"),
    (upgrade(dropped: "s/r/b"), "upgrade.dropped", "form old has no “s/r/b”"),
    (upgrade(dropped: "s/r"), "upgrade.dropped[0].figures[0]", "expected table/row/column"),
    (
      upgrade(moves: #"{"table": "s", "from": "q", "to": "r", "covers": [], \#(reason)}"#),
      "upgrade.moves[0].from", "the table has no row “q”"
    ),
    (
      upgrade(moves: #"{"table": "s", "from": "r", "to": "q", "covers": [], \#(reason)}"#),
      "upgrade.moves", "form new has no “s/q/a”"
    ),
    (#"{"to": "new", "moves": [], "unsourced": []}"#, "upgrade", "missing key “dropped”"),
    (
      #"{"to": "new", "moves": [], "unsourced": [], "dropped": []}"#, "upgrade.unsourced",
      "nothing is said of “s/r/b”"
    ),
  ])
  func `a fault is named`(upgrade: String, path: String, reason: String) {
    let error = #expect(throws: DataFileError.self) {
      try ReportForm.forms(json: [
        Self.form(id: "new", columns: ["a", "b"]),
        Self.form(id: "old", columns: ["a", "c"], upgrade: upgrade),
      ])
    }
    #expect(error?.path == path)
    #expect(error?.reason.en == reason)
    #expect(error?.reason.zh.contains { $0 > "一" } == true)
  }
}
