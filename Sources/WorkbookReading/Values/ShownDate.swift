/// A day number as the parts of a date and a time, to be formatted.
struct ShownDate {
  private var date: [Int]
  private var weekday: Int
  private var seconds: Int
  private var hasDate: Bool

  /// The parts of a day number; nil if no program shows it.
  init?(_ serial: Double, from1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let text = SerialDate.text(serial, from1904: from1904)
    hasDate = text != nil
    date = text.map { $0.prefix(10).split(separator: "-").compactMap { Int($0) } } ?? []
    seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded()) % 86_400
    weekday = (Int(serial) + (from1904 ? 1461 : -1) + 7) % 7
  }

  /// The date or time, formatted by the pieces of a section; nil if the format uses words of a
  /// language that is not known.
  func text(_ pieces: [FormatCode.Piece]) -> String? {
    let is12Hour = pieces.contains { if case .dayPeriod = $0 { true } else { false } }
    var text = ""
    var previous: Character?
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let character): text.append(character)
      case .point, .comma: text += piece == .point ? "." : ","
      case .dayPeriod(let words):
        let halves = words.split(separator: "/")
        guard let first = halves.first, let last = halves.last else { return nil }
        text += seconds < 43_200 ? first : last
      case .clock(let letter, let count):
        let isMinute =
          letter == "m" && count <= 2 && (previous == "h" || next(pieces, index) == "s")
        guard let part = part(isMinute ? "n" : letter, count, is12Hour: is12Hour) else {
          return nil
        }
        text += part
        previous = letter
      default: return nil
      }
    }
    return text
  }

  /// The letter of the next part of a date or time.
  private func next(_ pieces: [FormatCode.Piece], _ index: Int) -> Character? {
    pieces[(index + 1)...].lazy.compactMap { piece -> Character? in
      if case .clock(let letter, _) = piece { letter } else { nil }
    }.first
  }

  private func part(_ letter: Character, _ count: Int, is12Hour: Bool) -> String? {
    let hours = seconds / 3600
    switch letter {
    case "h": return padded(is12Hour ? (hours + 11) % 12 + 1 : hours, count)
    case "n": return padded(seconds / 60 % 60, count)
    case "s": return padded(seconds % 60, count)
    default: break
    }
    guard hasDate, date.count == 3 else { return nil }
    switch letter {
    case "y", "e": return count == 2 ? padded(date[0] % 100, 2) : "\(date[0])"
    case "m" where count <= 2: return padded(date[1], count)
    case "d" where count <= 2: return padded(date[2], count)
    case "a": return (count > 3 ? "星期" : "") + ["日", "一", "二", "三", "四", "五", "六"][weekday]
    default: return nil
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    width > 1 && number < 10 ? "0\(number)" : "\(number)"
  }
}
