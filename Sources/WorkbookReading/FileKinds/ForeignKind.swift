/// A kind of file that is not read here, but that an office program turns into one that is.
public enum ForeignKind: Hashable, Sendable {
  /// A workbook, which becomes an .xlsx; with the usual ending of its name.
  case workbook(ending: String)
  /// A word-processing document, which becomes a .docx; with the usual ending of its name.
  case document(ending: String)
}
