import Foundation
import ReportModel

/// A formula that adds and subtracts cells.
struct FormulaSum {
  /// A cell that is added or subtracted.
  struct Part {
    var cell: CellReference
    var isNegative: Bool
    /// Whether it is in a range of `SUM`, where text is ignored.
    var isInSum: Bool
  }

  /// The cells, including blank ones.
  var parts: [Part] = []
  /// The total of the numbers written in it; nil if there are none.
  var constant: Decimal?
}
