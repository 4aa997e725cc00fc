import Spreadsheet

/// An open workbook package: its sheets are known, but their cells not yet read.
final class WorkbookPackage {
  /// A sheet and where its cells are.
  struct Sheet {
    var name: String
    var visibility: Grid.Visibility
    /// The part with the cells; nil if the sheet is of a kind without cells, such as a chart.
    var part: String?
  }

  /// How many sheets may refer to the same part.
  private static let sheetsOfOnePart = 8

  private let parts: PackageParts
  private let limits: ReadLimits
  private var context = SheetContext()

  /// The sheets that exist, in order.
  private(set) var sheets: [Sheet] = []
  /// The defined names that refer to one range.
  private(set) var definedNames: [DefinedName] = []
  /// The custom properties that hold text.
  private(set) var properties: [String: String] = [:]
  /// Problems that did not stop the reading.
  var notes: [Workbook.Note] { parts.notes }

  /// Opens the workbook of a package, given the name of its main part.
  init(_ parts: PackageParts, part: String) throws(ReadError) {
    self.parts = parts
    limits = parts.limits
    try readWorkbook(part)
    if let target = parts.relationships.first("custom-properties")?.target
      ?? parts.relationships.first("customProperties")?.target
    {
      var custom = CustomProperties()
      if try parts.readSecondary(Relationships.resolve(target, from: ""), into: &custom) {
        properties = custom.values
      }
    }
  }

  // MARK: The parts around the sheets

  private func readWorkbook(_ part: String) throws(ReadError) {
    var handler = WorkbookPart.Handler(limits: limits)
    try parts.read(part, into: &handler)
    var relationships = Relationships.Handler(limits: limits)
    let known = try parts.readSecondary(
      Relationships.name(for: part), into: &relationships, isExpected: true)
    try readStyles(relationships.relationships, from: part)
    try readStrings(relationships.relationships, from: part)
    context.datesFrom1904 = handler.workbook.datesFrom1904
    context.limits = limits
    definedNames = handler.workbook.definedNames
    for (index, sheet) in handler.workbook.sheets.enumerated() {
      add(sheet, number: index + 1, known ? relationships.relationships : nil, from: part)
    }
  }

  private func readStyles(_ relationships: Relationships, from part: String) throws(ReadError) {
    guard let styles = relationships.first("styles") else { return }
    var handler = CellFormats.Handler(limits: limits)
    if try parts.readSecondary(parts.part(styles.target, from: part), into: &handler) {
      context.styles = handler.table
    }
  }

  private func readStrings(_ relationships: Relationships, from part: String) throws(ReadError) {
    guard let strings = relationships.first("sharedStrings") else { return }
    var handler = SharedStrings(limits: limits)
    if try parts.readSecondary(parts.part(strings.target, from: part), into: &handler) {
      context.strings = handler.texts
      context.formatting = handler.formatting
    }
  }

  private func add(
    _ sheet: WorkbookPart.Sheet, number: Int, _ relationships: Relationships?, from part: String
  ) {
    guard let relationships else {
      let usual = Relationships.resolve("worksheets/sheet\(number).xml", from: part)
      return add(sheet, part: usual)
    }
    guard let relationship = sheet.relationship.flatMap({ relationships[$0] }) else {
      return parts.note(.missingSheet(sheet.name))
    }
    let kind = relationship.kind.lowercased()
    if kind == "chartsheet" || kind == "dialogsheet" || kind.hasSuffix("macrosheet") {
      // Chart and dialog sheets hold no cells.
      if kind.hasSuffix("macrosheet") { parts.add(.macroSheet(sheet.name)) }
      sheets.append(Sheet(name: sheet.name, visibility: sheet.visibility))
    } else {
      add(sheet, part: parts.part(relationship.target, from: part))
    }
  }

  private func add(_ sheet: WorkbookPart.Sheet, part: String) {
    guard parts.has(part) else { return parts.note(.missingSheet(sheet.name)) }
    // No program writes several sheets as one part; thousands of them would make a small file
    // endless.
    guard sheets.count(where: { $0.part == part }) < Self.sheetsOfOnePart else {
      return parts.note(.sameSheet(sheet.name))
    }
    sheets.append(Sheet(name: sheet.name, visibility: sheet.visibility, part: part))
  }

  // MARK: The cells

  /// Passes all sheets to a sink; a damaged one is recorded, and it is an error if none remains.
  func readSheets(into sink: some RowSink) throws(ReadError) {
    var hasRead = false
    var lastFailure: ReadError?
    for sheet in sheets {
      sink.begin(sheet: sheet.name, visibility: sheet.visibility)
      guard let part = sheet.part else {
        sink.end(merges: [], hiddenColumns: [])
        continue
      }
      do throws(ReadError) {
        try read(sheet, part, into: sink)
        hasRead = true
      } catch {
        sink.abandon()
        guard error.code != .tooLarge else { throw error }
        parts.note(error.inSheet(sheet.name))
        lastFailure = error
      }
    }
    if sheets.isEmpty || (parts.firstFailure != nil && !hasRead) {
      // If there is only one sheet, its failure is the file's.
      if let failure = lastFailure, sheets.count == 1 { throw failure }
      throw .noSheet(because: parts.firstFailure)
    }
  }

  private func read(
    _ sheet: Sheet, _ part: String, into sink: some RowSink
  ) throws(ReadError) {
    var last = -1
    var isInOrder = true
    var parser = SheetParser(context) { row throws(ReadError) in
      guard row.index > last else {
        isInOrder = false
        // Stops this reading; `readInOrder` reads the sheet again.
        throw .noSheet
      }
      last = row.index
      try sink.take(row)
    }
    do throws(ReadError) {
      try parts.read(part, into: &parser)
    } catch {
      guard !isInOrder else { throw error }
      sink.restart()
      parser = try readInOrder(part, into: sink)
    }
    sink.end(merges: parser.merges, hiddenColumns: parser.hiddenColumns)
    let tallies: [(cells: CellTally, note: (String, CellAddress, Int) -> Workbook.Note)] = [
      (parser.unplaced, Workbook.Note.unplacedCells), (parser.lost, Workbook.Note.lostTexts),
    ]
    for (cells, note) in tallies {
      if let first = cells.first { parts.add(note(sheet.name, first, cells.count)) }
    }
  }

  /// Reads a sheet again whose rows are not in order, and holds it in memory to sort them.
  private func readInOrder(
    _ part: String, into sink: some RowSink
  ) throws(ReadError) -> SheetParser {
    var rows: [Int: Grid.Row] = [:]
    var held = 0
    let limit = limits.disorderedCells
    var parser = SheetParser(context) { row throws(ReadError) in
      held += row.cells.count + 1
      guard held <= limit else {
        throw .tooLarge(
          nil, limit: limit, LocalizedText(zh: "行次序错乱的单元格数", en: "cells in rows out of order"))
      }
      guard var earlier = rows[row.index] else {
        rows[row.index] = row
        return
      }
      earlier.cells += row.cells
      earlier.isHidden = earlier.isHidden || row.isHidden
      earlier.putInOrder()
      rows[row.index] = earlier
    }
    try parts.read(part, into: &parser)
    for row in rows.values.sorted(by: { $0.index < $1.index }) { try sink.take(row) }
    return parser
  }
}
