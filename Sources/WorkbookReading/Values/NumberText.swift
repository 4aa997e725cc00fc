/// Parses the numbers of a workbook.
package enum NumberText {
  /// The number that the whole text represents; nil if it is not a finite number.
  ///
  /// Only decimal notation counts: the other notations that `Double` accepts (`0x10`, `inf`, `nan`)
  /// are not numbers in a workbook.
  package static func double(_ text: String) -> Double? {
    if let exact = exact(text) { return exact }
    var scanner = Scanner()
    for byte in text.utf8 where !scanner.take(byte) { return nil }
    guard scanner.isComplete else { return nil }
    let trimmed = scanner.hasBlanks ? text.trimmingXMLSpace : text
    guard let value = Double(trimmed), value.isFinite else { return nil }
    return value
  }

  /// The whole number that the text represents; nil if it is not one.
  static func integer(_ text: String) -> Int? {
    var value = 0
    var count = 0
    let bytes = text.utf8.span
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        guard count <= 15 else { return nil }
        value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: return nil
      }
    }
    return count > 0 ? value : nil
  }

  /// The number, if it has so few digits that dividing two exact numbers gives the correctly rounded
  /// result, and no exponent; nil for all others, and for what is no number.
  private static func exact(_ text: String) -> Double? {
    let bytes = text.utf8.span
    var digits = 0
    var mantissa = 0
    /// What the digits behind the point are divided by; 0 before the point.
    var divisor = 0
    for place in bytes.indices {
      let byte = bytes[place]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        guard digits <= 15 else { return nil }
        mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0"))
        divisor *= 10
      } else if byte == UInt8(ascii: "."), divisor == 0 {
        divisor = 1
      } else {
        guard place == 0, byte == UInt8(ascii: "-") else { return nil }
      }
    }
    guard digits > 0, divisor != 1 else { return nil }
    let value = divisor == 0 ? Double(mantissa) : Double(mantissa) / Double(divisor)
    return bytes[0] == UInt8(ascii: "-") ? -value : value
  }

  /// Checks the notation.
  private struct Scanner {
    private enum State {
      case start, sign, whole, point, fraction, exponentMark, exponentSign, exponent, after
    }

    private var state = State.start
    private var hasDigit = false
    private(set) var hasBlanks = false

    var isComplete: Bool {
      switch state {
      case .whole, .point, .fraction, .exponent, .after: hasDigit
      default: false
      }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      switch (byte, state) {
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .start),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .sign),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .whole):
        state = .whole
        hasDigit = true
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .point),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .fraction):
        state = .fraction
        hasDigit = true
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponentMark),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponentSign),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponent):
        state = .exponent
      case (UInt8(ascii: "."), .start), (UInt8(ascii: "."), .sign), (UInt8(ascii: "."), .whole):
        state = .point
      case (UInt8(ascii: "-"), .start), (UInt8(ascii: "+"), .start): state = .sign
      case (UInt8(ascii: "-"), .exponentMark), (UInt8(ascii: "+"), .exponentMark):
        state = .exponentSign
      case (UInt8(ascii: "e"), .whole), (UInt8(ascii: "E"), .whole),
        (UInt8(ascii: "e"), .fraction), (UInt8(ascii: "E"), .fraction),
        (UInt8(ascii: "e"), .point), (UInt8(ascii: "E"), .point):
        state = .exponentMark
      case (0x20, _), (0x09, _), (0x0A, _), (0x0D, _):
        hasBlanks = true
        if state != .start {
          guard isComplete else { return false }
          state = .after
        }
      default: return false
      }
      return true
    }
  }
}
