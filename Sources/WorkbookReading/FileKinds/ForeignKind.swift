/// A kind of file that is not read here, but that an office program can convert to one that is.
package enum ForeignKind: Hashable, Sendable {
  /// A workbook, which becomes an .xlsx; with its usual file extension.
  case workbook(ending: String)
  /// A word-processing document, which becomes a .docx; with its usual file extension.
  case document(ending: String)
}
