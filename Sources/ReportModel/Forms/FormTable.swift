package import Spreadsheet

/// A table of a form: its grid of labels and figures.
public struct FormTable: Sendable {
  /// A cell of the official grid.
  package struct LayoutCell: Hashable, Sendable {
    /// The cells of the grid that it covers, relative to the table's first cell.
    package var range: CellRange
    /// What the cell contains.
    package var content: Content
    /// Whether the text is left-aligned; it is centred otherwise.
    package var isLeftAligned: Bool
  }

  /// The content of a cell of the grid.
  package enum Content: Hashable, Sendable {
    /// A label.
    case label(FormLabel)
    /// The cell of a figure.
    case figure(FigureKey)
  }

  /// The key of the table and of its section.
  public var key: String
  /// The widths of the grid's columns in twips (1/20 point).
  package var widths: [Int]
  /// The number of the grid's rows.
  package var rowCount: Int
  /// The cells, row by row.
  package var cells: [LayoutCell]
  /// The figures, ordered by the rows of the form.
  public var figures: [FormFigure]
  /// The keys of the rows, in order.
  public var rows: [String]
  /// The keys of the columns, in order.
  public var columns: [String]

  /// The labels and the cells that they cover.
  package var labels: [(label: FormLabel, range: CellRange)] {
    cells.compactMap { cell in
      if case .label(let label) = cell.content { (label, cell.range) } else { nil }
    }
  }
}
