/// What a file held: its grids, and what was noticed while it was read.
package struct Workbook: Sendable {
  /// The kind of file the grids came from, which determines how far positions can be trusted.
  package enum Origin: String, Sendable {
    /// A workbook: a cell's address is what the user sees.
    case workbook
    /// Text with tabs between fields, in which copying may have lost empty fields.
    case text
    /// A word-processing document: each table is a grid.
    case document
  }

  /// A problem that did not stop the reading, worth reporting.
  package struct Note: Hashable, Sendable {
    /// The part of the package, or the sheet, that it concerns.
    package var part: String
    /// What was found.
    package var message: LocalizedText

    /// Makes a note.
    package init(part: String, _ message: LocalizedText) {
      self.part = part
      self.message = message
    }
  }

  /// The kind of file the grids came from.
  package var origin: Origin
  /// The grids, in the order of the file.
  package var grids: [Grid]
  /// The defined names that refer to one cell or range.
  package var definedNames: [DefinedName]
  /// The custom document properties that hold text.
  package var properties: [String: String]
  /// Problems that did not stop the reading.
  package var notes: [Note]

  /// Makes a workbook.
  package init(
    origin: Origin, grids: [Grid], definedNames: [DefinedName] = [],
    properties: [String: String] = [:], notes: [Note] = []
  ) {
    self.origin = origin
    self.grids = grids
    self.definedNames = definedNames
    self.properties = properties
    self.notes = notes
  }
}
