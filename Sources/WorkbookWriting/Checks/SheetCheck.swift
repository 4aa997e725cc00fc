import Spreadsheet

/// Checks one sheet of a drawing.
struct SheetCheck {
  let sheet: SheetDrawing
  /// The names of all sheets of the workbook, which links may refer to.
  let sheetNames: Set<String>

  /// Throws the first problem in the sheet.
  func check() throws(WriteError) {
    try checkSizes()
    try checkMerges()
    try checkCells()
    try checkRules()
    try checkPage()
  }

  /// Throws the first problem in a cell, in order of addresses.
  ///
  /// The cells are checked in any order, because there may be a million and few or none are wrong.
  private func checkCells() throws(WriteError) {
    var first: (address: CellAddress, failure: WriteError)?
    var links = 0
    for (address, cell) in sheet.cells {
      if case .link = cell.content { links += 1 }
      do throws(WriteError) {
        guard Self.isInside(address) else {
          throw failure(.outsideSheet, "\(address.row), \(address.column)")
        }
        try check(cell.content, at: address)
      } catch {
        guard let known = first, known.address < address else {
          first = (address, error)
          continue
        }
      }
    }
    if let first { throw first.failure }
    guard links <= 65_530 else { throw failure(.illegalLink, "\(links)") }
  }

  /// Whether an address is within the limits of a sheet.
  static func isInside(_ address: CellAddress) -> Bool {
    (0..<CellAddress.rowLimit).contains(address.row)
      && (0..<CellAddress.columnLimit).contains(address.column)
  }

  /// Whether a range is within the limits of a sheet.
  static func isInside(_ range: CellRange) -> Bool {
    isInside(range.first) && isInside(range.last)
  }

  /// An error on this sheet.
  func failure(
    _ code: WriteError.Code, at cell: CellAddress? = nil, _ detail: String? = nil
  ) -> WriteError {
    WriteError(code, sheet: sheet.name, cell: cell, detail: detail)
  }

  /// Throws if a range is outside the limits of a sheet.
  func checkInside(_ range: CellRange) throws(WriteError) {
    guard Self.isInside(range) else {
      let numbers = [range.first.row, range.first.column, range.last.row, range.last.column]
      throw failure(.outsideSheet, numbers.map(String.init).joined(separator: ", "))
    }
  }

  private func checkSizes() throws(WriteError) {
    let columns = 0..<CellAddress.columnLimit
    for width in sheet.columnWidths where !ColumnPixels.isLegal(width) {
      throw failure(.illegalColumnWidth, "\(width)")
    }
    guard sheet.columnWidths.count <= columns.count else {
      throw failure(.outsideSheet, "\(sheet.columnWidths.count)")
    }
    for column in sheet.hiddenColumns.sorted() where !columns.contains(column) {
      throw failure(.outsideSheet, "\(column)")
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      guard (0..<CellAddress.rowLimit).contains(row) else {
        throw failure(.outsideSheet, "\(row)")
      }
      guard height > 0, height <= 409 else {
        throw failure(.illegalRowHeight, "\(row + 1): \(height)")
      }
    }
  }

  private func checkMerges() throws(WriteError) {
    let merges = sheet.merges.sorted { $0.first < $1.first }
    for (index, merge) in merges.enumerated() {
      try checkInside(merge)
      // Sorted by first cell, so only ranges that begin within the rows of this one can overlap it.
      for other in merges[(index + 1)...] {
        guard other.first.row <= merge.last.row else { break }
        guard !merge.overlaps(other) else {
          throw failure(.overlappingMerges, at: other.first, "\(merge), \(other)")
        }
      }
      for address in drawnCells(in: merge) where address != merge.first {
        guard let content = sheet.cells[address]?.content else { continue }
        guard content == .blank || content == .text("") else {
          throw failure(.hiddenByMerge, at: address, "\(merge)")
        }
      }
    }
  }

  /// The cells of a range that may have content, found whichever way is faster.
  private func drawnCells(in range: CellRange) -> [CellAddress] {
    guard range.rows.count * range.columns.count <= sheet.cells.count else {
      return sheet.cells.keys.filter { range.contains($0) }.sorted()
    }
    return range.rows.flatMap { row in
      range.columns.map { CellAddress(row: row, column: $0) }
    }
  }

  private func check(
    _ content: CellDrawing.Content, at address: CellAddress
  ) throws(WriteError) {
    switch content {
    case .blank:
      break
    case .text(let text):
      try check(text: text, limit: 32_767, at: address)
    case .number(let number):
      guard number.isFinite else { throw failure(.numberNotFinite, at: address, "\(number)") }
    case .formula(let formula, let stored):
      try check(formula: formula, at: address)
      switch stored {
      case .number(let number):
        guard number.isFinite else { throw failure(.numberNotFinite, at: address, "\(number)") }
      case .text(let text):
        try check(text: text, limit: 32_767, at: address)
      }
    case .link(let text, let target, let cell):
      // The text is also written to an attribute, which the library truncates after 2,079 bytes,
      // and the library splits the target of a link at a number sign.
      try check(text: text, limit: 255, allowing: .lines, at: address)
      guard sheetNames.contains(target) else { throw failure(.unknownSheet, at: address, target) }
      guard !target.utf8.contains(UInt8(ascii: "#")), Self.isInside(cell) else {
        throw failure(.illegalLink, at: address, target)
      }
    }
  }

  /// Throws if a text cannot be written or, with its escapes, is too long.
  private func check(
    text: String, limit: Int, allowing breaks: TextCheck.Breaks = .all, at address: CellAddress
  ) throws(WriteError) {
    if let character = TextCheck.illegalCharacter(in: text, allowing: breaks) {
      throw failure(.illegalCharacter, at: address, character)
    }
    guard !TextCheck.isLonger(text.escapedForWorkbook, than: limit) else {
      throw failure(.textTooLong, at: address, TextCheck.excerpt(text))
    }
  }

  /// Throws if a formula cannot be written.
  func check(formula: String, limit: Int = 8192, at address: CellAddress) throws(WriteError) {
    guard !formula.isEmpty, formula != "=", !formula.holdsEscape,
      TextCheck.illegalCharacter(in: formula, allowing: .lines) == nil
    else { throw failure(.illegalFormula, at: address, TextCheck.excerpt(formula)) }
    guard !TextCheck.isLonger(formula, than: limit) else {
      throw failure(.formulaTooLong, at: address, TextCheck.excerpt(formula))
    }
  }
}
