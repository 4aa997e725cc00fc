package import Spreadsheet

/// Writes every cell of a file as it was read: what `nianbao cells` prints.
package struct CellsDocument: Sendable {
  /// How the cells are written.
  package enum Format: String, CaseIterable, Sendable {
    /// One JSON document.
    case json
    /// A line for each cell: sheet, cell, value.
    case tsv
  }

  /// How the cells are written.
  package var format: Format
  /// What reads the file.
  package var reader: WorkbookReader

  /// Makes a document in a format.
  package init(format: Format, reader: WorkbookReader = WorkbookReader()) {
    self.format = format
    self.reader = reader
  }

  /// Reads a file and passes its cells to a closure as UTF-8, chunk by chunk.
  ///
  /// A sheet is passed on only once it was read completely, so that nothing of a damaged one is
  /// shown; until then a large sheet waits in a temporary file. Throws a `ReadError` if the file
  /// cannot be read, and whatever the closure throws. Returns the problems that did not stop the
  /// reading.
  @discardableResult
  package func write(
    _ source: FileSource, to output: ([UInt8]) throws -> Void
  ) throws -> [Workbook.Note] {
    try withoutActuallyEscaping(output) { output in
      let sink = CellsSink(format: format, limit: reader.limits.writtenBytes, output: output)
      let notes = try reader.readRows(of: source, into: sink)
      try sink.finish()
      return notes
    }
  }
}

/// Writes rows as they come.
private final class CellsSink: RowSink {
  private let format: CellsDocument.Format
  private let output: ([UInt8]) throws -> Void
  private let spool = Spool()
  private var json = JSONWriter()
  private var sheet: (name: String?, visibility: Grid.Visibility) = (nil, .visible)
  private var hasSheet = false
  private var hasCell = false
  private var written = 0
  private let limit: Int
  private var failure: (any Error)?

  init(
    format: CellsDocument.Format, limit: Int, output: @escaping ([UInt8]) throws -> Void
  ) {
    self.format = format
    self.limit = limit
    self.output = output
  }

  func begin(sheet: String?, visibility: Grid.Visibility) {
    self.sheet = (sheet, visibility)
    hasCell = false
  }

  func take(_ row: Grid.Row) throws(ReadError) {
    for (column, cell) in row.cells {
      let address = CellAddress(row: row.index, column: column)
      switch format {
      case .json: takeJSON(address, cell)
      case .tsv: json.token(TabSeparatedLine.text(sheet.name, address, cell))
      }
      hasCell = true
      guard json.bytes.count > 1 << 16 else { continue }
      written += json.bytes.count
      guard written <= limit else {
        throw .tooLarge(nil, limit: limit, LocalizedText(zh: "单元格内容字节数", en: "bytes of cells"))
      }
      attempt { try spool.append(json.takeBytes()) }
    }
  }

  private func takeJSON(_ address: CellAddress, _ cell: Cell) {
    if hasCell { json.raw(",") }
    json.string(address.description)
    json.raw(":")
    json.cell(cell)
  }

  func restart() {
    _ = json.takeBytes()
    attempt { try spool.clear() }
    hasCell = false
  }

  func abandon() {
    restart()
  }

  func end(merges: [CellRange], hiddenColumns: [ClosedRange<Int>]) {
    attempt {
      try spool.append(json.takeBytes())
      if format == .json { try output(opening()) }
      try spool.drain(to: output)
      if format == .json { try output(closing(merges)) }
    }
    hasSheet = true
  }

  /// Writes what follows the last sheet.
  func finish() throws {
    if let failure { throw failure }
    guard format == .json else { return }
    json.token(hasSheet ? "\n]}\n" : "{\"sheets\":[]}\n")
    try output(json.takeBytes())
  }

  private func opening() -> [UInt8] {
    json.token(hasSheet ? ",\n" : "{\"sheets\":[\n")
    json.raw("{\"name\":")
    if let name = sheet.name { json.string(name) } else { json.raw("null") }
    json.raw(",\"state\":")
    json.string(sheet.visibility.rawValue)
    json.raw(",\"cells\":{")
    return json.takeBytes()
  }

  private func closing(_ merges: [CellRange]) -> [UInt8] {
    json.raw("},\"merges\":[")
    for (index, merge) in merges.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(merge.description)
    }
    json.raw("]}")
    return json.takeBytes()
  }

  /// Runs an operation that can fail for reasons other than the file; after a failure, nothing more
  /// is run.
  private func attempt(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do { try body() } catch { failure = error }
  }
}
