/// A number format taken apart: its sections, of which one shows a value.
struct FormatCode {
  /// A part of a section.
  enum Piece: Equatable {
    /// A character that is shown as it is.
    case literal(Character)
    /// A place for a digit: `0`, `#` or `?`.
    case digit(Character)
    case point
    case comma
    case percent
    case exponent
    /// The number as the program likes it.
    case general
    /// A text as it is.
    case text
    /// A part of a date or time, by its letter and how often that stands there.
    case clock(Character, Int)
    /// Hours, minutes or seconds that count beyond a day.
    case elapsed(Character)
    /// Morning or afternoon, in the words of the format.
    case dayPeriod(String)
  }

  /// For which numbers a section is.
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

  /// What shows some of the values.
  struct Section {
    var pieces: [Piece] = []
    var condition: Condition?
    /// Whether the section has a colour of its own, as red for numbers below 0.
    var hasColor = false
    /// Whether digits are shown as Chinese numerals.
    var hasNumerals = false

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

  /// The sections for numbers: one for all, two for those from 0 and below, or three for those above
  /// and below 0 and for 0.
  let numbers: [Section]
  /// The section for texts, where there is one.
  let texts: Section?
  /// Whether the picture shows every number with its own digits, but for decimals that it leaves out.
  let isPlain: Bool
  /// The fewest decimals that a plain picture shows; nil where it shows all.
  let decimals: Int?

  /// Takes a format apart; what is longer than any program allows is not looked at.
  init(_ format: String) {
    var sections = FormatCodeScanner(String(format.prefix(Self.longest))).sections()
    let isOfTexts = sections.count == 4 || sections.last?.pieces.contains(.text) == true
    texts = isOfTexts ? sections.removeLast() : nil
    // A format without a word is General.
    if sections.isEmpty || sections.count == 1 && sections[0].pieces.isEmpty {
      sections = [Section(pieces: [.general])]
    }
    numbers = sections
    isPlain = sections.indices.allSatisfy { Self.isPlain(sections[$0], at: $0, of: sections.count) }
    decimals = sections.compactMap(\.decimals).min()
  }

  private static let longest = 255

  /// Whether texts are shown as they are.
  var showsTextsPlainly: Bool {
    texts.map { $0.pieces.allSatisfy { $0 == .text || $0 == .literal(" ") } && $0.holdsNumber }
      ?? true
  }

  /// The section that shows a number.
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
    // What no condition holds for is the next section's.
    return conditions.allSatisfy { $0 != nil } ? last : numbers.last { $0.condition == nil } ?? last
  }

  /// Whether a section shows its numbers with nothing but signs that people put around them.
  private static func isPlain(_ section: Section, at index: Int, of count: Int) -> Bool {
    guard section.condition == nil, !section.hasNumerals else { return false }
    // A dash will do for 0, and so does nothing.
    let isZero = index == 2
    let places = section.pieces.indices.filter { section.pieces[$0].isPlace }
    guard let first = places.first, let last = places.last else {
      return isZero && section.pieces.allSatisfy { $0 == .literal("-") || $0 == .literal(" ") }
        && !section.pieces.isEmpty
    }
    guard section.pieces[first...last].allSatisfy(\.isPlace), !section.isScaled else {
      return false
    }
    let around = section.pieces[..<first] + section.pieces[(last + 1)...]
    let signs: Set<Character> =
      index == 1 ? [" ", "(", ")", "（", "）", "-"] : isZero ? [" ", "-"] : [" "]
    let isSigned = section.hasColor || around.contains { $0 != .literal(" ") }
    return around.allSatisfy {
      if case .literal(let sign) = $0 { signs.contains(sign) } else { false }
    }
      && (index != 1 || isSigned)
  }
}

extension FormatCode.Piece {
  /// Whether the piece takes digits or parts them.
  fileprivate var isPlace: Bool {
    switch self {
    case .digit, .general, .point, .comma: true
    default: false
    }
  }

  /// Whether the piece is a digit that is shown whatever the number is.
  fileprivate var isLiteralDigit: Bool {
    if case .literal(let sign) = self { sign.isWholeNumber } else { false }
  }
}

extension FormatCode.Section {
  /// How many decimals the section shows; nil where it shows all, or no number.
  var decimals: Int? {
    guard holdsNumber, !pieces.contains(.general), !pieces.contains(.text) else { return nil }
    guard let point = pieces.firstIndex(of: .point) else { return 0 }
    return pieces[point...].count { if case .digit = $0 { true } else { false } }
  }

  /// The power of ten by which a number is shown larger than it is.
  var shift: Int {
    var shift = 2 * pieces.count { $0 == .percent }
    let point = pieces.firstIndex(of: .point) ?? pieces.endIndex
    let isDigit = { (piece: FormatCode.Piece) in if case .digit = piece { true } else { false } }
    for end in [point, pieces.endIndex] {
      guard let last = pieces[..<end].lastIndex(where: isDigit) else { continue }
      let behind = pieces[(last + 1)..<end]
      // Between the decimals and their end a comma counts once, not for both.
      if end == point || last > point { shift -= 3 * behind.count { $0 == .comma } }
      if point == pieces.endIndex { break }
    }
    return shift
  }

  /// Whether a number is shown in thousands or per cent.
  var isScaled: Bool { shift != 0 }

  /// Whether decimals are shown as a fraction such as 1/3.
  var isFraction: Bool {
    guard let bar = pieces.firstIndex(of: .literal("/")), bar > 0, bar + 1 < pieces.count else {
      return false
    }
    return pieces[bar - 1].isPlace && (pieces[bar + 1].isPlace || pieces[bar + 1].isLiteralDigit)
  }
}
