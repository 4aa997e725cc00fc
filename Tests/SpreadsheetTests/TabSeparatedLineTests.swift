import Spreadsheet
import Testing

@Suite("Fields of tab-separated text")
struct TabSeparatedLineTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1联系", "'+1联系"), ("-a", "'-a"), ("@x", "'@x"), ("--", "'--"),
    ("+", "'+"), ("-1.", "'-1."), ("-1e5", "'-1e5"), ("+1,000", "'+1,000"), ("-", "-"),
    ("-1.5", "-1.5"), ("+12", "+12"), ("1+1", "1+1"), (" =1", " =1"), ("'a", "'a"), ("", ""),
    ("'=x", "''=x"), ("''+1", "'''+1"), ("'-", "''-"), ("'", "'"),
  ])
  func `what a spreadsheet would compute gets an apostrophe`(text: String, field: String) {
    #expect(TabSeparatedLine.field(text) == field)
    #expect(TabSeparatedLine.unguarded(field) == text)
  }

  @Test(arguments: [
    ("a\tb", "a b"), ("一\r\n\n二\t三", "一 二 三"), ("a\u{2028}b\u{85}c", "a b c"),
    ("x\u{1B}[31m\u{9B}1m\u{7F}", "x [31m 1m "), ("=a\tb", "'=a b"), ("\n=a", " =a"),
    ("“甲·乙”", "“甲·乙”"), ("é€", "é€"),
  ])
  func `a field is on one line and does not steer a terminal`(text: String, field: String) {
    #expect(TabSeparatedLine.field(text) == field)
  }

  @Test func `a line ends with a line feed and has a field for each text`() {
    #expect(TabSeparatedLine.text(["a\tb", "", "=c"]) == "a b\t\t'=c\n")
  }
}
