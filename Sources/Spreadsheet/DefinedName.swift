/// A workbook-wide name for a range of one sheet.
package struct DefinedName: Hashable, Sendable {
  /// The name, legal in Excel: letters, digits, dots and underscores, not in the form of a cell
  /// address.
  package var name: String
  /// The sheet that holds the range.
  package var sheet: String
  /// The range.
  package var range: CellRange

  /// Makes a name.
  package init(_ name: String, sheet: String, range: CellRange) {
    self.name = name
    self.sheet = sheet
    self.range = range
  }
}
