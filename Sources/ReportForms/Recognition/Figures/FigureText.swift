package import Foundation
package import ReportModel
import Spreadsheet

/// Reads text that a person typed into an entry cell as a figure, only ever as a whole.
package struct FigureText {
  /// The state that the text gives the figure.
  package var state: Figure.State
  /// What was removed to read it, such as a unit or thousands commas; empty if nothing was.
  package var taken = ""
  /// Whether full-width digits or spaces had to be folded.
  package var isFolded = false

  /// The largest number that is still a figure; beyond it a cell holds something else.
  package static let largest = Decimal(sign: .plus, exponent: 15, significand: 1)

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - accepted: Units that may follow this figure besides those for all figures.
  package init(_ text: String, accepting accepted: [String] = []) {
    guard text.utf8.count <= Self.longest else {
      state = text.allSatisfy(\.isWhitespace) ? .blank : .unreadable
      return
    }
    guard let first = FoldedLabel.first(of: text) else {
      state = .blank
      return
    }
    guard Self.beginnings.contains(first) else {
      // Fast path: nearly all words are rejected here.
      state = .unreadable
      return
    }
    let folded = FoldedLabel.fold(text)
    isFolded = folded != text
    if Self.marks.contains(folded) {
      state = .notApplicable
    } else if let (number, taken) = Self.number(
      folded, units: Self.units + accepted, hasGap: Self.hasGap(text))
    {
      state = .number(number)
      self.taken = taken
    } else {
      state = .unreadable
    }
  }

  /// The most bytes that a figure can have; a hostile text has millions.
  private static let longest = 512

  /// The marks for “does not apply”, folded.
  private static let marks: Set<String> = [
    "/", "\\", "-", "--", "—", "——", "–", "―", "－", "─", "无", "不适用",
  ]

  /// The characters with which marks and numbers begin.
  private static let beginnings = Array("0123456789+-/\\—–―─无不".unicodeScalars)

  /// The units that may follow any number, except 元, because it is not 万元.
  private static let units = ["件", "条", "万元"]

  /// Whether there is white space between other characters.
  private static func hasGap(_ text: String) -> Bool {
    text.contains(where: \.isWhitespace)
      && text.trimmingCharacters(in: .whitespacesAndNewlines).contains(where: \.isWhitespace)
  }

  /// The number in a folded text and what was removed from it.
  private static func number(
    _ text: String, units: [String], hasGap: Bool
  ) -> (Decimal, String)? {
    var digits = text
    var taken = ""
    if let unit = units.first(where: { digits.hasSuffix($0) }) {
      digits.removeLast(unit.count)
      taken = unit
    } else if hasGap {
      // “1 2” is two numbers or a slip; only a gap before a unit is harmless.
      return nil
    }
    let ungrouped = digits.has(",") ? digits.replacing(",", with: "") : digits
    if ungrouped != digits {
      guard isGroupedInThrees(digits) else { return nil }
      taken = taken.isEmpty ? "," : ",\(taken)"
    }
    guard let number = Decimal(plain: ungrouped), abs(number) <= largest else { return nil }
    return (number, taken)
  }
}

extension FigureText {
  // Written by hand, because a regular expression would be compiled again for each of a report's
  // 200 figures.

  /// Whether commas group the digits before the decimal point in threes.
  private static func isGroupedInThrees(_ text: String) -> Bool {
    let whole = unsigned(text).prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), groups.count > 1 else {
      return false
    }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
      && !text.dropFirst(whole.count + 1)
        .contains(",")
  }

  private static func unsigned(_ text: String) -> Substring {
    text.first == "+" || text.first == "-" ? text.dropFirst() : text[...]
  }
}

extension Decimal {
  /// The decimal of at most 15 significant digits for a number in a file, as Excel shows it.
  ///
  /// It is nil for a number that is not finite or is too large for a figure.
  ///
  /// Binary arithmetic leaves traces after the 15th digit: 12.349999999999998 was 12.35.
  init?(figure number: Double) {
    guard number.isFinite else { return nil }
    if number != 0, abs(number) < 1e15, number == number.rounded() {
      self = Decimal(Int(number))
      return
    }
    var text = "\(number)"
    // `text` is the shortest that reads as the number; it seldom has more than 15 digits.
    if text.utf8.count > 15 { text = String(format: "%.15g", number) }
    guard let decimal = Decimal(string: text), abs(decimal) <= FigureText.largest else {
      return nil
    }
    self = decimal
  }
}
