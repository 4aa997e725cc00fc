/// How a drawn cell looks; equal styles share one format in the file.
public struct CellStyle: Hashable, Sendable {
  /// Where content stands from left to right.
  public enum Horizontal: String, Sendable {
    /// As the kind of value asks: text left, numbers right.
    case general
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
  }

  /// Where content stands from top to bottom.
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
  /// Whether a thin black line runs around the cell.
  public var hasBorder = false
  /// Where the content stands from left to right.
  public var horizontal = Horizontal.general
  /// Where the content stands from top to bottom.
  public var vertical = Vertical.center
  /// Whether long text goes on in another line of the same cell.
  public var wraps = false
  /// Whether content is drawn smaller until it fits the cell.
  public var shrinks = false
  /// The number format in Excel's notation; `General` where nothing else is asked for.
  public var numberFormat = "General"
  /// Whether the cell is locked once the sheet is protected.
  public var isLocked = true

  /// Makes a plain style of a font.
  public init(fontName: String, fontSize: Double) {
    self.fontName = fontName
    self.fontSize = fontSize
  }

  /// A copy with some of its traits changed.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
