import Spreadsheet

/// Turns the events of a document part into paragraphs and tables.
struct WordParser: XMLEventHandler {
  private let limits: ReadLimits
  private let styles: WordStyles
  private var counters: WordCounters
  private let notes: [String: WordFootnotes]
  private var opened: [Opened] = []
  /// How many open elements have content that is skipped.
  private var skipped = 0
  private var paragraphs: [WordParagraph] = []
  private var tables: [WordTable] = []
  private var containers: [[WordBlock]] = [[]]
  private var items = 0
  private var textBytes = 0

  private(set) var remarks = WordRemarks()

  init(
    limits: ReadLimits, styles: WordStyles, numbering: WordNumbering,
    notes: [String: WordFootnotes] = [:]
  ) {
    self.limits = limits
    self.notes = notes
    self.styles = styles
    counters = WordCounters(numbering)
  }

  /// The blocks of the document; complete once it was read to its end.
  var blocks: [WordBlock] { containers.first ?? [] }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
    guard name.namespace == .wordprocessing else {
      if name.local == "oMath" { noteUnread() }
      return false
    }
    if let element = try open(name.local) {
      opened.append(element)
      return false
    }
    if Self.unreadElements.contains(name.local) { noteUnread() }
    if name.local == "ins" || name.local == "moveTo" { remarks.hasTrackedChanges = true }
    switch opened.last {
    case .run:
      if try takeNote(name.local, attributes) { return false }
      return content(name.local, attributes)
    case .paragraphProperties where skipped == 0:
      paragraphs.mutateLast { $0.take(name.local, attributes.value) }
    case .cell where skipped == 0: changeCell { $0.take(name.local, attributes) }
    case .rowProperties where skipped == 0: changeRow { $0.take(name.local, attributes) }
    case .control(isPlaceholder: false) where name.local == "showingPlcHdr":
      guard attributes.isOn else { break }
      opened[opened.count - 1] = .control(isPlaceholder: true)
      skipped += 1
    default: break
    }
    return false
  }

  mutating func end(_ name: XMLName, text: String) throws(ReadError) {
    guard name.namespace == .wordprocessing else { return }
    if name.local == "t" { return try add(text) }
    guard Self.parents.contains(name.local), let element = opened.popLast() else { return }
    switch element {
    case .paragraph: try endParagraph()
    case .row: tables.mutateLast { if $0.rows.last?.isDeleted == true { $0.rows.removeLast() } }
    case .cell:
      let blocks = containers.popLast() ?? []
      changeCell { $0.blocks = blocks }
    case .table:
      if let table = tables.popLast() { containers.mutateLast { $0.append(.table(table)) } }
    case .textBox:
      let blocks = containers.popLast() ?? []
      paragraphs.mutateLast { $0.boxes += blocks }
    case .skipped, .control(isPlaceholder: true): skipped -= 1
    default: break
    }
  }

  // MARK: Elements that contain others

  /// Opens an element that contains others; nil if the element does not.
  private mutating func open(_ local: String) throws(ReadError) -> Opened? {
    guard Self.parents.contains(local) else { return nil }
    switch (local, opened.last) {
    case ("p", _): return try openParagraph()
    case ("pPr", .paragraph): return .paragraphProperties
    case ("r", _) where !paragraphs.isEmpty:
      paragraphs.mutateLast { $0.run = WordRun() }
      return .run
    case ("tbl", _):
      try count()
      tables.append(WordTable())
      return .table
    case ("tr", .table) where !tables.isEmpty, ("tr", .control) where !tables.isEmpty:
      try count()
      tables.mutateLast { $0.rows.append(WordTable.Row()) }
      return .row
    case ("trPr", .row): return .rowProperties
    case ("tc", .row) where hasRow, ("tc", .control) where hasRow: return try openCell()
    case ("txbxContent", _) where !paragraphs.isEmpty:
      containers.append([])
      return .textBox
    case ("sdt", _): return .control(isPlaceholder: false)
    case ("p", _), ("pPr", _), ("r", _), ("tr", _), ("trPr", _), ("tc", _), ("txbxContent", _):
      return .misplaced
    default:
      noteDeletion(local)
      skipped += 1
      return .skipped
    }
  }

  private var hasRow: Bool { tables.last?.rows.isEmpty == false }

  private mutating func changeRow(_ change: (inout WordTable.Row) -> Void) {
    tables.mutateLast { $0.rows.mutateLast(change) }
  }

  private mutating func changeCell(_ change: (inout WordTable.Cell) -> Void) {
    changeRow { $0.cells.mutateLast(change) }
  }

  private mutating func openParagraph() throws(ReadError) -> Opened {
    try count()
    paragraphs.append(WordParagraph())
    return .paragraph
  }

  private mutating func openCell() throws(ReadError) -> Opened {
    try count()
    changeRow { $0.cells.append(WordTable.Cell()) }
    containers.append([])
    return .cell
  }

  /// Counts a paragraph, a row or a cell against the limit.
  private mutating func count() throws(ReadError) {
    items += 1
    guard items <= limits.items else {
      throw .tooLarge(
        nil, limit: limits.items, LocalizedText(zh: "段落与单元格数", en: "paragraphs and cells"))
    }
  }

  private mutating func noteDeletion(_ local: String) {
    guard local == "del" || local == "moveFrom" else { return }
    remarks.hasTrackedChanges = true
    switch opened.last {
    case .paragraphProperties: paragraphs.mutateLast { $0.isDeleted = true }
    case .rowProperties: changeRow { $0.isDeleted = true }
    default: break
    }
  }

  private mutating func endParagraph() throws(ReadError) {
    guard var paragraph = paragraphs.popLast() else { return }
    paragraph.apply(styles)
    // An empty paragraph is numbered too, as on the page.
    let isGone = paragraph.isDeleted && paragraph.text.isEmpty
    let label = isGone ? nil : paragraph.numbering.flatMap { counters.next($0) }
    if let label, paragraph.text.contains(where: \.isLetter) {
      paragraph.text = label + paragraph.text
    }
    let notes = paragraph.footnotes.map { WordBlock.paragraph("注：\($0)") }
    let blocks = (isGone ? [] : [.paragraph(paragraph.text)]) + notes + paragraph.boxes
    containers.mutateLast { $0 += blocks }
  }

  // MARK: Text

  /// Handles an element in a run; returns whether its text is wanted.
  private mutating func content(_ local: String, _ attributes: XMLAttributes) -> Bool {
    guard skipped == 0 else { return false }
    var run = paragraphs.last?.run ?? WordRun()
    if run.take(local, attributes) {
      paragraphs.mutateLast { $0.run = run }
      return false
    }
    if local == "t" {
      remarks.hasHiddenText = remarks.hasHiddenText || run.isHidden
      return !run.isHidden
    }
    let symbol = local == "sym" ? run.shown(attributes.symbol) : Self.characters[local]
    guard !run.isHidden, let symbol else { return false }
    if run.isStruck { noteStruck(symbol) } else { paragraphs.mutateLast { $0.text += symbol } }
    return false
  }

  /// Handles the mark of a footnote or endnote, whose text is kept with the cell, or below the
  /// paragraph; returns whether the element was one.
  private mutating func takeNote(
    _ local: String, _ attributes: XMLAttributes
  ) throws(ReadError) -> Bool {
    guard local.hasSuffix("noteReference") else { return false }
    guard skipped == 0 else { return true }
    let id = attributes["id", .wordprocessing] ?? ""
    guard let note = notes[String(local.dropLast("Reference".count))]?.texts[id] else {
      noteUnread()
      return true
    }
    // A note with several marks counts for each of them.
    textBytes += note.utf8.count
    guard textBytes <= limits.stringBytes else {
      throw .tooLarge(
        nil, limit: limits.stringBytes, LocalizedText(zh: "文字字节数", en: "bytes of text"))
    }
    if tables.isEmpty {
      paragraphs.mutateLast { $0.footnotes.append(note) }
    } else {
      changeCell { $0.footnotes.append(note) }
    }
    return true
  }

  private mutating func noteUnread() {
    guard skipped == 0 else { return }
    remarks.hasUnreadContent = true
  }

  /// Records struck-out text, which is left out; white space does not matter.
  private mutating func noteStruck(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    remarks.hasStruckText = true
    changeCell { $0.hasStruckText = true }
  }

  private mutating func add(_ text: String) throws(ReadError) {
    guard !text.isEmpty, let run = paragraphs.last?.run else { return }
    guard !run.isStruck else { return noteStruck(text) }
    paragraphs.mutateLast { $0.text += run.shown(text) }
    textBytes += text.utf8.count
    guard textBytes <= limits.stringBytes,
      paragraphs.last.map({ $0.text.utf8.count <= limits.textBytes }) ?? true
    else {
      throw .tooLarge(
        nil, limit: limits.textBytes, LocalizedText(zh: "单段文字字节数", en: "bytes of one text"))
    }
  }
}
