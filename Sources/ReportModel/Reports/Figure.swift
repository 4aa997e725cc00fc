public import Foundation

/// A figure of a report: what stands at its place, and where that was read.
public struct Figure: Hashable, Sendable {
  /// What stands at a figure's place; a blank is not zero.
  public enum State: Hashable, Sendable {
    /// A number.
    case number(Decimal)
    /// Nothing, or only white space.
    case blank
    /// A sign that the figure does not apply: `/`, `-`, `—`, `无`.
    case notApplicable
    /// Something that does not read as a number as a whole.
    case unreadable
  }

  /// The place in the form.
  public var key: FigureKey
  /// What stands there.
  public var state: State
  /// The content of the cell as found; empty for a blank.
  public var raw: String
  /// The cell it was read from; nil where the form's place was not found in the file.
  public var source: CellReference?
  /// What the formula of the cell adds up, in other figures; nil for an entry.
  ///
  /// An entry is a figure that somebody typed, or whose formula cannot be followed or leads outside the
  /// tables. Any other figure says nothing that those in its sum do not.
  public var sum: FigureSum?

  /// Makes a figure.
  public init(_ key: FigureKey, _ state: State, raw: String = "", source: CellReference? = nil) {
    self.key = key
    self.state = state
    self.raw = raw
    self.source = source
  }

  /// The number, where the state is one.
  public var number: Decimal? {
    if case .number(let number) = state { number } else { nil }
  }

  /// Whether nothing that could be a figure was entered: blank or not applicable.
  public var isVacant: Bool { state == .blank || state == .notApplicable }
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
