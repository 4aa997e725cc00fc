package import Foundation
package import ReportModel

/// Reads what a person typed into an entry cell as a figure, only ever as a whole.
package struct FigureText {
  /// What it is.
  package var state: Figure.State
  /// What was taken off to read it: a unit, thousands commas; empty where nothing was.
  package var taken = ""
  /// Whether full-width digits or spaces had to be folded.
  package var isFolded = false

  /// The largest number that is still a figure; beyond it a cell holds something else.
  package static let largest = Decimal(sign: .plus, exponent: 15, significand: 1)

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - accepted: Units that may stand behind this figure besides those for all figures.
  package init(_ text: String, accepting accepted: [String] = []) {
    guard text.utf8.count <= Self.longest else {
      state = text.allSatisfy(\.isWhitespace) ? .blank : .unreadable
      return
    }
    let folded = FoldedLabel.fold(text)
    isFolded = folded != text
    guard let first = folded.unicodeScalars.first else {
      state = .blank
      return
    }
    if !Self.beginnings.contains(first) {
      // Nearly all words end here.
      state = .unreadable
    } else if Self.marks.contains(folded) {
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

  /// The bytes of a longer text are no figure, and a hostile one has millions.
  private static let longest = 512

  /// The marks for “does not apply”, folded.
  private static let marks: Set<String> = [
    "/", "\\", "-", "--", "—", "——", "–", "―", "－", "─", "无", "不适用",
  ]

  /// What marks and numbers begin with.
  private static let beginnings = Array("0123456789+-/\\—–―─无不".unicodeScalars)

  /// The units that may stand behind any number; 元 is not among them, for it is not 万元.
  private static let units = ["件", "条", "万元"]

  /// Whether white space stands between other characters.
  private static func hasGap(_ text: String) -> Bool {
    text.contains(where: \.isWhitespace)
      && text.trimmingCharacters(in: .whitespacesAndNewlines).contains(where: \.isWhitespace)
  }

  /// The number of a folded text and what was taken off it.
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
    let ungrouped = digits.replacing(",", with: "")
    if ungrouped != digits {
      guard isGroupedInThrees(digits) else { return nil }
      taken = taken.isEmpty ? "," : ",\(taken)"
    }
    guard isPlain(ungrouped),
      let number = Decimal(string: ungrouped, locale: Locale(identifier: "en_US_POSIX")),
      abs(number) <= largest
    else { return nil }
    return (number, taken)
  }
}

extension FigureText {
  // Written by hand, since a regular expression is compiled anew for each of a report's 200 figures.

  /// Whether a text is digits, perhaps with a sign before and decimals behind them.
  private static func isPlain(_ text: String) -> Bool {
    let parts = unsigned(text).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }

  /// Whether the commas before the decimals part the digits in threes.
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
  /// The decimal of at most 15 significant digits that a file's number stands for, as Excel shows it;
  /// nil for what is no finite number or too large for a figure.
  ///
  /// Binary arithmetic leaves traces behind them: 12.349999999999998 was 12.35.
  init?(figure number: Double) {
    guard number.isFinite else { return nil }
    if number != 0, abs(number) < 1e15, number == number.rounded() {
      self = Decimal(Int(number))
      return
    }
    var text = "\(number)"
    // The shortest text that reads as the number; few have more than 15 digits.
    if text.utf8.count > 15 { text = String(format: "%.15g", number) }
    guard let decimal = Decimal(string: text), abs(decimal) <= FigureText.largest else {
      return nil
    }
    self = decimal
  }
}
