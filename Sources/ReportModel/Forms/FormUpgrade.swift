package import Spreadsheet

/// How figures of an older form are transferred to another form, read from the older form's file.
///
/// A figure whose key exists in both forms is carried over unchanged; only differences are listed.
package struct FormUpgrade: Sendable {
  /// A figure that has a different key in the other form.
  package struct Move: Hashable, Sendable {
    /// Its key in the older form.
    package var from: FigureKey
    /// Its key in the other form.
    package var to: FigureKey
    /// Further figures of the other form that the older figure includes; they stay blank.
    package var covers: [FigureKey]
    /// What people should know about it.
    package var reason: LocalizedText
  }

  /// What people should know about figures that are not carried over.
  package struct Remark: Hashable, Sendable {
    /// The figures.
    package var figures: FigurePattern
    /// Why, and what to do.
    package var reason: LocalizedText
  }

  /// The short name of the other form.
  package var target: String
  /// The figures with a different key.
  package var moves: [Move]
  /// Figures of the other form for which the older one has no number.
  package var unsourced: [Remark]
  /// Figures of the older form that have no counterpart in the other one.
  package var dropped: [Remark]

  /// Makes an upgrade in which all figures keep their keys.
  package init(to form: ReportForm) {
    target = form.id
    moves = []
    unsourced = []
    dropped = []
  }

  /// The move of a figure of the older form.
  package func move(from key: FigureKey) -> Move? { moves.first { $0.from == key } }

  /// The move to a figure of the other form.
  package func move(to key: FigureKey) -> Move? { moves.first { $0.to == key } }

  /// The part that concerns one table, or all tables but that one.
  func filtered(table: String, isKept: Bool) -> FormUpgrade {
    var copy = self
    copy.moves = moves.filter { ($0.from.table == table) == isKept }
    copy.unsourced = unsourced.filter { ($0.figures.table == table) == isKept }
    copy.dropped = dropped.filter { ($0.figures.table == table) == isKept }
    return copy
  }
}

extension [FormUpgrade.Remark] {
  /// The reason given by the first remark about a figure.
  package func reason(for key: FigureKey) -> LocalizedText? {
    first { $0.figures.contains(key) }?.reason
  }
}
