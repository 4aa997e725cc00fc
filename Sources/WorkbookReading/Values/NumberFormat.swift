/// Tells what the number formats of a workbook make of a number.
package enum NumberFormat {
  /// Whether the built-in format of an id shows a date.
  ///
  /// 27 to 36 and 50 to 58 are not in the file either: Chinese, Japanese and Korean programs show
  /// dates by them.
  package static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...36, 50...58: true
    default: false
    }
  }

  /// Whether a format shows a date; times of day and durations alone are numbers.
  package static func isDate(_ format: String) -> Bool {
    let marks = marks(of: format)
    guard !marks.contains(.elapsed) else { return false }
    return marks.indices.contains { isDate(marks, at: $0) }
  }

  private enum Mark {
    case day, year, hour, second, elapsed
    /// One or two `m`: minutes beside hours or seconds, else the month.
    case monthOrMinute
    case month
  }

  private static func isDate(_ marks: [Mark], at index: Int) -> Bool {
    switch marks[index] {
    case .day, .year, .month: true
    case .hour, .second, .elapsed: false
    case .monthOrMinute:
      !(index > 0 && marks[index - 1] == .hour)
        && !(index + 1 < marks.count && marks[index + 1] == .second)
    }
  }

  /// The marks of the first section, the one for positive numbers.
  private static func marks(of format: String) -> [Mark] {
    let characters = Array(format)
    var marks: [Mark] = []
    var index = 0
    while index < characters.count, characters[index] != ";" {
      switch characters[index] {
      case "\\", "!", "_", "*":
        index += 2
      case "\"":
        index = (characters[(index + 1)...].firstIndex(of: "\"") ?? characters.count) + 1
      case "[":
        let end = characters[index...].firstIndex(of: "]") ?? characters.count
        if isElapsed(characters[(index + 1)..<max(end, index + 1)]) { marks.append(.elapsed) }
        index = end + 1
      default:
        let length = runLength(characters, from: index)
        if let mark = mark(characters, index, length) { marks.append(mark) }
        index += length
      }
    }
    return marks
  }

  /// The number of equal characters from an index on, or the whole of `AM/PM` and `A/P`.
  private static func runLength(_ characters: [Character], from index: Int) -> Int {
    let rest = String(characters[index...].prefix(longestGeneral)).lowercased()
    if let general = generalLength(rest) { return general }
    if rest.hasPrefix("am/pm") { return 5 }
    if rest.hasPrefix("a/p") { return 3 }
    if rest.hasPrefix("e+") || rest.hasPrefix("e-") { return 2 }  // an exponent, no era year
    return characters[index...].prefix { $0.lowercased() == characters[index].lowercased() }.count
  }

  /// What programs in other languages call General; some write their own word into the file.
  private static let generals = [
    "general", "standard", "standaard", "standardowy", "estándar", "geral", "genel", "generale",
    "основной", "общий", "všeobecný", "normál", "yleinen", "ogólny",
  ]

  /// More characters than any of them has.
  static let longestGeneral = 16

  /// The length of a word for General that a format goes on with; nil where it goes on otherwise.
  ///
  /// In Chinese, Japanese and Korean it is `G/` and the word: G/通用格式, G/標準, G/표준.
  static func generalLength(_ rest: String) -> Int? {
    if rest.hasPrefix("g/") {
      let word = rest.dropFirst(2).prefix { $0.isLetter && !$0.isASCII }.count
      return word > 0 ? word + 2 : nil
    }
    // The longest: `generale` begins with `general`, and its last letter alone is a year.
    return generals.filter { rest.hasPrefix($0) }.map(\.count).max()
  }

  private static func mark(_ characters: [Character], _ index: Int, _ length: Int) -> Mark? {
    let isRun = characters[index..<(index + length)].allSatisfy {
      $0.lowercased() == characters[index].lowercased()
    }
    guard isRun else { return nil }
    return switch characters[index].lowercased() {
    case "y", "e", "g", "b": .year
    case "d": .day
    case "a" where length >= 3: .day
    case "h": .hour
    case "s": .second
    case "m": length >= 3 ? .month : .monthOrMinute
    default: nil
    }
  }

  private static func isElapsed(_ content: ArraySlice<Character>) -> Bool {
    guard let first = content.first?.lowercased(), "hms".contains(first) else { return false }
    return content.allSatisfy { $0.lowercased() == first }
  }
}
