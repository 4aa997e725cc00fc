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

/// Words that name a line.
struct Label {
  /// The cell that holds them.
  var cell: SheetView.TextCell
  /// What they are in the form.
  var words: Words

  /// The place in the form.
  var position: Position? {
    if case .line(let position, _) = words { position } else { nil }
  }

  /// Whether the form does not have them.
  var isForeign: Bool { if case .foreign = words { true } else { false } }

  /// How well they agree with those of the form.
  var quality: LabelIndex.Quality? {
    if case .line(_, let quality) = words { quality } else { nil }
  }
}

/// What the form has to do with some words.
enum Words {
  /// They name one of its rows or columns.
  case line(Position, LabelIndex.Quality)
  /// They are a label of something else: a group, the other axis.
  case otherPlace
  /// The form does not have them.
  case foreign
}

/// Rows and columns by their places in the form's table.
struct Position: Hashable {
  /// The row; nil for the column of a table with row labels.
  var row: Int?
  /// The column; nil for a row.
  var column: Int?
}

/// What became of a line.
enum Fate: Equatable {
  /// Its figures were taken.
  case read
  /// Its values are not as many as the headings.
  case unfit(found: Int, expected: Int)
  /// Nothing separates its label from its figures.
  case runTogether
  /// Several lines of figures stand where the form has one.
  case oneOfSeveral
  /// Another line has its label as well, and nobody can tell which is right.
  case repeated
  /// Labels around it may have moved, or two of the form's stand at it.
  case displaced
  /// No label of the form names it, and the table lacks some.
  case unknown
  /// The form does not have it.
  case added
}
