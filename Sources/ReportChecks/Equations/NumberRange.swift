import Foundation
import ReportModel

/// A closed range of numbers; nil for a missing bound.
struct NumberRange: Equatable {
  var low: Decimal?
  var high: Decimal?

  static let all = NumberRange()

  /// Makes a range.
  init(low: Decimal? = nil, high: Decimal? = nil) {
    self.low = low
    self.high = high
  }

  /// Whether there is no number in the range.
  var isEmpty: Bool {
    guard let low, let high else { return false }
    return low > high
  }

  /// The only number in the range; nil if there are several or none.
  var only: Decimal? { low == high ? low : nil }

  /// The numbers in both ranges.
  func intersection(_ other: NumberRange) -> NumberRange {
    NumberRange(
      low: [low, other.low].compactMap(\.self).max(),
      high: [high, other.high].compactMap(\.self).min())
  }

  /// The numbers in the range that are possible for a kind of figure.
  func numbers(of kind: FormFigure.Kind) -> NumberRange {
    var range = self
    if kind != .change { range = range.intersection(NumberRange(low: 0)) }
    if kind != .amount {
      range.low = range.low.map { $0.rounded(.up) }
      range.high = range.high.map { $0.rounded(.down) }
    }
    return range
  }
}

extension Decimal {
  /// The nearest whole number in a direction.
  fileprivate func rounded(_ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    let handler = NSDecimalNumberHandler(
      roundingMode: mode, scale: 0, raiseOnExactness: false, raiseOnOverflow: false,
      raiseOnUnderflow: false, raiseOnDivideByZero: false)
    return NSDecimalNumber(decimal: self).rounding(accordingToBehavior: handler).decimalValue
  }
}
