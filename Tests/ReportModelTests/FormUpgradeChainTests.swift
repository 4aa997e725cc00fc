import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("Upgrades over several forms")
struct FormUpgradeChainTests {
  /// A form of one column with some rows.
  private static func form(_ id: String, _ rows: [String], upgrade: String = "") -> Data {
    let lines = rows.map { #"[{"text": "\#($0)", "row": "\#($0)"}, {"figures": "\#($0)"}]"# }
    return Data(
      """
      {"id": "\(id)", "name": {"zh": "表", "en": "form"}, "basis": "b", "title": "{unit}{year}",
       "sections": [{"key": "s", "title": "一、表", "sheet": "一", "guidance": "填"}],
       "tables": [{"key": "s", "widths": [1, 1], "layout": [
         [{"text": "头"}, {"text": "x", "column": "x"}], \(lines.joined(separator: ", "))]}],
       "equations": []\(upgrade.isEmpty ? "" : ", \"upgrade\": \(upgrade)")}
      """.utf8)
  }

  private static func reason(_ text: String) -> String {
    #""reason": {"zh": "\#(text)。", "en": "\#(text)."}"#
  }

  /// What a form says of the way to another: `a>b` or `a>b+c` moves, and rows with reasons.
  private static func upgrade(
    to target: String, moves: [String] = [], unsourced: [String] = [], dropped: [String] = []
  ) -> String {
    let moves = moves.map { move in
      let parts = move.split { $0 == ">" || $0 == "+" }.map(String.init)
      let covers = parts.dropFirst(2).map { "\"\($0)\"" }.joined(separator: ", ")
      return """
        {"table": "s", "from": "\(parts[0])", "to": "\(parts[1])", "covers": [\(covers)], \
        \(reason("\(target):\(move)"))}
        """
    }
    let remarks = { (rows: [String]) in
      rows.map { #"{"figures": ["s/\#($0)/x"], \#(reason("\(target):\($0)"))}"# }
        .joined(separator: ", ")
    }
    return """
      {"to": "\(target)", "moves": [\(moves.joined(separator: ", "))],
       "unsourced": [\(remarks(unsourced))], "dropped": [\(remarks(dropped))]}
      """
  }

  private static func key(_ row: String) -> FigureKey { FigureKey("s", row, "x") }

  /// The upgrade of the first of three forms to the last.
  private func chain(
    _ rows: [[String]], _ first: String, _ second: String
  ) throws -> (upgrade: FormUpgrade, forms: [ReportForm]) {
    let forms = try ReportForm.forms(json: [
      Self.form("3", rows[2]), Self.form("2", rows[1], upgrade: second),
      Self.form("1", rows[0], upgrade: first),
    ])
    #expect(forms[2].upgrades.map(\.target) == ["2", "3"])
    #expect(forms[1].upgrades.map(\.target) == ["3"])
    return (try #require(forms[2].upgrade(to: "3")), forms)
  }

  @Test func `what keeps its key all the way is not spoken of`() throws {
    let (upgrade, _) = try chain(
      [["a", "b"], ["a", "b"], ["a", "b"]], Self.upgrade(to: "2"), Self.upgrade(to: "3"))
    #expect(upgrade.moves.isEmpty)
    #expect(upgrade.unsourced.isEmpty)
    #expect(upgrade.dropped.isEmpty)
  }

  @Test func `a move in the first step lasts`() throws {
    let (upgrade, _) = try chain(
      [["a", "k"], ["b", "k"], ["b", "k"]], Self.upgrade(to: "2", moves: ["a>b"]),
      Self.upgrade(to: "3"))
    #expect(upgrade.moves.map(\.from) == [Self.key("a")])
    #expect(upgrade.moves.map(\.to) == [Self.key("b")])
    #expect(upgrade.moves.map(\.reason.zh) == ["2:a>b。"])
  }

  @Test func `a move in the second step counts from the first form`() throws {
    let (upgrade, _) = try chain(
      [["a", "k"], ["a", "k"], ["c", "k"]], Self.upgrade(to: "2"),
      Self.upgrade(to: "3", moves: ["a>c"]))
    #expect(upgrade.moves.map(\.from) == [Self.key("a")])
    #expect(upgrade.moves.map(\.to) == [Self.key("c")])
    #expect(upgrade.moves.map(\.reason.en) == ["3:a>c."])
  }

  @Test func `two moves are one, with both reasons`() throws {
    let (upgrade, _) = try chain(
      [["a"], ["b"], ["c"]], Self.upgrade(to: "2", moves: ["a>b"]),
      Self.upgrade(to: "3", moves: ["b>c"]))
    #expect(upgrade.move(from: Self.key("a"))?.to == Self.key("c"))
    #expect(upgrade.move(to: Self.key("c"))?.reason.zh == "2:a>b。3:b>c。")
    #expect(upgrade.move(to: Self.key("c"))?.reason.en == "2:a>b. 3:b>c.")
    #expect(upgrade.unsourced.isEmpty)
  }

  @Test func `two moves that lead back leave nothing to say`() throws {
    let (upgrade, _) = try chain(
      [["a"], ["b"], ["a"]], Self.upgrade(to: "2", moves: ["a>b"]),
      Self.upgrade(to: "3", moves: ["b>a"]))
    #expect(upgrade.moves.isEmpty)
    #expect(upgrade.unsourced.isEmpty)
    #expect(upgrade.dropped.isEmpty)
  }

  @Test func `what a figure includes is followed to the last form`() throws {
    let (upgrade, _) = try chain(
      [["a"], ["a1", "a2", "a3"], ["a1", "b2"]], Self.upgrade(to: "2", moves: ["a>a1+a2+a3"]),
      Self.upgrade(to: "3", moves: ["a2>b2"], dropped: ["a3"]))
    #expect(upgrade.moves.map(\.to) == [Self.key("a1")])
    #expect(upgrade.moves.map(\.covers) == [[Self.key("b2")]])
    #expect(upgrade.unsourced.isEmpty)
  }

  @Test func `what is divided in both steps includes all parts`() throws {
    let (upgrade, _) = try chain(
      [["a"], ["a1", "a2"], ["b1", "b2", "a2"]], Self.upgrade(to: "2", moves: ["a>a1+a2"]),
      Self.upgrade(to: "3", moves: ["a1>b1+b2"]))
    #expect(upgrade.moves.map(\.to) == [Self.key("b1")])
    #expect(upgrade.moves.map { Set($0.covers) } == [[Self.key("b2"), Self.key("a2")]])
    #expect(upgrade.moves.map(\.reason.zh) == ["2:a>a1+a2。3:a1>b1+b2。"])
  }

  @Test func `what is dropped in either step is dropped with its reason`() throws {
    let (upgrade, _) = try chain(
      [["a", "b", "c", "k"], ["b", "d", "k"], ["k"]],
      Self.upgrade(to: "2", moves: ["c>d"], dropped: ["a"]),
      Self.upgrade(to: "3", dropped: ["b", "d"]))
    #expect(upgrade.moves.isEmpty)
    #expect(upgrade.dropped.reason(for: Self.key("a"))?.zh == "2:a。")
    #expect(upgrade.dropped.reason(for: Self.key("b"))?.zh == "3:b。")
    // It was renamed before it was dropped.
    #expect(upgrade.dropped.reason(for: Self.key("c"))?.zh == "2:c>d。3:d。")
    #expect(upgrade.dropped.reason(for: Self.key("k")) == nil)
  }

  @Test func `what is new in either step is open with its reason`() throws {
    let (upgrade, _) = try chain(
      [["k"], ["k", "a", "b", "c"], ["k", "a", "e", "f", "g"]],
      Self.upgrade(to: "2", unsourced: ["a", "b", "c"]),
      Self.upgrade(to: "3", moves: ["b>e+f"], unsourced: ["g"], dropped: ["c"]))
    #expect(upgrade.unsourced.reason(for: Self.key("a"))?.zh == "2:a。")
    #expect(upgrade.unsourced.reason(for: Self.key("e"))?.zh == "2:b。3:b>e+f。")
    #expect(upgrade.unsourced.reason(for: Self.key("f"))?.zh == "2:b。3:b>e+f。")
    #expect(upgrade.unsourced.reason(for: Self.key("g"))?.zh == "3:g。")
    #expect(upgrade.unsourced.reason(for: Self.key("k")) == nil)
    #expect(upgrade.moves.isEmpty)
    #expect(upgrade.dropped.isEmpty)
  }

  @Test func `a key that is dropped and comes back is not the same figure`() throws {
    let (upgrade, _) = try chain(
      [["a", "k"], ["k"], ["a", "k"]], Self.upgrade(to: "2", dropped: ["a"]),
      Self.upgrade(to: "3", unsourced: ["a"]))
    #expect(upgrade.dropped.reason(for: Self.key("a"))?.zh == "2:a。")
    #expect(upgrade.unsourced.reason(for: Self.key("a"))?.zh == "3:a。")
  }

  @Test func `four forms make a way over three steps`() throws {
    let forms = try ReportForm.forms(json: [
      Self.form("1", ["a"], upgrade: Self.upgrade(to: "2", moves: ["a>b"])),
      Self.form("2", ["b"], upgrade: Self.upgrade(to: "3", moves: ["b>c"])),
      Self.form("3", ["c"], upgrade: Self.upgrade(to: "4", moves: ["c>d"])),
      Self.form("4", ["d"]),
    ])
    #expect(forms.map { $0.upgrades.map(\.target) } == [["2", "3", "4"], ["3", "4"], ["4"], []])
    let way = try #require(forms[0].upgrade(to: "4"))
    #expect(way.move(from: Self.key("a"))?.to == Self.key("d"))
    #expect(way.moves.map(\.reason.zh) == ["2:a>b。3:b>c。4:c>d。"])
  }

  @Test(arguments: [(["2", "1"], "2"), (["2", "3", "2"], "3")])
  func `upgrades that lead round are refused`(targets: [String], last: String) {
    let files = targets.enumerated().map { index, target in
      Self.form("\(index + 1)", ["a"], upgrade: Self.upgrade(to: target))
    }
    let error = #expect(throws: DataFileError.self) { try ReportForm.forms(json: files) }
    #expect(error?.path == "upgrade.to")
    #expect(error?.reason.en.contains("lead back") == true)
  }

  @Test func `an upgrade of a form to itself is refused`() {
    #expect(throws: DataFileError.self) {
      try ReportForm.forms(json: [Self.form("1", ["a"], upgrade: Self.upgrade(to: "1"))])
    }
  }

  @Test func `two forms with one name are refused`() {
    let error = #expect(throws: DataFileError.self) {
      try ReportForm.forms(json: [Self.form("1", ["a"]), Self.form("1", ["b"])])
    }
    #expect(error?.reason.en == "“1” stands twice")
  }

  @Test(arguments: [["a>c", "b>c"], ["a>c+d", "b>d"], ["a>c+d+d", "b>e"], ["a>c+c", "b>e"]])
  func `two figures cannot come to one place`(moves: [String]) {
    let error = #expect(throws: DataFileError.self) {
      try ReportForm.forms(json: [
        Self.form("1", ["a", "b"], upgrade: Self.upgrade(to: "2", moves: moves)),
        Self.form("2", ["c", "d", "e"]),
      ])
    }
    #expect(error?.path == "upgrade.moves")
    #expect(error?.reason.en.contains("stands twice") == true)
  }

  @Test func `a form with a table of another takes the ways of both`() throws {
    let (_, forms) = try chain(
      [["a", "k"], ["b", "k"], ["c", "k"]], Self.upgrade(to: "2", moves: ["a>b"]),
      Self.upgrade(to: "3", moves: ["b>c"]))
    let mixed = forms[1].replacing(table: "s", from: forms[2])
    #expect(mixed.id == "2")
    #expect(mixed.upgrade(to: "3")?.moves.map(\.from) == [Self.key("a")])
    #expect(mixed.upgrade(to: "3")?.moves.map(\.to) == [Self.key("c")])
    #expect(mixed.upgrade(to: "2")?.moves.map(\.to) == [Self.key("b")])
    // The newer table needs no way to its own form.
    let newer = forms[2].replacing(table: "s", from: forms[0])
    #expect(newer.upgrade(to: "3")?.moves.isEmpty == true)
  }

  @Test func `the reasons of the bundled forms are sentences, so that they can follow each other`()
    throws
  {
    for upgrade in try ReportForm.bundled().flatMap(\.upgrades) {
      let reasons =
        upgrade.moves.map(\.reason) + upgrade.unsourced.map(\.reason)
        + upgrade.dropped.map(\.reason)
      for reason in reasons {
        #expect(reason.zh.hasSuffix("。"))
        #expect(reason.en.hasSuffix("."))
      }
    }
  }
}
