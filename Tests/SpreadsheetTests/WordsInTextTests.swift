import Spreadsheet
import Testing

@Suite("Words in a text")
struct WordsInTextTests {
  @Test(arguments: [
    ("政府信息公开", "信息", true),
    ("政府信息公开", "政府", true),
    ("政府信息公开", "公开", true),
    ("政府信息公开", "政府信息公开", true),
    ("政府信息公开", "信公", false),
    ("政府", "政府信息", false),
    ("", "政", false),
    ("政", "", true),
    ("aab", "ab", true),
    ("行政行政许可", "行政许可", true),
    // 府 ends with a byte that other characters have in the middle.
    ("府", "\u{5E9C}\u{FE0F}", false),
    ("府\u{FE0F}", "府", true),
  ]) func `are found at any place`(text: String, words: String, isThere: Bool) {
    #expect(text.has(words) == isThere)
  }
}
