/// What a file held: its grids, and what was noticed while it was read.
public struct Workbook: Sendable {
  /// The kind of file the grids came from, which determines how far positions can be trusted.
  public enum Origin: String, Sendable {
    /// A workbook: a cell's address is what the user sees.
    case workbook
    /// Text with tabs between fields, in which copying may have lost empty fields.
    case text
    /// A word-processing document: each table is a grid.
    case document
  }

  /// A problem that did not stop the reading, worth reporting.
  public struct Note: Hashable, Sendable {
    /// The part of the package, or the sheet, that it concerns.
    public var part: String
    /// What was found.
    public var message: LocalizedText

    /// Makes a note.
    public init(part: String, _ message: LocalizedText) {
      self.part = part
      self.message = message
    }
  }

  /// The kind of file the grids came from.
  public var origin: Origin
  /// The grids, in the order of the file.
  public var grids: [Grid]
  /// The defined names that refer to one cell or range.
  public var definedNames: [DefinedName]
  /// The custom document properties that hold text.
  public var properties: [String: String]
  /// Problems that did not stop the reading.
  public var notes: [Note]

  /// Makes a workbook.
  public init(
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
