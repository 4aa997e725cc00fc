/// Writes numbers as digits.
enum NumberDigits {
  /// The shortest digits that read back as the same number; whole numbers without a decimal point.
  static func text(_ number: Double) -> String {
    guard number == number.rounded(.towardZero), abs(number) < 9_007_199_254_740_992 else {
      return number.description
    }
    return String(Int64(number))
  }
}
