import Foundation
import ReportModel

/// A formula that adds cells and takes cells away.
struct FormulaSum {
  /// A cell that is added or taken away.
  struct Part {
    var cell: CellReference
    var isNegative: Bool
    /// Whether it stands in a range of `SUM`, which passes over text.
    var isInSum: Bool
  }

  /// The cells, blank ones among them.
  var parts: [Part] = []
  /// The numbers that are written in it; nil where there are none.
  var constant: Decimal?
}
