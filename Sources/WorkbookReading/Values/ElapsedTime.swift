/// Reads the elapsed times of strict workbooks, such as `PT36H30M0.000S`.
///
/// Strict workbooks store them as ISO 8601 durations; others store numbers of days.
package enum ElapsedTime {
  /// The units in which a duration may be written, largest first, with their seconds.
  private static let dateUnits: [(unit: Character, seconds: Double)] = [
    // Their length depends on the calendar, so only none of them is a number of days.
    ("Y", 0), ("M", 0), ("W", 604_800), ("D", 86_400),
  ]
  private static let timeUnits: [(unit: Character, seconds: Double)] = [
    ("H", 3600), ("M", 60), ("S", 1),
  ]

  /// The number of days that a duration represents; nil if the text is not a duration, or counts
  /// years or months.
  package static func days(_ text: String) -> Double? {
    var rest = Substring(text.trimmingXMLSpace)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    guard rest.first == "P" else { return nil }
    let halves = rest.dropFirst().split(
      separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = seconds(halves[0], in: dateUnits) else { return nil }
    var total = date
    if halves.count == 2 {
      guard !halves[1].isEmpty, let time = seconds(halves[1], in: timeUnits) else { return nil }
      total += time
    } else if halves[0].isEmpty {
      return nil
    }
    return (isNegative ? -total : total) / 86_400
  }

  /// The seconds of counts with their units; the units must be in order.
  private static func seconds(
    _ text: Substring, in units: [(unit: Character, seconds: Double)]
  ) -> Double? {
    var total = 0.0
    var rest = text
    for (unit, seconds) in units {
      let digits = rest.prefix { $0 == "." || ("0"..."9").contains($0) }
      guard rest.dropFirst(digits.count).first == unit else { continue }
      guard let count = count(digits, isFraction: unit == "S") else { return nil }
      guard seconds > 0 || count == 0 else { return nil }
      total += count * seconds
      rest = rest.dropFirst(digits.count + 1)
    }
    return rest.isEmpty ? total : nil
  }

  /// A count of units; only seconds may have decimals.
  private static func count(_ digits: Substring, isFraction: Bool) -> Double? {
    guard let first = digits.first, let last = digits.last, first != ".", last != "." else {
      return nil
    }
    return isFraction
      ? NumberText.double(String(digits)) : NumberText.integer(String(digits)).map(Double.init)
  }
}
