/// How a drawn cell looks; equal styles share one format in the file.
public struct CellStyle: Hashable, Sendable {
  /// How content is aligned horizontally.
  public enum Horizontal: String, Sendable {
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
  public enum Vertical: String, Sendable {
    /// At the top edge.
    case top
    /// In the middle.
    case center
    /// At the bottom edge.
    case bottom
  }

  /// The name of the font.
  public var fontName: String
  /// The size of the font in points.
  public var fontSize: Double
  /// Whether the text is bold.
  public var isBold = false
  /// The colour of the text as `0xRRGGBB`; nil for automatic.
  public var fontColor: UInt32?
  /// Whether the text is underlined.
  public var isUnderlined = false
  /// The colour behind the text as `0xRRGGBB`; nil for none.
  public var fill: UInt32?
  /// Whether the cell has a thin black border.
  public var hasBorder = false
  /// The horizontal alignment.
  public var horizontal = Horizontal.general
  /// The vertical alignment.
  public var vertical = Vertical.center
  /// Whether long text wraps to further lines within the cell.
  public var wraps = false
  /// Whether content is shrunk to fit the cell.
  public var shrinks = false
  /// The number format in Excel's notation; `General` by default.
  public var numberFormat = "General"
  /// Whether the cell is locked once the sheet is protected.
  public var isLocked = true

  /// Makes a plain style with a font.
  public init(fontName: String, fontSize: Double) {
    self.fontName = fontName
    self.fontSize = fontSize
  }

  /// A copy with some properties changed.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
