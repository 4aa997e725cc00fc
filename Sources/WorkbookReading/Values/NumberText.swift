/// Parses the numbers of a workbook.
package enum NumberText {
  /// The number that the whole text represents; nil if it is not a finite number.
  ///
  /// Only decimal notation counts: the other notations that `Double` accepts (`0x10`, `inf`, `nan`)
  /// are not numbers in a workbook.
  package static func double(_ text: String) -> Double? {
    var scanner = Scanner()
    for byte in text.utf8 where !scanner.take(byte) { return nil }
    guard scanner.isComplete else { return nil }
    if let exact = scanner.exact { return exact }
    let trimmed = scanner.hasBlanks ? text.trimmingXMLSpace : text
    guard let value = Double(trimmed), value.isFinite else { return nil }
    return value
  }

  /// The whole number that the text represents; nil if it is not one.
  static func integer(_ text: String) -> Int? {
    var value = 0
    var count = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        guard count <= 15 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: return nil
      }
    }
    return count > 0 ? value : nil
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Checks the notation and, for short numbers, computes the value on the way.
  private struct Scanner {
    private enum State {
      case start, sign, whole, point, fraction, exponentMark, exponentSign, exponent, after
    }

    private var state = State.start
    private var isNegative = false
    private var digits = 0
    private var mantissa: Int64 = 0
    private var decimals = 0
    private(set) var hasBlanks = false

    var isComplete: Bool {
      switch state {
      case .whole, .fraction, .exponent, .after: digits > 0
      case .point: digits > 0
      default: false
      }
    }

    /// The value, if dividing two exact numbers gives the correctly rounded result.
    var exact: Double? {
      guard state == .whole || state == .fraction, digits <= 15, !hasBlanks else { return nil }
      let value = Double(mantissa) / NumberText.powersOfTen[decimals]
      return isNegative ? -value : value
    }

    mutating func take(_ byte: UInt8) -> Bool {
      switch (byte, state) {
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .start),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .sign),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .whole):
        state = .whole
        count(byte)
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .point),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .fraction):
        state = .fraction
        decimals += digits < 15 ? 1 : 0
        count(byte)
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponentMark),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponentSign),
        (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponent):
        state = .exponent
      case (UInt8(ascii: "."), .start), (UInt8(ascii: "."), .sign), (UInt8(ascii: "."), .whole):
        state = .point
      case (UInt8(ascii: "-"), .start):
        isNegative = true
        state = .sign
      case (UInt8(ascii: "+"), .start): state = .sign
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

    private mutating func count(_ byte: UInt8) {
      digits += 1
      if digits <= 15 { mantissa = mantissa * 10 + Int64(byte - UInt8(ascii: "0")) }
    }
  }
}
