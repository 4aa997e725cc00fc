import Spreadsheet

/// What people see of a value, and how that differs from it.
struct ShownValue {
  /// The text as shown; nil if only the program that shows it can tell.
  private(set) var text: String?
  /// How what is shown differs from the value.
  private(set) var appearance: Cell.Appearance = []

  /// Formats a number.
  init(_ number: Double, by code: FormatCode, from1904: Bool) {
    let section = code.section(for: number)
    if section.isClock {
      text = ShownDate(number, from1904: from1904)?.text(section.pieces)
      appearance = .clock
      return
    }
    var digits = ShownDigits(number)
    digits.scale(byPowerOfTen: section.shift)
    let exact = digits
    let isRounded = section.decimals.map { digits.round(toDecimals: $0) } ?? false
    // Programs put a minus sign before a section that is not only for negative numbers.
    let needsSign = number < 0 && code.numbers.count == 1
    let shown = (needsSign ? "-" : "") + FormattedDigits(section, digits).text
    let isWritten =
      !section.usesChineseNumerals && !section.isFraction && !section.pieces.contains(.exponent)
    text = isWritten ? shown : nil
    appearance = Self.appearance(
      section, shown: shown, exact: exact, rounded: isRounded ? digits : nil)
    let isNegative = needsSign || section.literals.contains("-")
    if number > 0, isNegative {
      appearance.insert(.shownOtherwise)
    } else if number < 0, appearance.isEmpty, !needsSign, !section.showsSign {
      appearance.insert(.shownOtherwise)
    }
  }

  /// Formats a text with the section for texts.
  init(_ words: String, by code: FormatCode) {
    guard let section = code.texts, !words.isEmpty else { return }
    let literals = section.literals
    text = section.pieces.map { piece in
      switch piece {
      case .text: words
      case .literal(let character): String(character)
      default: ""
      }
    }.joined()
    if !section.pieces.contains(.text) {
      appearance = literals.allSatisfy(\.isWhitespace) ? .unseen : .shownOtherwise
    } else if MoneyUnit.other(in: literals) != nil {
      appearance = .otherMoney
    } else if !Self.isHarmless(literals) {
      appearance = .shownOtherwise
    }
  }

  /// How what a section shows of a number that is not a date differs from it.
  private static func appearance(
    _ section: FormatCode.Section, shown: String, exact: ShownDigits, rounded: ShownDigits?
  ) -> Cell.Appearance {
    if exact.isZero {
      // However 0 is written, in whatever unit, it is 0.
      let words = shown.filter { !$0.isWhitespace && !"0.,%+-—–/()十百千万亿".contains($0) }
      let isZero = words.isEmpty || words == "无" || words == "零" || section.usesChineseNumerals
      return isZero || isHarmless(words) || MoneyUnit.other(in: words) != nil ? [] : .shownOtherwise
    }
    let literals = section.literals
    if MoneyUnit.other(in: literals) != nil { return .otherMoney }
    if section.isScaled { return .scaled }
    guard section.holdsNumber else {
      return literals.allSatisfy(\.isWhitespace) ? .unseen : .shownOtherwise
    }
    if section.isFraction { return exact.fraction.isEmpty ? [] : .rounded }
    if section.usesChineseNumerals || section.pieces.contains(.exponent) {
      return isHarmless(literals) ? [] : .shownOtherwise
    }
    let plain = strippingHarmless(shown)
    if plain == exact.plain { return [] }
    return rounded.map { $0.plain == plain } ?? false ? .rounded : .shownOtherwise
  }

  /// Counting words, which say nothing new next to a count.
  private static let units: Set<Character> = [
    "件", "条", "个", "次", "份", "项", "人", "宗", "例", "篇", "起", "户", "家", "部", "类", "￥",
  ]

  private static func isHarmless(_ words: String) -> Bool {
    words.replacing(MoneyUnit.tenThousandYuan, with: "").allSatisfy {
      $0.isWhitespace || units.contains($0) || "()（）".contains($0)
    }
  }

  /// The digits of what is shown, without harmless characters around them and zeros that say
  /// nothing.
  private static func strippingHarmless(_ text: String) -> String {
    let words = text.replacing(MoneyUnit.tenThousandYuan, with: "")
    var kept = words.filter { !$0.isWhitespace && !units.contains($0) && $0 != "," }
    let pairs: [(Character, Character)] = [("(", ")"), ("（", "）")]
    for (open, close) in pairs where kept.first == open && kept.last == close {
      kept = String(kept.dropFirst().dropLast())
    }
    if kept.first == "-" || kept.first == "+" { kept.removeFirst() }
    guard kept.allSatisfy({ $0.isASCII && $0.isWholeNumber || $0 == "." }),
      let number = NumberText.double(kept)
    else { return text }
    return ShownDigits(number).plain
  }
}

extension FormatCode.Section {
  /// The characters that are shown as they are.
  var literals: String {
    String(pieces.compactMap { if case .literal(let character) = $0 { character } else { nil } })
  }

  /// Whether the section shows that its numbers are negative.
  fileprivate var showsSign: Bool {
    hasColor || literals.contains { "-—–(（".contains($0) }
  }
}
