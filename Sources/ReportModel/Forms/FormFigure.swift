public import Foundation
public import Spreadsheet

/// What a form says of one figure.
public struct FormFigure: Hashable, Sendable {
  /// What numbers are possible.
  public enum Kind: String, Sendable {
    /// Whole numbers, not negative.
    case count
    /// Decimal numbers, not negative.
    case amount
    /// Whole numbers, negative ones among them.
    case change
  }

  /// The place.
  public var key: FigureKey
  /// The cells of the table's grid that it takes up.
  public var range: CellRange
  /// What numbers are possible.
  public var kind: Kind
  /// The unit; empty where the form prints none.
  public var unit: String
  /// Units that people write behind its numbers, besides the usual ones, where the form prints none.
  public var acceptedUnits: [String]
  /// The official label of the row.
  public var rowLabel: String
  /// The label of the row with the number of its group before it: `（六）3.其他`.
  public var fullRowLabel: String
  /// The official label of the column.
  public var columnLabel: String
}

extension FormFigure.Kind {
  /// Whether a number can be a figure of this kind.
  public func allows(_ number: Decimal) -> Bool {
    switch self {
    case .count: number >= 0 && number.isWhole
    case .amount: number >= 0
    case .change: number.isWhole
    }
  }
}
