import Foundation
import ReportModel

extension Decimal {
  /// The nearest number that a cell can store.
  ///
  /// `NSDecimalNumber.doubleValue` is off in the last digit.
  var cellNumber: Double { Double(plain) ?? 0 }
}
