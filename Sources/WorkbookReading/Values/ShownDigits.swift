/// The digits of a number as people see it: the 15 that count in a workbook, scaled and rounded.
struct ShownDigits {
  /// The digits, the first of which is not 0; none for 0.
  private(set) var digits: [UInt8] = []
  /// How many of the digits come before the decimal point; may be negative.
  private(set) var point = 0

  /// The digits of a finite number, whatever its sign.
  init(_ number: Double) {
    let parts = "\(number.magnitude)".split(separator: "e")
    var mantissa: [UInt8] = []
    var isFraction = false
    for byte in (parts.first ?? "").utf8 {
      if byte == UInt8(ascii: ".") { isFraction = true } else { mantissa.append(byte - 48) }
      if !isFraction { point += 1 }
    }
    let zeros = mantissa.prefix { $0 == 0 }.count
    digits = Array(mantissa.dropFirst(zeros))
    point += (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - zeros
    keep(15)
  }

  var isZero: Bool { digits.isEmpty }

  mutating func scale(byPowerOfTen power: Int) { point += power }

  /// Rounds to a number of decimals; returns whether that changed the number.
  mutating func round(toDecimals decimals: Int) -> Bool {
    let before = digits
    keep(point + decimals)
    return before != digits
  }

  /// The digits before the decimal point, without leading zeros.
  var whole: [UInt8] {
    guard point > 0 else { return [] }
    let zeros = Array(repeating: UInt8(0), count: max(0, point - digits.count))
    return Array(digits.prefix(point)) + zeros
  }

  /// The digits after the decimal point, without trailing zeros.
  var fraction: [UInt8] {
    guard !isZero, point < digits.count else { return [] }
    let zeros = Array(repeating: UInt8(0), count: max(0, -point))
    return zeros + digits.dropFirst(max(0, point))
  }

  /// The number in plain digits.
  var plain: String {
    let before = whole.isEmpty ? "0" : Self.text(whole)
    return fraction.isEmpty ? before : "\(before).\(Self.text(fraction))"
  }

  /// Rounds to a number of digits, half up, and drops trailing zeros.
  private mutating func keep(_ count: Int) {
    if count < 0 {
      digits = []
    } else if count < digits.count {
      let isUp = digits[count] >= 5
      digits.removeLast(digits.count - count)
      if isUp { roundUp() }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  private mutating func roundUp() {
    while digits.last == 9 { digits.removeLast() }
    if digits.isEmpty {
      digits = [1]
      point += 1
    } else {
      digits[digits.count - 1] += 1
    }
  }

  private static func text(_ digits: [UInt8]) -> String { digits.map(String.init).joined() }
}
