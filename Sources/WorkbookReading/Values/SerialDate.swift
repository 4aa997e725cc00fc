/// Converts the day numbers of workbooks to dates.
package enum SerialDate {
  /// The ISO 8601 text of a day number with its time, to the millisecond; nil if it is not a date.
  ///
  /// Counting from 1900, 1 is 1 January and 60 is a 29 February that never existed; numbers below 1
  /// are times of day, and 60 stays a number. Counting from 1904, 0 is 1 January.
  package static func text(_ serial: Double, from1904: Bool) -> String? {
    guard serial >= (from1904 ? 0 : 1), serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var milliseconds = Int(((serial - Double(day)) * 86_400_000).rounded())
    if milliseconds == 86_400_000 {
      day += 1
      milliseconds = 0
    }
    let sinceEpoch: Int  // days since 1970-01-01
    if from1904 {
      sinceEpoch = day - 24_107
    } else {
      guard day != 60 else { return nil }
      sinceEpoch = day - (day < 60 ? 25_568 : 25_569)
    }
    let (year, month, dayOfMonth) = civil(sinceEpoch)
    guard year <= 9999 else { return nil }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))T\(clock(milliseconds))"
  }

  /// The ISO 8601 text of a date in a cell of type `d`, always with a time.
  ///
  /// Nil if it is not a date; a time zone is dropped, since cells have none.
  package static func normalized(_ text: String) -> String? {
    var text = text.trimmingXMLSpace
    if text.hasSuffix("Z") { text.removeLast() }
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    let fields = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count <= 2, fields.count == 3, fields.map(\.utf8.count) == [4, 2, 2],
      let month = NumberText.integer(String(fields[1])), (1...12).contains(month),
      let day = NumberText.integer(String(fields[2])),
      let year = NumberText.integer(String(fields[0])),
      day >= 1, day <= length(ofMonth: month, year: year)
    else { return nil }
    guard halves.count == 2 else { return halves[0] + "T00:00:00" }
    guard let fraction = dayFraction(String(halves[1])) else { return nil }
    return halves[0] + "T" + clock(Int((fraction * 86_400_000).rounded()))
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The fraction of a day that a time such as `12:30` or `12:30:15.5` represents.
  static func dayFraction(_ text: String) -> Double? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let hours = NumberText.integer(String(fields[0])),
      let minutes = NumberText.integer(String(fields[1])), hours < 24, minutes < 60
    else { return nil }
    guard fields.count == 3 else { return Double(hours * 3600 + minutes * 60) / 86_400 }
    guard let seconds = NumberText.double(String(fields[2])), (0..<60).contains(seconds) else {
      return nil
    }
    return (Double(hours * 3600 + minutes * 60) + seconds) / 86_400
  }

  /// The date of a number of days since 1970-01-01, in the Gregorian calendar.
  ///
  /// Counted from 1 March of the year 0, so that a leap day is the last day of its year.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let time =
      "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    let rest = milliseconds % 1000
    return rest == 0 ? time : "\(time).\(padded(rest, 3))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
