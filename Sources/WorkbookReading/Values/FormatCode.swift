/// A parsed number format: its sections, one of which formats a given value.
struct FormatCode {
  enum Piece: Equatable {
    /// A character that is shown as it is.
    case literal(Character)
    /// A digit placeholder: `0`, `#` or `?`.
    case digit(Character)
    case point
    case comma
    case percent
    case exponent
    /// `General`: the number as the program prefers it.
    case general
    /// `@`: a text as it is.
    case text
    /// A part of a date or time, by its letter and how often that is repeated.
    case clock(Character, Int)
    /// Hours, minutes or seconds that count beyond a day.
    case elapsed(Character)
    /// AM or PM, in the words of the format.
    case dayPeriod(String)
  }

  /// The numbers that a section applies to.
  struct Condition {
    var comparison: String
    var bound: Double

    func holds(_ number: Double) -> Bool {
      switch comparison {
      case "<": number < bound
      case "<=": number <= bound
      case ">": number > bound
      case ">=": number >= bound
      case "<>": number != bound
      default: number == bound
      }
    }
  }

  /// One section, which formats some of the values.
  struct Section {
    var pieces: [Piece] = []
    var condition: Condition?
    /// Whether the section has a colour of its own, such as red for negative numbers.
    var hasColor = false
    var usesChineseNumerals = false

    /// Whether the section shows a number as a date, a time of day or a duration.
    var isClock: Bool {
      pieces.contains {
        switch $0 {
        case .clock, .elapsed, .dayPeriod: true
        default: false
        }
      }
    }

    /// Whether the section has a place for the digits of a number.
    var holdsNumber: Bool {
      pieces.contains {
        switch $0 {
        case .digit, .general, .text: true
        default: false
        }
      }
    }
  }

  /// The sections for numbers: one for all; two for those of at least 0 and below; or three for
  /// those above 0, below 0, and 0.
  let numbers: [Section]
  /// The section for texts, if there is one.
  let texts: Section?
  /// Whether the format shows every number with its own digits, although it may leave out decimals.
  let isPlain: Bool
  /// The fewest decimals that a plain format shows; nil if it shows all.
  let decimals: Int?

  /// Parses a format; whatever exceeds the length that programs allow is ignored.
  init(_ format: String) {
    var sections = FormatCodeScanner(String(format.prefix(Self.longest))).sections()
    let isOfTexts = sections.count == 4 || sections.last?.pieces.contains(.text) == true
    texts = isOfTexts ? sections.removeLast() : nil
    // An empty format means General.
    if sections.isEmpty || sections.count == 1 && sections[0].pieces.isEmpty {
      sections = [Section(pieces: [.general])]
    }
    numbers = sections
    isPlain = sections.indices.allSatisfy { Self.isPlain(sections[$0], at: $0, of: sections.count) }
    decimals = sections.compactMap(\.decimals).min()
  }

  private static let longest = 255

  var showsTextsPlainly: Bool {
    texts.map { $0.pieces.allSatisfy { $0 == .text || $0 == .literal(" ") } && $0.holdsNumber }
      ?? true
  }

  /// The section that formats a number.
  func section(for number: Double) -> Section {
    let last = numbers[numbers.count - 1]
    guard numbers.contains(where: { $0.condition != nil }) else {
      switch numbers.count {
      case 1: return last
      case 2: return number < 0 ? last : numbers[0]
      default: return number > 0 ? numbers[0] : number < 0 ? numbers[1] : numbers[2]
      }
    }
    let conditions = numbers.prefix(2).map { $0.condition }
    if let index = conditions.firstIndex(where: { $0?.holds(number) == true }) {
      return numbers[index]
    }
    // A number that meets no condition falls to the next section.
    return conditions.allSatisfy { $0 != nil } ? last : numbers.last { $0.condition == nil } ?? last
  }

  /// Whether a section shows its numbers with nothing added but the signs that people put around
  /// them.
  private static func isPlain(_ section: Section, at index: Int, of count: Int) -> Bool {
    guard section.condition == nil, !section.usesChineseNumerals else { return false }
    // For 0 a dash will do, or spaces.
    let isZero = index == 2
    let positions = section.pieces.indices.filter { section.pieces[$0].isDigitPosition }
    guard let first = positions.first, let last = positions.last else {
      return isZero && section.pieces.allSatisfy { $0 == .literal("-") || $0 == .literal(" ") }
        && !section.pieces.isEmpty
    }
    guard section.pieces[first...last].allSatisfy(\.isDigitPosition), !section.isScaled else {
      return false
    }
    let around = section.pieces[..<first] + section.pieces[(last + 1)...]
    let signs: Set<Character> =
      index == 1 ? [" ", "(", ")", "（", "）", "-"] : isZero ? [" ", "-"] : [" "]
    let isSigned = section.hasColor || around.contains { $0 != .literal(" ") }
    return around.allSatisfy {
      if case .literal(let character) = $0 { signs.contains(character) } else { false }
    }
      && (index != 1 || isSigned)
  }
}

extension FormatCode.Piece {
  /// Whether the piece holds or separates digits.
  fileprivate var isDigitPosition: Bool {
    switch self {
    case .digit, .general, .point, .comma: true
    default: false
    }
  }

  /// Whether the piece is a digit that is shown whatever the number.
  fileprivate var isLiteralDigit: Bool {
    if case .literal(let character) = self { character.isWholeNumber } else { false }
  }
}

extension FormatCode.Section {
  /// How many decimals the section shows; nil if it shows all, or no number.
  var decimals: Int? {
    guard holdsNumber, !pieces.contains(.general), !pieces.contains(.text) else { return nil }
    guard let point = pieces.firstIndex(of: .point) else { return 0 }
    return pieces[point...].count { if case .digit = $0 { true } else { false } }
  }

  /// The power of ten by which the shown number is larger than its value.
  var shift: Int {
    var shift = 2 * pieces.count { $0 == .percent }
    let point = pieces.firstIndex(of: .point) ?? pieces.endIndex
    let isDigit = { (piece: FormatCode.Piece) in if case .digit = piece { true } else { false } }
    for end in [point, pieces.endIndex] {
      guard let last = pieces[..<end].lastIndex(where: isDigit) else { continue }
      let following = pieces[(last + 1)..<end]
      // A comma after the decimals counts once, not for both ends.
      if end == point || last > point { shift -= 3 * following.count { $0 == .comma } }
      if point == pieces.endIndex { break }
    }
    return shift
  }

  /// Whether a number is shown in thousands or as a percentage.
  var isScaled: Bool { shift != 0 }

  /// Whether decimals are shown as a fraction such as 1/3.
  var isFraction: Bool {
    guard let bar = pieces.firstIndex(of: .literal("/")), bar > 0, bar + 1 < pieces.count else {
      return false
    }
    return pieces[bar - 1].isDigitPosition
      && (pieces[bar + 1].isDigitPosition || pieces[bar + 1].isLiteralDigit)
  }
}
