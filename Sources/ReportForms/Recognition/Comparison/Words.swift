/// The role of some words in the form.
enum Words {
  /// They name a row or column.
  case line(Position, LabelIndex.Quality)
  /// They name something else in the form, such as a group or a line of the other axis.
  case otherPlace
  /// They do not appear in the form.
  case foreign
}
