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
    switch format {
    case .json: try write(source, by: CellsJSON(), to: output)
    case .tsv: try write(source, by: CellsTSV(), to: output)
    }
  }

  private func write(
    _ source: FileSource, by writer: some CellsWriter, to output: ([UInt8]) throws -> Void
  ) throws -> [Workbook.Note] {
    try withoutActuallyEscaping(output) { output in
      let sink = CellsSink(writer, limit: reader.limits.writtenBytes, output: output)
      let notes = try reader.readRows(of: source, into: sink)
      try sink.finish()
      return notes
    }
  }
}

/// Writes rows as they come.
private final class CellsSink<Writer: CellsWriter>: RowSink {
  private var writer: Writer
  private let output: ([UInt8]) throws -> Void
  private let spool = Spool()
  private var hasSheet = false
  private var written = 0
  private let limit: Int
  private var failure: (any Error)?

  init(_ writer: Writer, limit: Int, output: @escaping ([UInt8]) throws -> Void) {
    self.writer = writer
    self.limit = limit
    self.output = output
  }

  func begin(sheet: String?, visibility: Grid.Visibility) {
    writer.begin(sheet: sheet, visibility: visibility)
  }

  func take(_ row: Grid.Row) throws(ReadError) {
    for (column, cell) in row.cells {
      writer.add(cell, at: CellAddress(row: row.index, column: column))
      guard writer.waiting > 1 << 16 else { continue }
      written += writer.waiting
      guard written <= limit else {
        throw .tooLarge(nil, limit: limit, LocalizedText(zh: "单元格内容字节数", en: "bytes of cells"))
      }
      attempt { try spool.append(writer.takeCells()) }
    }
  }

  func restart() {
    writer.restart()
    attempt { try spool.clear() }
  }

  func abandon() {
    restart()
  }

  func end(merges: [CellRange], hiddenColumns: [ClosedRange<Int>]) {
    attempt {
      try spool.append(writer.takeCells())
      try output(writer.opening(isFirst: !hasSheet))
      try spool.drain(to: output)
      try output(writer.closing(merges))
    }
    hasSheet = true
  }

  /// Writes what follows the last sheet.
  func finish() throws {
    if let failure { throw failure }
    try output(writer.end(isEmpty: !hasSheet))
  }

  /// Runs an operation that can fail for reasons other than the file; after a failure, nothing more
  /// is run.
  private func attempt(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do { try body() } catch { failure = error }
  }
}
