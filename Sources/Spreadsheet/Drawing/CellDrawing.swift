/// A cell to be written.
package struct CellDrawing: Hashable, Sendable {
  /// The value stored with a formula, for programs that do not calculate.
  package enum Stored: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// Text.
    case text(String)
  }

  /// What is written into the cell.
  package enum Content: Hashable, Sendable {
    /// Only the style.
    case blank
    /// Text, never read as a formula or a number.
    case text(String)
    /// A finite number.
    case number(Double)
    /// A formula without its equals sign, and its stored value.
    case formula(String, stored: Stored)
    /// Text that links to a cell of the same workbook.
    case link(String, sheet: String, cell: CellAddress)
  }

  /// What is written.
  package var content: Content
  /// How it looks.
  package var style: CellStyle

  /// Makes a cell.
  package init(_ content: Content, _ style: CellStyle) {
    self.content = content
    self.style = style
  }
}
