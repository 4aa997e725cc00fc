package import Foundation
import Spreadsheet

extension Decimal {
  /// The number in a text that is nothing but plain digits, with an optional sign and decimals.
  package init?(plain text: String) {
    // Fast path: nearly all figures are whole numbers without a sign.
    if text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let whole = Int(text)
    {
      self.init(whole)
      return
    }
    // `Decimal(string:)` also takes the beginning of a text.
    guard text.isPlainDecimal else { return nil }
    self.init(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }

  /// The number in plain digits, with a decimal point and without grouping or exponent.
  ///
  /// `Decimal.description` prints all 38 digits and does not depend on the locale.
  package var plain: String { "\(self)" }

  /// Whether the number has no fractional part.
  package var isWhole: Bool { exponent >= 0 || !plain.has(".") }
}
