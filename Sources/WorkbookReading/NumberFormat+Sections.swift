extension NumberFormat {
  /// Whether a format shows numbers with the unit 元, and not with 万元 or another multiple of it.
  package static func showsYuan(_ format: String) -> Bool {
    guard format.contains("元") else { return false }
    return numberSections(of: format).contains { section in
      section.indices.contains { index in
        section[index].sign == "元"
          && !(index > 0 && isPartOfAnotherUnit(section[index - 1].sign))
      }
    }
  }

  /// Whether the built-in format of an id shows a percentage.
  package static func isScaled(builtIn id: Int) -> Bool { id == 9 || id == 10 }

  /// Whether a format shows a number as another: as a percentage, or in thousands, as `0!.0,` does to
  /// look like 万.
  package static func isScaled(_ format: String) -> Bool {
    numberSections(of: format).contains { section in
      let codes = section.filter { !$0.isLiteral }.map(\.sign)
      return codes.contains("%")
        || codes.indices.contains { codes[$0] == "," && dividesByThousand($0, in: codes) }
    }
  }

  /// Whether a comma stands behind the last digit before the point, or behind the last of all; one
  /// between digits parts them.
  private static func dividesByThousand(_ index: Int, in codes: [Character]) -> Bool {
    guard let before = codes[..<index].last(where: { $0 != "," }), isDigit(before) else {
      return false
    }
    return codes[index...].first { $0 != "," }.map { !isDigit($0) } ?? true
  }

  private static func isDigit(_ code: Character) -> Bool { "0#?".contains(code) }

  /// Whether a character before 元 makes it another unit: 万元, 亿元, 美元, but not 人民币元.
  private static func isPartOfAnotherUnit(_ character: Character) -> Bool {
    character.isLetter && !character.isASCII && character != "币"
  }

  /// A character of a section: one that is shown as it is, or a code.
  private typealias Piece = (sign: Character, isLiteral: Bool)

  /// The sections of a format that numbers are shown by, each without what is not shown.
  private static func numberSections(of format: String) -> [[Piece]] {
    let characters = Array(format)
    var sections: [[Piece]] = [[]]
    var index = 0
    func take(_ signs: some Sequence<Character>, isLiteral: Bool) {
      sections.mutateLast { $0 += signs.map { ($0, isLiteral) } }
    }
    // The fourth section is that of texts.
    while index < characters.count, sections.count < 4 {
      let rest = characters[(index + 1)...]
      switch characters[index] {
      case ";":
        sections.append([])
        index += 1
      case "\\", "!":
        take(rest.prefix(1), isLiteral: true)
        index += 2
      case "_", "*":
        index += 2
      case "\"":
        let end = rest.firstIndex(of: "\"") ?? characters.count
        take(rest[..<end], isLiteral: true)
        index = end + 1
      case "[":
        let end = rest.firstIndex(of: "]") ?? characters.count
        // `[$元-804]` shows what stands between `$` and the number of the language.
        if rest.first == "$" {
          take(rest[..<end].dropFirst().prefix { $0 != "-" }, isLiteral: true)
        }
        index = end + 1
      default:
        take(CollectionOfOne(characters[index]), isLiteral: false)
        index += 1
      }
    }
    return Array(sections.prefix(3))
  }
}
