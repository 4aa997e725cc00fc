import Foundation
import ReportModel
import Spreadsheet

/// A grid prepared for reading: the folded texts of its cells, and the merged ranges by cell.
struct SheetView {
  /// A cell that holds text.
  struct TextCell {
    var address: CellAddress
    var text: String
    var folded: FoldedLabel
  }

  let grid: Grid
  /// The cells with text, row by row.
  let texts: [Int: [TextCell]]
  /// The rows that hold text, in order.
  let textRows: [Int]
  /// The cells whose text may be a label, or the end of one, in the rows that have any, in order.
  let labels: [(row: Int, cells: [TextCell])]
  /// The cells whose text may mention a year, in the rows that have any, in order.
  let dated: [(row: Int, cells: [TextCell])]
  /// The cache of texts, shared by all sheets of the file.
  let known: KnownTexts
  private let mergesByFirst: [CellAddress: CellRange]
  private let covered: [CellAddress: CellRange]

  /// The most cells in a merged range that is spread out; a larger one is decoration.
  private static let spreadLimit = 4096
  /// The most cells in all merged ranges that are spread out.
  ///
  /// A small file can list half a million ranges, which would fill the memory.
  private static let spreadLimitOfAll = 1 << 20

  init(_ grid: Grid, known: KnownTexts = KnownTexts()) {
    self.grid = grid
    self.known = known
    var texts: [Int: [TextCell]] = [:]
    for row in grid.rows {
      let cells = row.cells.compactMap { column, cell -> TextCell? in
        guard case .text(let text)? = cell.value else { return nil }
        let folded = known.folded(text)
        guard !folded.whole.isEmpty else { return nil }
        return TextCell(
          address: CellAddress(row: row.index, column: column), text: text, folded: folded)
      }
      guard !cells.isEmpty else { continue }
      texts[row.index] = cells
    }
    self.texts = texts
    let textRows = texts.keys.sorted()
    self.textRows = textRows
    let rows = { (isWanted: (TextCell) -> Bool) -> [(row: Int, cells: [TextCell])] in
      textRows.compactMap { row in
        let cells = texts[row, default: []].filter(isWanted)
        return cells.isEmpty ? nil : (row, cells)
      }
    }
    labels = rows { known.mayBeLabel($0.folded) }
    dated = rows { YearHint.mayBe($0.text) }
    mergesByFirst = Dictionary(grid.merges.map { ($0.first, $0) }) { first, _ in first }
    var covered: [CellAddress: CellRange] = [:]
    var room = Self.spreadLimitOfAll
    for merge in grid.merges where merge.rows.count * merge.columns.count <= Self.spreadLimit {
      room -= merge.rows.count * merge.columns.count
      guard room >= 0 else { break }
      for address in merge.addresses where address != merge.first { covered[address] = merge }
    }
    self.covered = covered
  }

  /// Whether the grid is the lines of a text rather than a sheet or a table.
  var isText: Bool { grid.name == nil }

  func holdsContent(_ address: CellAddress) -> Bool {
    grid[address].map { !$0.isVacant } ?? false
  }

  /// Whether a cell's content may be a figure.
  func mayHoldFigure(_ address: CellAddress) -> Bool {
    grid[address].map { !$0.isVacant && $0.mayHoldFigure } ?? false
  }

  /// Whether a cell may hold a figure that somebody typed.
  func mayHoldTypedFigure(_ address: CellAddress) -> Bool {
    grid[address]?.formula == nil && mayHoldFigure(address)
  }

  func isZero(_ address: CellAddress) -> Bool {
    grid[address].map { cell in
      if case .number(let number)? = cell.value { return number == 0 }
      return FigureText(cell.displayText).state == .number(0)
    } ?? false
  }

  /// The cells of a row with content.
  func content(ofRow row: Int) -> [CellAddress] {
    (grid.row(row)?.cells ?? []).filter { !$0.cell.isVacant }
      .map { CellAddress(row: row, column: $0.column) }
  }

  func text(at address: CellAddress) -> TextCell? {
    guard let cells = texts[address.row] else { return nil }
    let place = cells.firstPosition { $0.address.column >= address.column }
    return place < cells.count && cells[place].address == address ? cells[place] : nil
  }

  /// The text of a cell, unless it is a number or a mark for one.
  func words(at address: CellAddress) -> TextCell? {
    text(at: address).flatMap { FigureText($0.text).state == .unreadable ? $0 : nil }
  }

  /// The contents of some cells, joined by spaces.
  func words(in cells: [CellAddress]) -> String {
    cells.compactMap { grid[$0]?.displayText }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether a row numbers the columns consecutively: 1, 2, 3, or （1）, （2）, （3）.
  func isNumbering(row: Int, columns: [Int]) -> Bool {
    let number = { (column: Int) in
      grid[CellAddress(row: row, column: column)].flatMap { cell in
        Int(FoldedLabel.fold(cell.displayText, upTo: 9).filter { !"()栏".contains($0) })
      }
    }
    guard columns.count > 2, let first = number(columns[0]), first <= 2 else { return false }
    return columns.enumerated().allSatisfy { number($1) == first + $0 }
  }

  /// A line of a text as one paragraph, even if it was split into fields.
  func line(_ row: Int) -> TextCell? {
    guard let cells = texts[row], var line = cells.first else { return nil }
    guard cells.count > 1 else { return line }
    line.text = cells.map(\.text).joined(separator: " ")
    line.folded = known.folded(line.text)
    return line
  }

  /// The rows with text between two rows, in order.
  func textRows(below row: Int, before end: Int) -> ArraySlice<Int> {
    let first = textRows.firstPosition { $0 > row }
    return textRows[first..<max(first, textRows.firstPosition { $0 >= end })]
  }

  /// The merged range that begins at a cell, or the cell alone.
  func range(at address: CellAddress) -> CellRange {
    mergesByFirst[address] ?? CellRange(origin: address)
  }

  /// The merged range that covers a cell, unless the cell is its first.
  func coveringMerge(_ address: CellAddress) -> CellRange? { covered[address] }

  /// The columns that a heading covers: its merged range, or up to the next cell with content in
  /// its row.
  func extent(of address: CellAddress) -> ClosedRange<Int> {
    if let merge = mergesByFirst[address] { return merge.columns }
    let cells = grid.row(address.row)?.cells ?? []
    let next = cells[cells.firstPosition { $0.column > address.column }...].first {
      !$0.cell.isVacant
    }
    return address.column...max(address.column, (next?.column ?? CellAddress.columnLimit) - 1)
  }

  func reference(_ address: CellAddress) -> CellReference {
    CellReference(sheet: grid.name, address: address)
  }

  func isHidden(column: Int) -> Bool { grid.hiddenColumns.contains { $0.contains(column) } }
}

extension Array {
  /// The first position whose element passes a test, if all later elements pass it as well.
  func firstPosition(where isPassed: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isPassed(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
