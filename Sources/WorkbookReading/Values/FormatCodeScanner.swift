/// Splits a number format into sections and pieces.
struct FormatCodeScanner {
  private let characters: [Character]
  private var index = 0
  private var section = FormatCode.Section()

  init(_ format: String) {
    characters = Array(format)
  }

  /// The sections of the format, at most four.
  func sections() -> [FormatCode.Section] {
    var scanner = self
    var sections: [FormatCode.Section] = []
    while scanner.index < scanner.characters.count {
      if scanner.characters[scanner.index] == ";" {
        sections.append(scanner.section)
        scanner.section = FormatCode.Section()
        scanner.index += 1
      } else {
        scanner.step()
      }
    }
    return Array((sections + [scanner.section]).prefix(4))
  }

  private var rest: ArraySlice<Character> { characters[min(index + 1, characters.count)...] }

  private mutating func step() {
    let character = characters[index]
    switch character {
    case "\\", "!":
      take(rest.prefix(1))
      index += 2
    case "_":
      take([" "])
      index += 2
    case "*": index += 2
    case "\"":
      let end = rest.firstIndex(of: "\"") ?? characters.count
      take(rest[..<end])
      index = end + 1
    case "[": takeBracket()
    default: takeCode(character)
    }
  }

  private mutating func take(_ literals: some Sequence<Character>) {
    section.pieces += literals.map { .literal($0) }
  }

  /// Reads square brackets: a currency, a condition, a colour, numerals, or a duration.
  private mutating func takeBracket() {
    let end = rest.firstIndex(of: "]") ?? characters.count
    let words = String(rest[..<end])
    index = end + 1
    let folded = words.lowercased()
    if folded.hasPrefix("$") {
      // `[$元-804]` shows what is between `$` and the code of the language.
      take(words.dropFirst().prefix { $0 != "-" })
    } else if folded.hasPrefix("dbnum") || folded.hasPrefix("natnum") {
      section.usesChineseNumerals = true
    } else if let first = folded.first, "hms".contains(first), folded.allSatisfy({ $0 == first }) {
      section.pieces.append(.elapsed(first))
    } else if let first = folded.first, "<>=".contains(first) {
      let comparison = folded.prefix { "<>=".contains($0) }
      guard let bound = NumberText.double(String(folded.dropFirst(comparison.count))) else {
        return
      }
      section.condition = FormatCode.Condition(comparison: String(comparison), bound: bound)
    } else {
      section.hasColor = true
    }
  }

  private mutating func takeCode(_ character: Character) {
    let ahead = String(characters[index...].prefix(NumberFormat.longestGeneral))
    if let general = NumberFormat.generalLength(ahead.lowercased()) {
      section.pieces.append(.general)
      index += general
      return
    }
    if let half = Self.dayPeriods.first(where: { ahead.lowercased().hasPrefix($0) }) {
      section.pieces.append(.dayPeriod(String(ahead.prefix(half.count))))
      index += half.count
      return
    }
    let letter = Character(character.lowercased().first.map(String.init) ?? " ")
    if letter == "e", let sign = rest.first, sign == "+" || sign == "-" {
      section.pieces.append(.exponent)
      index += 2
      return
    }
    let run = characters[index...].prefix { $0.lowercased() == character.lowercased() }.count
    if "ydhsmegb".contains(letter) || letter == "a" && run >= 3 {
      section.pieces.append(.clock(letter, run))
      index += run
      return
    }
    section.pieces.append(Self.piece(character))
    index += 1
  }

  private static let dayPeriods = ["am/pm", "a/p", "上午/下午"]

  private static func piece(_ character: Character) -> FormatCode.Piece {
    switch character {
    case "0", "#", "?": .digit(character)
    case ".": .point
    case ",": .comma
    case "%": .percent
    case "@": .text
    default: .literal(character)
    }
  }
}
