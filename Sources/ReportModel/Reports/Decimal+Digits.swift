public import Foundation

extension Decimal {
  /// The number in plain digits, with a decimal point and without grouping or exponent.
  ///
  /// `Decimal.description` prints all 38 digits and does not depend on the locale.
  public var plain: String { "\(self)" }

  /// Whether the number has no fractional part.
  public var isWhole: Bool { exponent >= 0 || !plain.contains(".") }
}
