import ReportModel
import Spreadsheet

/// Draws a document on a sheet.
struct OfficialSheet {
  private(set) var sheet: SheetDrawing
  /// The first cells of the rows that continue the paragraph of the row above.
  private(set) var continuations: [CellAddress] = []

  private let grid: ColumnGrid
  private let width: Double
  private var pages: PageFiller
  private var nextRow = 0
  /// The heights of the last rows, which are kept with the rows that follow.
  private var waiting: [Double] = []
  private var tableCount = 0
  /// Whether the notes that follow are kept with the table above them.
  private var keepsNotes = false

  /// Draws a document.
  init(_ document: OfficialDocument, name: String) {
    sheet = SheetDrawing(name: name)
    grid = ColumnGrid(document.tables.map(\.formTable), width: OfficialStyle.width)
    width = grid.widths.reduce(0, +)
    sheet.columnWidths = grid.widths
    sheet.showsGridLines = false
    sheet.page = OfficialStyle.page
    pages = PageFiller(pageHeight: OfficialStyle.pageHeight)
    for part in document.parts { add(part) }
    // Excel accepts at most 1,023; later pages break automatically.
    sheet.page.rowBreaks = Array(pages.breaks.prefix(1023))
    // Without it, a program may print extra columns for a text that it considers too wide.
    sheet.page.printArea = CellRange(
      origin: CellAddress(row: 0, column: 0), rows: max(1, nextRow), columns: grid.widths.count)
  }

  /// Adds a part; a few notes under a table are kept with it.
  private mutating func add(_ part: [OfficialDocument.Block]) {
    keepsNotes = false
    for (index, block) in part.enumerated() {
      switch block {
      case .text(let text, let role):
        let waits = role == .title || role == .sectionTitle || (role == .note && keepsNotes)
        add(text, role, waits: waits)
      case .table(let table):
        let notes = part[(index + 1)...].reduce(0) { sum, block in
          if case .text(let text, let role) = block { sum + height(of: text, role) } else { sum }
        }
        keepsNotes = notes <= OfficialStyle.pageHeight / 4
        add(table, leaving: keepsNotes ? notes : 0)
      }
    }
    place([])
  }

  /// Adds a title, a paragraph or a note, in as many rows as it needs.
  private mutating func add(_ text: String, _ role: OfficialDocument.Role, waits: Bool) {
    var rest = text[...]
    var indent = OfficialStyle.indent(of: role)
    repeat {
      let piece = nextPiece(of: rest, indent: indent, role: role)
      let range = CellRange(
        origin: CellAddress(row: nextRow, column: 0), columns: grid.widths.count)
      if rest.startIndex > text.startIndex { continuations.append(range.first) }
      sheet.put(.text(indent + piece), in: range, OfficialStyle.style(of: role))
      addRows([height(of: indent + piece, role)], waits: waits)
      rest = rest[piece.endIndex...]
      indent = ""
    } while !rest.isEmpty
  }

  /// The beginning of a text that is put into one row.
  ///
  /// A text too long for one row fills the page first. A text that fits in a row moves to the next
  /// page, unless that would leave much of this one empty.
  private func nextPiece(
    of text: Substring, indent: String, role: OfficialDocument.Role
  ) -> Substring {
    let style = OfficialStyle.style(of: role)
    let measure = TextMeasure(fontSize: style.fontSize, width: width)
    func piece(in height: Double) -> ParagraphSplitter.Piece {
      let room = min(height, OfficialStyle.maximumRowHeight) - OfficialStyle.space(around: role)
      let lines = (room / OfficialStyle.lineHeight(style.fontSize)).rounded(.down)
      return ParagraphSplitter.first(
        of: text, indent: indent, measure: measure, lines: Int(max(1, lines)))
    }
    let whole = piece(in: OfficialStyle.maximumRowHeight)
    let free = pages.free - waiting.reduce(0, +)
    let fits = height(of: indent + whole.text, role) <= free
    let isLast = whole.text.endIndex == text.endIndex
    let mayMove = isLast && free < OfficialStyle.pageHeight / 4
    guard !fits, !mayMove, !keepsNotes, free > OfficialStyle.pageHeight / 10 else {
      return whole.text
    }
    let part = piece(in: free)
    return part.endsSentence ? part.text : whole.text
  }

  private func height(of text: String, _ role: OfficialDocument.Role) -> Double {
    let size = OfficialStyle.style(of: role).fontSize
    let lines = TextMeasure(fontSize: size, width: width).lineCount(text)
    let height =
      Double(lines) * OfficialStyle.lineHeight(size) + OfficialStyle.space(around: role)
    return min(OfficialStyle.wholePixels(height), OfficialStyle.maximumRowHeight)
  }

  /// Adds a table, which is kept with its title and leaves room on its page for its notes.
  private mutating func add(_ table: OfficialDocument.Table, leaving notes: Double) {
    let columns = grid.starts[tableCount]
    let widths = grid.widths(ofTable: tableCount)
    tableCount += 1
    let taken = waiting.reduce(0, +) + notes
    let layout = OfficialTableLayout(
      table, widths: widths, rest: pages.free - taken, page: OfficialStyle.pageHeight - taken)
    let placement = TablePlacement(table.formTable, firstRow: nextRow, columnStarts: columns)
    for cell in table.cells {
      draw(cell, in: placement.range(cell.range), layout)
    }
    addRows(layout.heights, waits: keepsNotes)
  }

  private mutating func draw(
    _ cell: OfficialDocument.Cell, in range: CellRange, _ layout: OfficialTableLayout
  ) {
    let size = layout.size(of: cell)
    switch cell.content {
    case .label(let label):
      let style = OfficialStyle.label(size: size, isLeftAligned: cell.isLeftAligned)
      sheet.put(.text(label.print), in: range, style)
    case .figure(let figure):
      let style = OfficialStyle.figure(size: size, numberFormat: figure.numberFormat)
      sheet.put(figure.content, in: range, style)
    }
  }

  /// Adds rows; they may wait for the rows with which they are kept.
  private mutating func addRows(_ heights: [Double], waits: Bool) {
    for (offset, height) in heights.enumerated() { sheet.rowHeights[nextRow + offset] = height }
    nextRow += heights.count
    if waits { waiting += heights } else { place(heights) }
  }

  /// Places the waiting rows and some further rows on a page.
  private mutating func place(_ heights: [Double]) {
    let group = waiting + heights
    waiting = []
    pages.place(group, firstRow: nextRow - group.count)
  }
}

extension PublishedFigure {
  /// The content of its cell.
  fileprivate var content: CellDrawing.Content {
    if isNumber, let value = Double(text) { return .number(value) }
    return text.isEmpty ? .blank : .text(text)
  }

  /// A number format with exactly the decimals of the number.
  fileprivate var numberFormat: String {
    guard isNumber else { return "General" }
    guard text.has(".") else { return "0" }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    // Excel accepts at most thirty decimals in a format.
    return decimals == 0 ? "0" : "0." + String(repeating: "0", count: min(decimals, 30))
  }
}
