/// A piece of a document: a paragraph, or a table.
enum WordBlock {
  /// The text of a paragraph, with its number where that is automatic.
  case paragraph(String)
  /// A table.
  case table(WordTable)
}
