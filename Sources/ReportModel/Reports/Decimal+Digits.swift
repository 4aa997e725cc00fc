public import Foundation

extension Decimal {
  /// The number in plain digits, with a full stop and without grouping or exponent.
  ///
  /// `Decimal.description` prints all 38 digits plainly and never looks at the locale.
  public var plain: String { "\(self)" }

  /// Whether nothing stands behind the decimal point.
  public var isWhole: Bool { exponent >= 0 || !plain.contains(".") }
}
