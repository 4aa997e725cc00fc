import Spreadsheet

/// Lays the paragraphs and tables of a document out as grids.
///
/// The paragraphs are one grid without a name, a line a row, as a text is; each table is a grid of
/// its own, named 表1, 表2 and so on as people count them.
struct WordGrids {
  private var text = Grid(name: nil)
  private var nextLine = 0
  private var tables: [Grid] = []
  private var tableCount = 0
  /// The columns of the table that nothing but empty lines has followed yet.
  private var openColumns: Int?
  private let limits: ReadLimits

  /// What is worth telling.
  private(set) var notes: [Workbook.Note] = []

  init(limits: ReadLimits) {
    self.limits = limits
  }

  /// The grids: the text where there is any, then the tables.
  var all: [Grid] { (text.rows.isEmpty ? [] : [text]) + tables }

  /// Adds pieces of a document.
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
        throw .tooLarge(nil, limit: CellAddress.rowLimit, english: "lines", chinese: "文本行数")
      }
      if !line.allSatisfy(\.isWhitespace) {
        text.rows.append(Grid.Row(index: nextLine, cells: [(0, Cell(.text(String(line))))]))
        openColumns = nil
      }
      nextLine += 1
    }
  }

  // MARK: Tables

  /// Adds a table; what stands in cells that only lay out the page is added as if it stood outside.
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
    var placing = WordTablePlacing(firstRow: 0)
    let columns = table.columnCount
    if openColumns == columns, let last = tables.last {
      // A table that was split in two, by hand or by a program that made pages of it.
      placing = WordTablePlacing(firstRow: (last.rows.last?.index ?? -1) + 1)
      try placing.place(table)
      tables.mutateLast { placing.append(to: &$0) }
      note(split: "表\(tableCount)", of: last.name ?? "", from: placing.firstRow + 1)
    } else {
      try placing.place(table)
      var grid = Grid(name: "表\(tableCount)")
      placing.append(to: &grid)
      tables.append(grid)
    }
    openColumns = columns
    guard tables.count <= limits.sheets else {
      throw .tooLarge(nil, limit: limits.sheets, english: "tables", chinese: "表格数")
    }
  }

  private mutating func note(split table: String, of first: String, from row: Int) {
    notes.append(
      Workbook.Note(
        part: first,
        english: "\(table) follows \(first) directly and has as many columns; both were read as "
          + "one table, in which its rows begin at row \(row).",
        chinese: "\(table) 紧接在 \(first) 之后且列数相同，已按同一张表读取，其行号从第 \(row) 行接续。"))
  }
}

/// Gives the cells of a table their places.
struct WordTablePlacing {
  /// A merged range that may still grow downwards.
  private struct Growing {
    var firstRow: Int
    var lastRow: Int
    var span: Int
  }

  /// The row of the grid that the table begins in.
  let firstRow: Int
  private var rows: [Grid.Row] = []
  private var merges: [CellRange] = []
  private var growing: [Int: Growing] = [:]

  init(firstRow: Int) {
    self.firstRow = firstRow
  }

  /// Places all rows.
  mutating func place(_ table: WordTable) throws(ReadError) {
    for (index, row) in table.rows.enumerated() { try place(row, at: firstRow + index) }
    for column in growing.keys.sorted() { finish(column) }
  }

  /// Adds the rows to a grid.
  func append(to grid: inout Grid) {
    grid.rows += rows
    grid.merges += merges
  }

  private mutating func place(_ row: WordTable.Row, at index: Int) throws(ReadError) {
    var placed = Grid.Row(index: index, isHidden: row.isHidden)
    var column = row.skipped
    for (position, cell) in row.cells.enumerated() {
      guard column + cell.span <= CellAddress.columnLimit, index < CellAddress.rowLimit else {
        throw .tooLarge(
          nil, limit: CellAddress.columnLimit, english: "columns of a table", chinese: "表格列数")
      }
      let text = cell.text
      if !text.isEmpty || cell.hasStruckText {
        placed.cells.append(
          (
            column,
            Cell(text.isEmpty ? nil : .text(text), appearance: cell.hasStruckText ? .leftOut : [])
          ))
      }
      if !cell.footnotes.isEmpty {
        placed.footnotes[column] = cell.footnotes.joined(separator: " ")
      }
      placed.fieldCount = column + 1
      let isContinued = cell.horizontal == .proceed && position > 0
      if !isContinued {
        let following = row.cells[(position + 1)...].prefix { $0.horizontal == .proceed }
        let span = following.reduce(cell.span) { $0 + $1.span }
        merge(cell.vertical, column, min(span, CellAddress.columnLimit - column), row: index)
      }
      column += cell.span
    }
    for (column, range) in growing where range.lastRow < index { finish(column) }
    rows.append(placed)
  }

  /// Begins or extends the range of the cell at a column.
  private mutating func merge(_ kind: WordTable.Merge, _ column: Int, _ span: Int, row: Int) {
    if kind == .proceed, growing[column]?.span == span, growing[column]?.lastRow == row - 1 {
      growing[column]?.lastRow = row
      return
    }
    finish(column)
    growing[column] = Growing(firstRow: row, lastRow: row, span: span)
  }

  /// Lists the range that begins at a column, where it is more than a cell.
  private mutating func finish(_ column: Int) {
    guard let range = growing.removeValue(forKey: column) else { return }
    let merged = CellRange(
      CellAddress(row: range.firstRow, column: column),
      CellAddress(row: range.lastRow, column: column + range.span - 1))
    if !merged.isSingleCell { merges.append(merged) }
  }
}
