import PackageArchive
package import Spreadsheet

/// Reads workbooks, Word documents and text files into grids of cells.
///
/// A reader keeps no state between files; one value may be used from many threads.
package struct WorkbookReader: Sendable {
  /// How much of the machine's resources a file may use.
  package var limits: ReadLimits

  /// Makes a reader.
  package init(limits: ReadLimits = ReadLimits()) {
    self.limits = limits
  }

  /// Reads the file at a path.
  package func read(path: String) throws(ReadError) -> Workbook {
    try read(.path(path))
  }

  /// Reads a file that is in memory.
  package func read(bytes: [UInt8]) throws(ReadError) -> Workbook {
    try read(.bytes(bytes))
  }

  /// Reads a file.
  package func read(_ source: FileSource) throws(ReadError) -> Workbook {
    let collector = GridCollector(limits: limits)
    switch try open(source) {
    case .text(let decoded):
      try TextReading.read(decoded.text, limits: limits, into: collector)
      return Workbook(
        origin: .text, grids: collector.grids, notes: decoded.notes)
    case .package(let package):
      try package.readSheets(into: collector)
      return Workbook(
        origin: .workbook, grids: collector.grids, definedNames: package.definedNames,
        properties: package.properties, notes: package.notes)
    case .document(let document):
      var workbook = try document.workbook()
      try collector.take(workbook.grids)
      workbook.grids = collector.grids
      return workbook
    }
  }

  /// Passes the rows of a file to a sink as they are read; returns the problems that did not stop
  /// the reading.
  @discardableResult
  package func readRows(
    of source: FileSource, into sink: some RowSink
  ) throws(ReadError) -> [Workbook.Note] {
    switch try open(source) {
    case .text(let decoded):
      try TextReading.read(decoded.text, limits: limits, into: sink)
      return decoded.notes
    case .package(let package):
      try package.readSheets(into: sink)
      return package.notes
    case .document(let document):
      let workbook = try document.workbook()
      try sink.take(workbook.grids)
      return workbook.notes
    }
  }

  private enum Opened {
    case text(DecodedText)
    case package(WorkbookPackage)
    case document(WordDocument)
  }

  private func open(_ source: FileSource) throws(ReadError) -> Opened {
    let file = try OpenedFile(source, limits: limits)
    switch file.signature {
    case .known(let code):
      throw ReadError(code)
    case .compound:
      throw ReadError(CompoundFile.kind(try file.bytes()))
    case .zip:
      return try package(try file.archive())
    case .perhapsText:
      if let start = file.startOfArchive() { return try package(try file.archive(from: start)) }
      guard let text = TextDecoding.decode(try file.textBytes()) else {
        throw ReadError(.unknownKind)
      }
      return .text(text)
    }
  }

  private func package(_ archive: consuming ZipArchive) throws(ReadError) -> Opened {
    let parts = try PackageParts(archive, limits: limits)
    switch parts.kind {
    case .workbook(let part): return .package(try WorkbookPackage(parts, part: part))
    case .wordDocument(let part): return .document(WordDocument(parts, part: part))
    case .unread(let code): throw ReadError(code)
    }
  }
}
