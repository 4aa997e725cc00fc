import Spreadsheet

/// Arranges the paragraphs and tables of a document as grids.
///
/// The paragraphs are one unnamed grid with a row per line, like a text file; each table is a grid
/// of its own, named 表1, 表2 and so on, as people count them.
struct WordGrids {
  private var text = Grid(name: nil)
  private var nextLine = 0
  private var tables: [Grid] = []
  private var tableCount = 0
  /// The number of columns of the last table, as long as only empty lines have followed it.
  private var openColumns: Int?
  private let limits: ReadLimits

  /// The notes to report.
  private(set) var notes: [Workbook.Note] = []

  init(limits: ReadLimits) {
    self.limits = limits
  }

  /// The grids: the text if there is any, then the tables.
  var all: [Grid] { (text.rows.isEmpty ? [] : [text]) + tables }

  /// Adds blocks of a document.
  mutating func add(_ blocks: [WordBlock]) throws(ReadError) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): try add(paragraph)
      case .table(let table): try add(table)
      }
    }
  }

  private mutating func add(_ paragraph: String) throws(ReadError) {
    for line in paragraph.split(separator: "\n", omittingEmptySubsequences: false) {
      guard nextLine < CellAddress.rowLimit else {
        throw .tooLarge(nil, limit: CellAddress.rowLimit, LocalizedText(zh: "文本行数", en: "lines"))
      }
      if !line.allSatisfy(\.isWhitespace) {
        text.rows.append(Grid.Row(index: nextLine, cells: [(0, Cell(.text(String(line))))]))
        openColumns = nil
      }
      nextLine += 1
    }
  }

  // MARK: Tables

  /// Adds a table; the content of cells that only serve the layout of the page is added as if it
  /// were outside the table.
  private mutating func add(_ table: WordTable) throws(ReadError) {
    var table = table
    var outside: [WordBlock] = []
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices
      where table.isFrame || table.rows[row].cells[cell].holdsTable {
        outside += table.rows[row].cells[cell].blocks
        table.rows[row].cells[cell].blocks = []
      }
    }
    let isOnlyLayout =
      !outside.isEmpty && table.rows.allSatisfy { $0.cells.allSatisfy { $0.text.isEmpty } }
    if !isOnlyLayout { try place(table) }
    try add(outside)
  }

  private mutating func place(_ table: WordTable) throws(ReadError) {
    tableCount += 1
    var layout = WordTableLayout(firstRow: 0)
    let columns = table.columnCount
    if openColumns == columns, let last = tables.last {
      // A table that was split in two, by hand or by a program that divided it into pages.
      layout = WordTableLayout(firstRow: (last.rows.last?.index ?? -1) + 1)
      try layout.place(table)
      tables.mutateLast { layout.append(to: &$0) }
      note(split: "表\(tableCount)", of: last.name ?? "", from: layout.firstRow + 1)
    } else {
      try layout.place(table)
      var grid = Grid(name: "表\(tableCount)")
      layout.append(to: &grid)
      tables.append(grid)
    }
    openColumns = columns
    guard tables.count <= limits.sheets else {
      throw .tooLarge(nil, limit: limits.sheets, LocalizedText(zh: "表格数", en: "tables"))
    }
  }

  private mutating func note(split table: String, of first: String, from row: Int) {
    notes.append(
      Workbook.Note(
        part: first,
        LocalizedText(
          zh: "\(table) 紧接在 \(first) 之后且列数相同，已按同一张表读取，其行号从第 \(row) 行接续。",
          en: "\(table) follows \(first) directly and has as many columns; both were read as "
            + "one table, in which its rows begin at row \(row).")))
  }
}
