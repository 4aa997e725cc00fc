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
