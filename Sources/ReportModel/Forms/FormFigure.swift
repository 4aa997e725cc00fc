package import Foundation
public import Spreadsheet

/// What a form defines for one figure.
public struct FormFigure: Hashable, Sendable {
  /// Which numbers are possible.
  public enum Kind: String, Sendable {
    /// Non-negative whole numbers.
    case count
    /// Non-negative decimal numbers.
    case amount
    /// Whole numbers, which may be negative.
    case change
  }

  /// The place.
  public var key: FigureKey
  /// The cells of the table's grid that it covers.
  package var range: CellRange
  /// Which numbers are possible.
  public var kind: Kind
  /// The unit; empty if the form prints none.
  public var unit: String
  /// Units, besides the usual ones, that people append to its numbers.
  package var acceptedUnits: [String]
  /// The official label of the row.
  public var rowLabel: String
  /// The label of the row, prefixed with the number of its group: `（六）3.其他`.
  public var fullRowLabel: String
  /// The official label of the column.
  public var columnLabel: String

  /// The place by its labels: `“（六）3.其他”行“自然人”列`.
  public var place: LocalizedText {
    LocalizedText(
      zh: "“\(fullRowLabel)”行“\(columnLabel)”列", en: "“\(fullRowLabel)”, column “\(columnLabel)”")
  }
}

extension FormFigure.Kind {
  /// Whether a figure of this kind can have a given value.
  package func allows(_ number: Decimal) -> Bool {
    switch self {
    case .count: number >= 0 && number.isWhole
    case .amount: number >= 0
    case .change: number.isWhole
    }
  }
}
