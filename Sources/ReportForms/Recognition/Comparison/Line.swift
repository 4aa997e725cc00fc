import Spreadsheet

/// A row or a column of a table as it stands on a sheet or in a text, and what became of it.
struct Line {
  /// Its row or column of the sheet; the number of its line in a text.
  var place: Int
  /// What names it: the words beside a row, the headings of a column.
  var labels: [Label] = []
  /// What became of it.
  var fate = Fate.read
  /// What stands in it and in no column; of a row that was not taken, its values.
  var loose: [CellAddress] = []
  /// Whether its values were taken by their count, since fields were lost.
  var isCounted = false

  /// The places of the form that its labels name.
  var positions: [Position] { labels.compactMap(\.position) }
  /// The only place of the form that it may be.
  var position: Position? { positions.count == 1 ? positions[0] : nil }
  /// The words that people would call it by: those of the form, or else the nearest to its cells.
  var name: SheetView.TextCell? {
    (labels.last { $0.position != nil } ?? labels.last(where: \.isForeign))?.cell
  }
  /// Whether its own label may have moved away: no words stand at it, or only some that the form has
  /// elsewhere.
  var isBare: Bool { positions.isEmpty && !labels.contains(where: \.isForeign) }
}
