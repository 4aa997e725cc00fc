import Foundation
import ReportModel

/// A label folded to remove differences in writing: width, spaces, line breaks, quotation marks,
/// variant and invisible characters, and the mark after a number.
///
/// A class, so that look-ups of a text can be cached by identity.
package final class FoldedLabel: Sendable {
  /// The number before the words, in one spelling: `(一)`, `一.`, `1.`; empty if there is none.
  package let number: String
  /// The words without the number.
  package let body: String
  /// The number and the words.
  package let whole: String
  /// The UTF-16 units of `whole`.
  let units: LabelUnits
  let bodyUnits: LabelUnits

  /// The number of characters kept; no label is nearly as long, and a hostile text may be millions
  /// of times longer.
  static let longest = 512

  /// Folds a text, or only the beginning of a very long one.
  package init(_ text: some StringProtocol) {
    let folded = LabelFolding(text) ?? LabelFolding(slowly: Self.plain(text))
    var rest = folded.units[...]
    if rest.last == UInt16(ascii: ":") { rest.removeLast() }
    let isOpen = rest.first == UInt16(ascii: "(")
    let digits = rest.drop { $0 == UInt16(ascii: "(") }.prefix(while: Self.numerals.contains)
    let behind = rest[digits.endIndex...]
    let isDigit = digits.count == 1 && digits.first.map { $0 < 0x80 } == true
    if isOpen, !digits.isEmpty, behind.first == UInt16(ascii: ")") {
      number = "(" + String(units: digits) + ")"
      rest = behind.dropFirst()
    } else if !isOpen, !digits.isEmpty, let mark = behind.first, Self.marks.contains(mark) {
      number = String(units: digits) + "."
      rest = behind.dropFirst()
    } else if !isOpen, isDigit,
      String(units: behind.prefix(2)).unicodeScalars.first?.properties.isAlphabetic == true
    {
      number = String(units: digits) + "."
      rest = behind
    } else {
      number = ""
    }
    let isWhole = folded.isUnchanged && rest.count == folded.units.count
    body = isWhole ? String(text) : String(units: rest)
    bodyUnits = LabelUnits(isWhole ? folded.units : Array(rest))
    whole = number.isEmpty ? body : number + body
    units = number.isEmpty ? bodyUnits : LabelUnits(whole)
  }

  private static let numerals = UnitSet(["0123456789一二三四五六七八九十"])
  /// What may follow a number.
  private static let marks = UnitSet([".,)"])

  /// The text folded and composed.
  private static func plain(_ text: some StringProtocol) -> String {
    let (plain, isComposed) = folded(text, upTo: longest)
    return withPlainNumber(isComposed ? plain : plain.precomposedStringWithCanonicalMapping)
  }

  /// Whether a character is always composed, so that canonically equivalent texts have it alike.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\0"..."~", "一"..."龥", "‐"..."‧", "、"..."】", "①"..."⓿": true
    default: false
    }
  }

  /// Writes out a leading number that is one character with a circle, brackets or a full stop: `③`
  /// as `3.`.
  private static func withPlainNumber(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, ("①"..."⒛").contains(first) else { return text }
    return "\((first.value - 0x2460) % 20 + 1)." + String(text.unicodeScalars.dropFirst())
  }

  /// Whether it ends with a bracket, in which a remark may stand.
  var mayEndInRemark: Bool { bodyUnits.units.last == UInt16(ascii: ")") }

  /// Whether it ends with 年度, so that a year may stand before it or in the next cell.
  var endsInYear: Bool { bodyUnits.units.suffix(2).elementsEqual("年度".utf16) }

  /// Whether the text is a number followed by a few other characters: `251000元`.
  var isNumberWithAddition: Bool {
    let addition = whole.drop { $0.isASCIIDigit || ".,+-".contains($0) }
    return whole.first?.isASCIIDigit == true && (1...4).contains(addition.count)
      && !addition.contains { $0.isASCIIDigit }
  }

  /// Whether the text may be in the place of a number, like `约3件`; words without a digit are not.
  var mayStandForNumber: Bool { whole.count <= 15 && whole.contains(where: \.isASCIIDigit) }

  private static let pageMark = SharedPattern(
    /-+[0-9]{1,3}-+|第[0-9]{1,3}页(共[0-9]{1,3}页)?|[0-9]{1,3}\/[0-9]{1,3}/)

  /// Whether the text is a page number: `-5-`, `第5页`, `5/8`.
  var isPageMark: Bool {
    // Matching is slow, and most texts are labels or plain numbers.
    guard whole.utf8.count <= 24, let first = whole.first,
      "-—–―─第".contains(first) || first.isASCIIDigit,
      !whole.allSatisfy(\.isASCIIDigit)
    else { return false }
    let text = String(whole.map { "—–―─".contains($0) ? "-" : $0 })
    return text.wholeMatch(of: Self.pageMark.regex) != nil
  }

  /// The text in half width, without spaces and quotation marks, up to a number of characters.
  static func fold(_ text: some StringProtocol, upTo limit: Int = .max) -> String {
    folded(text, upTo: limit).text
  }

  /// The folded text, and whether each of its characters is surely composed.
  private static func folded(
    _ text: some StringProtocol, upTo limit: Int
  ) -> (text: String, isComposed: Bool) {
    let scalars = text.unicodeScalars
    var (end, count, isComposed) = (scalars.startIndex, 0, true)
    // Most texts, and the beginnings of the others, stay as they are.
    for scalar in scalars {
      guard count < limit, fold(scalar) == scalar else { break }
      isComposed = isComposed && Self.isComposed(scalar)
      scalars.formIndex(after: &end)
      count += 1
    }
    if end == scalars.endIndex { return (String(text), isComposed) }
    var folded = Array(text[..<end].utf8)
    for scalar in scalars[end...] {
      guard count < limit else { break }
      guard let scalar = fold(scalar) else { continue }
      isComposed = isComposed && Self.isComposed(scalar)
      folded += scalar.utf8
      count += 1
    }
    return (String(decoding: folded, as: UTF8.self), isComposed)
  }

  /// The first character of a folded text; nil if nothing is left of it.
  static func first(of text: String) -> Unicode.Scalar? {
    for scalar in text.unicodeScalars {
      if let folded = fold(scalar) { return folded }
    }
    return nil
  }

  /// The last character of a folded text; nil if nothing is left of it.
  static func last(of text: String) -> Unicode.Scalar? {
    for scalar in text.unicodeScalars.reversed() {
      if let folded = fold(scalar) { return folded }
    }
    return nil
  }

  /// The character as a label has it, with one mark for those used alike; nil if it is dropped.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"", "'", "“", "”", "‘", "’": nil
    case "、": ","
    case "。": "."
    case "﹙": "("
    case "﹚": ")"
    default: scalar.folded
    }
  }
}

extension FoldedLabel: Hashable {
  package static func == (left: FoldedLabel, right: FoldedLabel) -> Bool {
    left === right || left.number == right.number && left.bodyUnits == right.bodyUnits
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(units) }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
