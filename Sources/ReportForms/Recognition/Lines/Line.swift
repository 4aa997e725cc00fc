import Spreadsheet

/// A row or column of a table on a sheet or in a text, and what became of it.
struct Line {
  /// The row or column number on the sheet; in a text, the line number.
  var place: Int
  /// The words beside a row, or the headings of a column.
  var labels: [Label] = []
  var fate = Fate.read
  /// Its contents that belong to no column; for a row that was not read, its values.
  var loose: [CellAddress] = []
  /// Whether its values were assigned by count because fields were missing.
  var isCounted = false

  /// The places in the form that its labels name.
  var positions: [Position] { labels.compactMap(\.position) }
  /// The place in the form, if its labels name exactly one.
  var position: Position? { positions.count == 1 ? positions[0] : nil }
  /// The words people would call it by: those of the form, or else the nearest to its cells.
  var name: SheetView.TextCell? {
    (labels.last { $0.position != nil } ?? labels.last(where: \.isForeign))?.cell
  }
  /// Whether its own label may have moved away: it has no words, or only words the form uses
  /// elsewhere.
  var isBare: Bool { positions.isEmpty && !labels.contains(where: \.isForeign) }

  /// Records that the words of some labels do not name the position that they seemed to name.
  mutating func reword(_ words: Label.Words, where isMistaken: (Position) -> Bool) {
    for number in labels.indices where labels[number].position.map(isMistaken) ?? false {
      labels[number].words = words
    }
  }
}
