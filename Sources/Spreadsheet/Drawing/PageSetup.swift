/// How a sheet is printed, on A4 paper.
public struct PageSetup: Hashable, Sendable {
  /// The empty edges of the paper, in centimetres.
  public struct Margins: Hashable, Sendable {
    /// The left edge.
    public var left: Double
    /// The right edge.
    public var right: Double
    /// The upper edge.
    public var top: Double
    /// The lower edge.
    public var bottom: Double

    /// Makes margins.
    public init(left: Double, right: Double, top: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  /// The number of pages a sheet is made smaller to fit into; 0 leaves that side free.
  public struct Fit: Hashable, Sendable {
    /// The pages side by side.
    public var wide: Int
    /// The pages one under another.
    public var high: Int

    /// Makes a limit.
    public init(wide: Int, high: Int) {
      self.wide = wide
      self.high = high
    }
  }

  /// Whether the page is wider than high.
  public var isLandscape = false
  /// The margins.
  public var margins = Margins(left: 1.9, right: 1.9, top: 2.2, bottom: 2.2)
  /// The pages that the sheet is made to fit into; nil prints it in its own size.
  public var fit: Fit?
  /// Whether the content stands in the middle between left and right.
  public var isCentered = true
  /// The range that is printed; nil for all that is there.
  public var printArea: CellRange?
  /// The rows before which a new page begins.
  public var rowBreaks: [Int] = []
  /// The rows repeated at the top of each page.
  public var repeatedRows: ClosedRange<Int>?
  /// The footer in Excel's notation, such as `&C&P / &N`.
  public var footer: String?

  /// Makes a page with the usual margins.
  public init() {}
}
