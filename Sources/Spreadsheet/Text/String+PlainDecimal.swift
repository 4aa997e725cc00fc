extension StringProtocol {
  /// Whether the whole text is a number in plain digits: an optional sign, digits, and optional
  /// decimals after a point.
  ///
  /// Written by hand, because a regular expression would be compiled again for each field.
  package var isPlainDecimal: Bool {
    var digits = 0
    var isAfterPoint = false
    for (index, byte) in utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
      case UInt8(ascii: "+") where index == 0, UInt8(ascii: "-") where index == 0:
        continue
      case UInt8(ascii: ".") where digits > 0 && !isAfterPoint:
        isAfterPoint = true
        digits = 0
      default:
        return false
      }
    }
    return digits > 0
  }
}
