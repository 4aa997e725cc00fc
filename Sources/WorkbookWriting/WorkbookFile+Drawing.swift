import Spreadsheet

extension WorkbookFile {
  /// Adds a sheet and draws everything on it.
  mutating func draw(
    _ sheet: SheetDrawing, isFirst: Bool, styles: inout FormatCache
  ) throws(WriteError) {
    try addSheet(named: sheet.name, isFirst: isFirst)
    try setSizes(of: sheet)
    // Merges come first: the library clears the first cell of a range that it merges.
    for merge in sheet.merges where !merge.isSingleCell { try self.merge(merge) }
    // In order of addresses, because shared strings and formats are numbered as they occur.
    for address in sheet.cells.keys.sorted() {
      guard let cell = sheet.cells[address] else { continue }
      let format = try styles.format(
        of: cell.style, at: address, on: sheet.name, in: &self)
      try write(cell.content, at: address, format: format)
    }
    for validation in sheet.validations { try add(validation) }
    for conditional in sheet.conditionalFormats { try add(conditional) }
    try setView(
      frozen: sheet.frozen, showsGridLines: sheet.showsGridLines, tabColor: sheet.tabColor)
    if sheet.isProtected { try protect() }
    try setPage(of: sheet.page)
  }

  private mutating func setSizes(of sheet: SheetDrawing) throws(WriteError) {
    let pixels = ColumnPixels.pixels(ofWidths: sheet.columnWidths)
    for (column, pixels) in pixels.enumerated() {
      try setColumn(column, pixels: pixels, isHidden: sheet.hiddenColumns.contains(column))
    }
    for column in sheet.hiddenColumns.sorted() where column >= pixels.count {
      try setColumn(column, pixels: 64, isHidden: true)
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      try setRow(row, height: height)
    }
  }

  private mutating func setPage(of page: PageSetup) throws(WriteError) {
    try setPaper(isLandscape: page.isLandscape, margins: page.margins, isCentered: page.isCentered)
    if let fit = page.fit { try fitToPages(wide: fit.wide, high: fit.high) }
    if let area = page.printArea { try setPrintArea(area) }
    if let rows = page.repeatedRows { try repeatRows(rows) }
    if let footer = page.footer, !footer.isEmpty { try setFooter(footer) }
    if !page.rowBreaks.isEmpty { try breakPages(beforeRows: Set(page.rowBreaks).sorted()) }
  }
}
