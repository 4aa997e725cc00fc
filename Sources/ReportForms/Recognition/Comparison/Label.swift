/// Words that name a row or a column.
struct Label {
  var cell: SheetView.TextCell
  /// The role of the words in the form.
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
