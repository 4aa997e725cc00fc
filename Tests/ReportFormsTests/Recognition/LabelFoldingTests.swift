import Foundation
import ReportModel
import Testing

@testable import ReportForms

@Suite("Folding in one pass is folding character by character")
struct LabelFoldingTests {
  /// Compares both ways of folding a text, if it can be folded in one pass.
  private func check(_ text: String) {
    guard let folding = LabelFolding(text) else { return }
    let slow = FoldedLabel.fold(text, upTo: FoldedLabel.longest)
    let composed = slow.precomposedStringWithCanonicalMapping
    #expect(
      String(units: folding.units[...]) == slow && Array(composed.utf16) == folding.units, "\(text)"
    )
    #expect(folding.isUnchanged == (Array(text.utf16) == folding.units), "\(text)")
  }

  @Test func `every character on its own and between others`() {
    for value in UInt32(1)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      check(String(scalar))
      if value % 16 == 0 { check("一、\(scalar)收费（\(scalar)）") }
    }
  }

  @Test(arguments: [
    "", " ", "收费", "一、主动公开", "（一）予以公开", "“其他”处理", "３.收费 金额", "a\u{301}", "𠀀", "é", "①", "號碼",
    "\u{FEFF}收费", "收\u{200B}费", String(repeating: "收", count: 600),
    String(repeating: "收 ", count: 600),
  ])
  func `texts`(text: String) {
    check(text)
    check(String(("甲" + text).dropFirst()[...]))
  }

  @Test func `nearly all labels are folded in one pass`() throws {
    let labels = try ReportForm.bundled().flatMap { $0.tables.flatMap(\.labels).map(\.label.text) }
    let inOnePass = labels.count { LabelFolding($0) != nil }
    #expect(labels.count > 100)
    #expect(inOnePass == labels.count)
  }

  @Test(arguments: ["", "a", "é", "新收", "𠀀本年", "a\u{301}"])
  func `a text made of its units is the same`(text: String) {
    #expect(Array(String(units: Array(text.utf16)[...]).utf16) == Array(text.utf16))
  }

  @Test(arguments: [
    ("1.新收", "1.", "新收"), ("（一）予以公开：", "(一)", "予以公开"), ("三、申请", "三.", "申请"),
    ("1新收", "1.", "新收"), ("12新收", "", "12新收"), ("十，新收", "十.", "新收"), ("(3新收", "", "(3新收"),
    ("((3)新收", "(3)", "新收"), ("3)新收", "3.", "新收"), ("5", "", "5"), ("5：", "", "5"),
    ("③新收", "3.", "新收"),
    ("一新收", "", "一新收"), ("3𠀀", "3.", "𠀀"), ("3-4", "", "3-4"), ("", "", ""),
  ])
  func `the number before the words`(text: String, number: String, body: String) {
    let label = FoldedLabel(text)
    #expect(label.number == number)
    #expect(label.body == body)
    #expect(label.whole == number + body)
    #expect(label.units.units == Array((number + body).utf16))
    #expect(label.bodyUnits.units == Array(body.utf16))
  }
}
