import Spreadsheet

/// An open word-processing package, whose text and tables are not yet read.
struct WordDocument {
  private let parts: PackageParts
  private let part: String

  /// Opens the document of a package, given the name of its main part.
  init(_ parts: PackageParts, part: String) {
    self.parts = parts
    self.part = part
  }

  /// Reads the document: first the body text as one grid with a row per line, then each table.
  ///
  /// Headers, footers and comments are in parts of their own and are left out.
  func workbook() throws(ReadError) -> Workbook {
    var relationships = Relationships.Handler(limits: parts.limits)
    // A document without styles, lists and notes needs no relationships.
    let pointsToParts = ["styles.xml", "numbering.xml", "footnotes.xml", "endnotes.xml"].contains {
      parts.has(Relationships.resolve($0, from: part))
    }
    try parts.readSecondary(
      Relationships.name(for: part), into: &relationships, isExpected: pointsToParts)
    var styles = WordStyles.Handler(limits: parts.limits)
    try readSecondary("styles", relationships.relationships, into: &styles)
    var numbering = WordNumbering.Handler(limits: parts.limits)
    try readSecondary("numbering", relationships.relationships, into: &numbering)
    var notesOf: [String: WordFootnotes] = [:]
    for kind in ["footnote", "endnote"] {
      var handler = WordFootnotes.Handler(limits: parts.limits)
      try readSecondary(kind + "s", relationships.relationships, into: &handler)
      notesOf[kind] = handler.notes
    }
    var parser = WordParser(
      limits: parts.limits, styles: styles.styles, numbering: numbering.numbering, notes: notesOf)
    try parts.read(part, into: &parser)
    var grids = WordGrids(limits: parts.limits)
    try grids.add(parser.blocks)
    let notes = parts.notes + parser.remarks.notes(part: part) + grids.notes
    return Workbook(origin: .document, grids: grids.all, notes: notes)
  }

  private func readSecondary(
    _ kind: String, _ relationships: Relationships, into handler: inout some XMLEventHandler
  ) throws(ReadError) {
    guard let relationship = relationships.first(kind) else { return }
    try parts.readSecondary(Relationships.resolve(relationship.target, from: part), into: &handler)
  }
}
