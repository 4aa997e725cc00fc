/// What the form has to do with some words.
enum Words {
  /// They name one of its rows or columns.
  case line(Position, LabelIndex.Quality)
  /// They are a label of something else: a group, the other axis.
  case otherPlace
  /// The form does not have them.
  case foreign
}
