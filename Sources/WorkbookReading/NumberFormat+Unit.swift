extension NumberFormat {
  /// Whether a format shows numbers with the unit 元, and not with 万元 or another multiple of it.
  package static func showsYuan(_ format: String) -> Bool {
    guard format.contains("元") else { return false }
    return numberSections(of: format).contains { section in
      section.indices.contains { index in
        section[index] == "元" && !(index > 0 && isPartOfAnotherUnit(section[index - 1]))
      }
    }
  }

  /// Whether a character before 元 makes it another unit: 万元, 亿元, 美元, but not 人民币元.
  private static func isPartOfAnotherUnit(_ character: Character) -> Bool {
    character.isLetter && !character.isASCII && character != "币"
  }

  /// The sections of a format that numbers are shown by, each without what is not shown; digits are
  /// left as their placeholders.
  private static func numberSections(of format: String) -> [[Character]] {
    let characters = Array(format)
    var sections: [[Character]] = [[]]
    var index = 0
    // The fourth section is that of texts.
    while index < characters.count, sections.count < 4 {
      let rest = characters[(index + 1)...]
      switch characters[index] {
      case ";":
        sections.append([])
        index += 1
      case "\\":
        sections.mutateLast { $0 += rest.prefix(1) }
        index += 2
      case "_", "*":
        index += 2
      case "\"":
        let end = rest.firstIndex(of: "\"") ?? characters.count
        sections.mutateLast { $0 += rest[..<end] }
        index = end + 1
      case "[":
        let end = rest.firstIndex(of: "]") ?? characters.count
        // `[$元-804]` shows what stands between `$` and the number of the language.
        if rest.first == "$" {
          sections.mutateLast { $0 += rest[..<end].dropFirst().prefix { $0 != "-" } }
        }
        index = end + 1
      default:
        sections.mutateLast { $0.append(characters[index]) }
        index += 1
      }
    }
    return Array(sections.prefix(3))
  }
}
