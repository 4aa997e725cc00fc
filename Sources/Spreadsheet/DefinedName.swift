/// A workbook-wide name for a range of one sheet.
public struct DefinedName: Hashable, Sendable {
  /// The name, legal in Excel: letters, digits, dots and underscores, not in the form of a cell
  /// address.
  public var name: String
  /// The sheet that holds the range.
  public var sheet: String
  /// The range.
  public var range: CellRange

  /// Makes a name.
  public init(_ name: String, sheet: String, range: CellRange) {
    self.name = name
    self.sheet = sheet
    self.range = range
  }
}
