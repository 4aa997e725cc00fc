import Spreadsheet

/// Turns the events of a worksheet part into rows of cells.
///
/// Rows are passed on in file order, which need not be row order; what follows the rows (merges) is
/// known at the end. Nothing is final until the part was read to its end.
struct SheetParser: XMLEventHandler {
  private let context: SheetContext
  private let takeRow: (Grid.Row) throws(ReadError) -> Void

  private var isInRows = false
  private var row: Grid.Row?
  private var nextRow = 0
  private var nextColumn = 0
  private var cellsOfLastRow = 0
  /// The most cells for which a row makes room before they come: a wide row must not widen others.
  private static let reservedCells = 64
  /// Whether a cell of the row stands before the one that came before it, or at its place.
  private var isOutOfOrder = false
  /// Whether rows without a height of their own have a height of zero.
  private var hidesRowsByDefault = false
  private var cell = RawCell()
  private var isInCell = false
  /// How many elements are open in the cell: only its own children say what it holds.
  private var depthInCell = 0
  private var inline: RichText?
  private var formulas: SheetFormulas

  private(set) var merges: [CellRange] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// The cells whose shared string is missing.
  private(set) var lost = CellTally()
  /// The cells, and the first cells of rows, whose address no sheet has.
  private(set) var unplaced = CellTally()

  init(_ context: SheetContext, takeRow: @escaping (Grid.Row) throws(ReadError) -> Void) {
    self.context = context
    self.takeRow = takeRow
    formulas = SheetFormulas(limits: context.limits, usage: context.usage)
  }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
    guard name.namespace == .spreadsheet else { return false }
    if isInCell { return beginInCell(name, attributes) }
    switch name.local {
    case "c" where row != nil: try beginCell(attributes)
    case "row" where isInRows: try beginRow(attributes)
    case "sheetData": isInRows = true
    case "sheetFormatPr":
      hidesRowsByDefault = attributes["defaultRowHeight"].map(isInvisible) ?? false
    case "col": addColumn(attributes)
    case "mergeCell": try addMerge(attributes)
    default: break
    }
    return false
  }

  mutating func end(_ name: XMLName, text: String) throws(ReadError) {
    guard name.namespace == .spreadsheet else { return }
    if isInCell { return try endInCell(name, text) }
    switch name.local {
    case "row": try finishRow()
    case "sheetData": isInRows = false
    default: break
    }
  }

  // MARK: Rows

  private mutating func beginRow(_ attributes: XMLAttributes) throws(ReadError) {
    try finishRow()
    let reference = attributes["r"]
    let number = reference.flatMap(NumberText.integer) ?? 0
    let isValid = (1...CellAddress.rowLimit).contains(number)
    let hasNoHeight = attributes["ht"].map(isInvisible) ?? hidesRowsByDefault
    try startRow(
      isValid ? number - 1 : nextRow, isHidden: attributes.flag("hidden") == true || hasNoHeight)
    if reference != nil, !isValid { note(unplaced: nextColumn) }
  }

  private mutating func startRow(_ index: Int, isHidden: Bool) throws(ReadError) {
    guard index < CellAddress.rowLimit else {
      throw .tooLarge(
        nil, limit: CellAddress.rowLimit, LocalizedText(zh: "工作表行数", en: "rows of a sheet"))
    }
    row = Grid.Row(index: index, isHidden: isHidden)
    row?.cells.reserveCapacity(min(cellsOfLastRow, Self.reservedCells))
    nextRow = index + 1
    nextColumn = 0
    isOutOfOrder = false
  }

  private mutating func finishRow() throws(ReadError) {
    guard var finished = row.take(), !finished.cells.isEmpty || finished.isHidden else { return }
    cellsOfLastRow = finished.cells.count
    if isOutOfOrder { finished.putInOrder() }
    try takeRow(finished)
  }

  // MARK: Cells

  private mutating func beginCell(_ attributes: XMLAttributes) throws(ReadError) {
    cell = RawCell()
    for (name, value) in attributes.raw {
      switch name {
      case "r":
        if let address = CellAddress(relative: value) {
          try move(to: address)
        } else {
          note(unplaced: nextColumn)
        }
      case "s": cell.format = NumberText.integer(value) ?? 0
      case "t": cell.type = value
      default: break
      }
    }
    guard nextColumn < CellAddress.columnLimit else {
      throw .tooLarge(
        nil, limit: CellAddress.columnLimit, LocalizedText(zh: "工作表列数", en: "columns of a sheet"))
    }
    cell.address = CellAddress(row: row?.index ?? 0, column: nextColumn)
    nextColumn += 1
    isInCell = true
  }

  /// Moves to a cell's own address, which takes precedence over the row that it is in.
  private mutating func move(to address: CellAddress) throws(ReadError) {
    if let current = row?.index, current != address.row {
      let isHidden = row?.isHidden == true
      try finishRow()
      try startRow(address.row, isHidden: isHidden)
    }
    if address.column < nextColumn { isOutOfOrder = true }
    nextColumn = address.column
  }

  private mutating func beginInCell(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depthInCell += 1
    if inline != nil { return inline?.begin(name, attributes) ?? false }
    guard depthInCell == 1 else { return false }
    switch name.local {
    case "v": return true
    case "f":
      formulas.begin(attributes)
      return true
    case "is": inline = RichText()
    default: break
    }
    return false
  }

  private mutating func endInCell(_ name: XMLName, _ text: String) throws(ReadError) {
    guard depthInCell > 0 else { return try finishCell() }
    depthInCell -= 1
    guard depthInCell == 0 else {
      inline?.end(name, text: text)
      return
    }
    switch name.local {
    case "is":
      cell.inline = inline?.text
      cell.inlineFormatting = inline?.formatting ?? .inherited
      inline = nil
    case "v": cell.stored = text
    case "f":
      cell.formula = try formulas.end(text, at: cell.address)
    default: break
    }
  }

  private mutating func finishCell() throws(ReadError) {
    isInCell = false
    let finished = cell.cell(in: context)
    if cell.isLost { lost.add(cell.address) }
    guard let finished else { return }
    row?.cells.append((cell.address.column, finished))
    if let shown = cell.shown { row?.shown[cell.address.column] = shown }
    context.usage.cells += 1
    guard context.usage.cells <= context.limits.passedCells else {
      throw .tooLarge(
        nil, limit: context.limits.passedCells, LocalizedText(zh: "单元格数", en: "cells"))
    }
  }

  private mutating func note(unplaced column: Int) {
    unplaced.add(CellAddress(row: row?.index ?? 0, column: column))
  }

  // MARK: Around the rows

  /// Whether a height or width leaves nothing to see: it is less than a pixel.
  private func isInvisible(_ size: String) -> Bool {
    NumberText.double(size).map { $0 < 0.1 } ?? false
  }

  private mutating func addColumn(_ attributes: XMLAttributes) {
    guard attributes.flag("hidden") == true || attributes["width"].map(isInvisible) == true,
      let first = attributes["min"].flatMap(NumberText.integer), first >= 1,
      let last = attributes["max"].flatMap(NumberText.integer), last >= first,
      first <= CellAddress.columnLimit, hiddenColumns.count < CellAddress.columnLimit
    else { return }
    hiddenColumns.append((first - 1)...(min(last, CellAddress.columnLimit) - 1))
  }

  private mutating func addMerge(_ attributes: XMLAttributes) throws(ReadError) {
    guard let range = attributes["ref"].flatMap({ CellRange($0) }) else { return }
    merges.append(range)
    context.usage.merges += 1
    guard context.usage.merges <= context.limits.merges else {
      throw .tooLarge(
        nil, limit: context.limits.merges, LocalizedText(zh: "合并区域数", en: "merged ranges"))
    }
  }
}
