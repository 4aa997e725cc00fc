/// Tells which number formats of a workbook show dates.
package enum NumberFormat {
  /// Whether the built-in format with an id shows a date.
  ///
  /// 27 to 36 and 50 to 58 are not in the file either: Chinese, Japanese and Korean programs show
  /// dates with them.
  package static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...36, 50...58: true
    default: false
    }
  }

  /// Whether a format shows a date; times of day and durations alone are numbers.
  package static func isDate(_ format: String) -> Bool {
    let parts = parts(of: format)
    guard !parts.contains(.elapsed) else { return false }
    return parts.indices.contains { isDate(parts, at: $0) }
  }

  private enum DatePart {
    case day, year, hour, second, elapsed
    /// One or two `m`: minutes next to hours or seconds, otherwise the month.
    case monthOrMinute
    case month
  }

  private static func isDate(_ parts: [DatePart], at index: Int) -> Bool {
    switch parts[index] {
    case .day, .year, .month: true
    case .hour, .second, .elapsed: false
    case .monthOrMinute:
      !(index > 0 && parts[index - 1] == .hour)
        && !(index + 1 < parts.count && parts[index + 1] == .second)
    }
  }

  /// The date parts of the first section, the one for positive numbers.
  private static func parts(of format: String) -> [DatePart] {
    let characters = Array(format)
    var parts: [DatePart] = []
    var index = 0
    while index < characters.count, characters[index] != ";" {
      switch characters[index] {
      case "\\", "!", "_", "*":
        index += 2
      case "\"":
        index = (characters[(index + 1)...].firstIndex(of: "\"") ?? characters.count) + 1
      case "[":
        let end = characters[index...].firstIndex(of: "]") ?? characters.count
        if isElapsed(characters[(index + 1)..<max(end, index + 1)]) { parts.append(.elapsed) }
        index = end + 1
      default:
        let length = runLength(characters, from: index)
        if let part = part(characters, index, length) { parts.append(part) }
        index += length
      }
    }
    return parts
  }

  /// The length of the run of equal characters at an index, or of a whole `AM/PM` or `A/P`.
  private static func runLength(_ characters: [Character], from index: Int) -> Int {
    let rest = String(characters[index...].prefix(longestGeneral)).lowercased()
    if let general = generalLength(rest) { return general }
    if rest.hasPrefix("am/pm") { return 5 }
    if rest.hasPrefix("a/p") { return 3 }
    if rest.hasPrefix("e+") || rest.hasPrefix("e-") { return 2 }  // an exponent, not an era year
    return characters[index...].prefix { $0.lowercased() == characters[index].lowercased() }.count
  }

  /// What programs in other languages call General; some write their own word into the file.
  private static let generals = [
    "general", "standard", "standaard", "standardowy", "estándar", "geral", "genel", "generale",
    "основной", "общий", "všeobecný", "normál", "yleinen", "ogólny",
  ]

  /// More characters than any of them has.
  static let longestGeneral = 16

  /// The length of the word for General that the rest of a format starts with; nil if there is
  /// none.
  ///
  /// In Chinese, Japanese and Korean it is `G/` and the word: G/通用格式, G/標準, G/표준.
  static func generalLength(_ rest: String) -> Int? {
    if rest.hasPrefix("g/") {
      let word = rest.dropFirst(2).prefix { $0.isLetter && !$0.isASCII }.count
      return word > 0 ? word + 2 : nil
    }
    // The longest match: `generale` begins with `general`, and its last letter alone is a year.
    return generals.filter { rest.hasPrefix($0) }.map(\.count).max()
  }

  private static func part(_ characters: [Character], _ index: Int, _ length: Int) -> DatePart? {
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
