/// How a drawn cell looks; equal styles share one format in the file.
package struct CellStyle: Hashable, Sendable {
  /// How content is aligned horizontally.
  package enum Horizontal: String, Sendable {
    /// By the kind of value: text left, numbers right.
    case general
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
  }

  /// How content is aligned vertically.
  package enum Vertical: String, Sendable {
    /// At the top edge.
    case top
    /// In the middle.
    case center
    /// At the bottom edge.
    case bottom
  }

  /// The name of the font.
  package var fontName: String
  /// The size of the font in points.
  package var fontSize: Double
  /// Whether the text is bold.
  package var isBold = false
  /// The colour of the text as `0xRRGGBB`; nil for automatic.
  package var fontColor: UInt32?
  /// Whether the text is underlined.
  package var isUnderlined = false
  /// The colour behind the text as `0xRRGGBB`; nil for none.
  package var fill: UInt32?
  /// Whether the cell has a thin black border.
  package var hasBorder = false
  /// The horizontal alignment.
  package var horizontal = Horizontal.general
  /// The vertical alignment.
  package var vertical = Vertical.center
  /// Whether long text wraps to further lines within the cell.
  package var wraps = false
  /// Whether content is shrunk to fit the cell.
  package var shrinks = false
  /// The number format in Excel's notation; `General` by default.
  package var numberFormat = "General"
  /// Whether the cell is locked once the sheet is protected.
  package var isLocked = true

  /// Makes a plain style with a font.
  package init(fontName: String, fontSize: Double) {
    self.fontName = fontName
    self.fontSize = fontSize
  }

  /// A copy with some properties changed.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}

extension CellStyle {
  /// Hashes what tells nearly all styles of a drawing apart: it is done for every cell.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(fontSize)
    hasher.combine(isBold)
    hasher.combine(horizontal)
    hasher.combine(fill)
    hasher.combine(hasBorder)
    hasher.combine(numberFormat.utf8.count)
  }
}
