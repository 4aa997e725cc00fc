import Spreadsheet
import Testing

@Suite("Lines of Chinese and Western text")
struct LineBreakingTests {
  @Test(arguments: [
    ("请核对后改正。", 8, ["请核对后", "改正。"]),
    ("请核对后改正。", 14, ["请核对后改正。"]),
    ("请核对后改正。", 13, ["请核对后改", "正。"]),
    ("见“表三”行", 6, ["见“表", "三”行"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("用 nianbao check 核对", 10, ["用 nianbao", "check 核对"]),
    ("/a/path/that/is/longer/than/a/line x", 10, ["/a/path/that/is/longer/than/a/line", "x"]),
    ("", 10, [""]),
  ])
  func `a text is broken where lines may break`(text: String, columns: Int, lines: [String]) {
    #expect(LineBreaking.lines(of: text, columns: columns) == lines)
  }

  @Test(arguments: [4, 7, 20, 33, 80])
  func `nothing is lost but spaces at breaks, and no line is too long`(columns: Int) {
    let text = "“自然人”列：（七）总计填的是 26，（一）至（六）各项之和是 20，相差 6。Row 9 fails as well."
    let lines = LineBreaking.lines(of: text, columns: columns)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    let isTooLong = { (line: String) in
      2 * LineBreaking.ems(line) > Double(columns) && LineBreaking.units(line[...]).count > 1
    }
    #expect(lines.filter(isTooLong) == [])
    #expect(!lines.contains { "，。、；：”）".contains($0.first ?? "a") })
  }

  @Test func `a Chinese character is as wide as two letters`() {
    #expect(LineBreaking.ems("表三D7") == 3)
    #expect(LineBreaking.ems("“”，（") == 4)
    #expect(LineBreaking.ems("　") == 1)
  }

  @Test(arguments: ["e\u{301}", "\r\n", "か\u{3099}", "👨‍👩‍👧"])
  func `what people see as one character is as wide as one`(character: Character) {
    let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
    #expect(LineBreaking.ems("表\(character)") == 1 + (isWide ? 1 : 0.5))
  }
}
