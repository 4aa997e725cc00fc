/// How the figures of an older form go into another one, read from the older form's data file.
///
/// A figure whose key both forms have is carried over as it is; only what differs is written down.
public struct FormUpgrade: Sendable {
  /// A figure that has another place in the other form.
  public struct Move: Hashable, Sendable {
    /// Its place in the older form.
    public var from: FigureKey
    /// Its place in the other form.
    public var to: FigureKey
    /// The places of the other form that the older figure stands for as well; they stay blank.
    public var covers: [FigureKey]
    /// What people should know of it.
    public var reason: LocalizedText
  }

  /// What people should know of some figures that are not carried over.
  public struct Remark: Hashable, Sendable {
    /// The figures.
    public var figures: FigurePattern
    /// Why, and what to do.
    public var reason: LocalizedText
  }

  /// The short name of the other form.
  public var target: String
  /// The figures with another place.
  public var moves: [Move]
  /// Figures of the other form that the older one has no number for.
  public var unsourced: [Remark]
  /// Figures of the older form that the other one has no place for.
  public var dropped: [Remark]

  /// Makes rules by which figures keep their keys and nothing more is known.
  public init(to form: ReportForm) {
    target = form.id
    moves = []
    unsourced = []
    dropped = []
  }

  /// The move of a figure of the older form.
  public func move(from key: FigureKey) -> Move? { moves.first { $0.from == key } }

  /// The move to a figure of the other form.
  public func move(to key: FigureKey) -> Move? { moves.first { $0.to == key } }

  /// The part that concerns one table, or all others.
  func filtered(table: String, isKept: Bool) -> FormUpgrade {
    var copy = self
    copy.moves = moves.filter { ($0.from.table == table) == isKept }
    copy.unsourced = unsourced.filter { ($0.figures.table == table) == isKept }
    copy.dropped = dropped.filter { ($0.figures.table == table) == isKept }
    return copy
  }

  /// The rules of a form in which one table is that of another form.
  ///
  /// - Parameters:
  ///   - own: The rules of the form.
  ///   - other: The rules of the form that the table is from.
  ///   - table: The key of the table.
  /// - Returns: The rules; nil where neither has any.
  static func mixed(_ own: FormUpgrade?, _ other: FormUpgrade?, table: String) -> FormUpgrade? {
    let own = own?.filtered(table: table, isKept: false)
    guard let other = other?.filtered(table: table, isKept: true) else { return own }
    guard var mixed = own else { return other }
    guard mixed.target == other.target else { return mixed }
    mixed.moves += other.moves
    mixed.unsourced += other.unsourced
    mixed.dropped += other.dropped
    return mixed
  }
}

extension [FormUpgrade.Remark] {
  /// What is said of a figure, by the first remark on it.
  public func reason(for key: FigureKey) -> LocalizedText? {
    first { $0.figures.contains(key) }?.reason
  }
}
