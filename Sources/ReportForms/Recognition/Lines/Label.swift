/// Words that name a row or a column.
struct Label {
  /// The role of some words in the form.
  enum Words {
    /// They name a row or column.
    case line(Position, LabelIndex.Quality)
    /// They name something else in the form, such as a group or a line of the other axis.
    case otherPlace
    /// They do not appear in the form.
    case foreign
  }

  var cell: SheetView.TextCell
  var words: Words

  var position: Position? {
    if case .line(let position, _) = words { position } else { nil }
  }

  /// Whether the form does not use these words.
  var isForeign: Bool { if case .foreign = words { true } else { false } }

  /// How closely the words match those of the form.
  var quality: LabelIndex.Quality? {
    if case .line(_, let quality) = words { quality } else { nil }
  }
}
