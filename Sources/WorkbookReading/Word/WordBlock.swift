/// A piece of a document: a paragraph, or a table.
enum WordBlock {
  /// The text of a paragraph, with its automatic number if it has one.
  case paragraph(String)
  case table(WordTable)
}
