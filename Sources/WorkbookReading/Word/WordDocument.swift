import Spreadsheet

/// A word-processing package that is open: its text and tables, not yet read.
struct WordDocument {
  private let parts: PackageParts
  private let part: String

  /// Takes a package and the name of its main part.
  init(_ parts: PackageParts, part: String) {
    self.parts = parts
    self.part = part
  }

  /// Reads the document: first the running text as one grid, a line a row, then each table.
  ///
  /// Headers, footers and comments stand in parts of their own and are left out.
  func workbook() throws(ReadError) -> Workbook {
    let relationships = Relationships.Handler(limits: parts.limits)
    // A document without styles, lists and notes needs no pointers to them.
    let pointsToParts = ["styles.xml", "numbering.xml", "footnotes.xml", "endnotes.xml"].contains {
      parts.has(Relationships.resolve($0, from: part))
    }
    try parts.readSecondary(
      Relationships.name(for: part), into: relationships, isExpected: pointsToParts)
    let styles = WordStyles.Handler(limits: parts.limits)
    try readSecondary("styles", relationships.relationships, into: styles)
    let numbering = WordNumbering.Handler(limits: parts.limits)
    try readSecondary("numbering", relationships.relationships, into: numbering)
    var notesOf: [String: WordFootnotes] = [:]
    for kind in ["footnote", "endnote"] {
      let handler = WordFootnotes.Handler(limits: parts.limits)
      try readSecondary(kind + "s", relationships.relationships, into: handler)
      notesOf[kind] = handler.notes
    }
    let parser = WordParser(
      limits: parts.limits, styles: styles.styles, numbering: numbering.numbering, notes: notesOf)
    try parts.read(part, into: parser)
    var grids = WordGrids(limits: parts.limits)
    try grids.add(parser.blocks)
    let notes = parts.notes + parser.remarks.notes(part: part) + grids.notes
    return Workbook(origin: .document, grids: grids.all, notes: notes)
  }

  private func readSecondary(
    _ kind: String, _ relationships: Relationships, into handler: some XMLEventHandler
  ) throws(ReadError) {
    guard let relationship = relationships.first(kind) else { return }
    try parts.readSecondary(Relationships.resolve(relationship.target, from: part), into: handler)
  }
}

/// What a document holds besides plain text and tables, and how it was read.
struct WordRemarks {
  /// Whether changes are marked that nobody has accepted or refused.
  var hasTrackedChanges = false
  /// Whether text is hidden.
  var hasHiddenText = false
  /// Whether text is struck out.
  var hasStruckText = false
  /// Whether something holds content that is not read: an equation, a list, an inserted document.
  var hasUnreadContent = false

  /// The remarks in words.
  func notes(part: String) -> [Workbook.Note] {
    var notes: [Workbook.Note] = []
    if hasTrackedChanges {
      notes.append(
        Workbook.Note(
          part: part,
          english: "The document holds tracked changes; it was read as if all were accepted. "
            + "Accept or refuse them, and save it anew.",
          chinese: "文档中有未处理的修订，已按“接受所有修订”后的内容读取。请接受或拒绝修订后另存。"))
    }
    if hasHiddenText {
      notes.append(
        Workbook.Note(
          part: part, english: "The document holds hidden text, which was not read.",
          chinese: "文档中有隐藏文字，没有读取。"))
    }
    if hasStruckText {
      notes.append(
        Workbook.Note(
          part: part,
          english: "The document holds struck-out text, which was not read. Check these places.",
          chinese: "文档中有加了删除线的文字，没有读取。请核对这些位置。"))
    }
    if hasUnreadContent {
      notes.append(
        Workbook.Note(
          part: part,
          english: "The document holds equations, drop-down fields or inserted documents, which "
            + "were not read. Turn them into plain text and save it anew.",
          chinese: "文档中有公式、下拉选项或插入的文档，没有读取。请改为普通文字后另存。"))
    }
    return notes
  }
}
