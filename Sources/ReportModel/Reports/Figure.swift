public import Foundation

/// A figure of a report: its content and the cell it was read from.
public struct Figure: Hashable, Sendable {
  /// The content of a figure's cell; a blank is not zero.
  public enum State: Hashable, Sendable {
    /// A number.
    case number(Decimal)
    /// Empty, or white space only.
    case blank
    /// A mark that the figure does not apply: `/`, `-`, `—`, `无`.
    case notApplicable
    /// Content that cannot be read as a number.
    case unreadable
  }

  /// The position in the form.
  public var key: FigureKey
  /// The content.
  public var state: State
  /// The text of the cell as found; empty for a blank.
  public var raw: String
  /// The cell it was read from; nil if the file has no cell for the figure.
  public var source: CellReference?
  /// The sum of other figures that the cell's formula computes; nil for an entry.
  ///
  /// An entry is a figure that was typed, or whose formula cannot be followed or refers to cells
  /// outside the tables. Any other figure carries no information beyond that of the figures in its
  /// sum.
  package var sum: FigureSum?

  /// Makes a figure.
  public init(_ key: FigureKey, _ state: State, raw: String = "", source: CellReference? = nil) {
    self.key = key
    self.state = state
    self.raw = raw
    self.source = source
  }

  /// The number, if the figure is one.
  public var number: Decimal? {
    if case .number(let number) = state { number } else { nil }
  }

  /// Whether the figure is blank or marked as not applicable.
  package var isVacant: Bool { state == .blank || state == .notApplicable }
}

extension Figure.State {
  /// The name of the state in JSON and tidy TSV.
  public var name: String {
    switch self {
    case .number: "number"
    case .blank: "blank"
    case .notApplicable: "notApplicable"
    case .unreadable: "unreadable"
    }
  }
}
