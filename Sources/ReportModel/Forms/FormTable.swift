public import Foundation
public import Spreadsheet

/// A table of a form: its grid of labels and places for figures.
public struct FormTable: Sendable {
  /// A cell of the official grid.
  public struct LayoutCell: Hashable, Sendable {
    /// The cells of the grid that it takes up, counted from the table's first.
    public var range: CellRange
    /// What stands in it.
    public var content: Content
    /// Whether its text stands at the left; in the middle otherwise.
    public var isLeftAligned: Bool
  }

  /// What stands in a cell of the grid.
  public enum Content: Hashable, Sendable {
    /// A label.
    case label(FormLabel)
    /// The place of a figure.
    case figure(FigureKey)
  }

  /// The key of the table and of its section.
  public var key: String
  /// The widths of the grid's columns in twips (1/20 point).
  public var widths: [Int]
  /// The number of the grid's rows.
  public var rowCount: Int
  /// The cells, row by row.
  public var cells: [LayoutCell]
  /// The figures, row by row as keys go.
  public var figures: [FormFigure]
  /// The keys of the rows, in order.
  public var rows: [String]
  /// The keys of the columns, in order.
  public var columns: [String]

  /// The labels with their places.
  public var labels: [(label: FormLabel, range: CellRange)] {
    cells.compactMap { cell in
      if case .label(let label) = cell.content { (label, cell.range) } else { nil }
    }
  }
}

/// A label of a table.
public struct FormLabel: Hashable, Sendable {
  /// The official words.
  public var text: String
  /// The words with the line breaks of the official print.
  public var print: String
  /// The row that it names, or whose columns it heads.
  public var row: String?
  /// The column that it heads.
  public var column: String?
}

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
