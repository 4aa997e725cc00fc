/// How a sheet is printed, on A4 paper.
public struct PageSetup: Hashable, Sendable {
  /// The page margins, in centimetres.
  public struct Margins: Hashable, Sendable {
    /// The left margin.
    public var left: Double
    /// The right margin.
    public var right: Double
    /// The top margin.
    public var top: Double
    /// The bottom margin.
    public var bottom: Double

    /// Makes margins.
    public init(left: Double, right: Double, top: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  /// The number of pages that a sheet is scaled down to fit; 0 leaves that direction free.
  public struct Fit: Hashable, Sendable {
    /// The pages side by side.
    public var wide: Int
    /// The pages one below another.
    public var high: Int

    /// Makes a limit.
    public init(wide: Int, high: Int) {
      self.wide = wide
      self.high = high
    }
  }

  /// Whether the page is in landscape orientation.
  public var isLandscape = false
  /// The margins.
  public var margins = Margins(left: 1.9, right: 1.9, top: 2.2, bottom: 2.2)
  /// The pages that the sheet is scaled down to fit; nil prints it at its own size.
  public var fit: Fit?
  /// Whether the content is centred horizontally.
  public var isCentered = true
  /// The range that is printed; nil for the whole sheet.
  public var printArea: CellRange?
  /// The rows before which a new page begins.
  public var rowBreaks: [Int] = []
  /// The rows repeated at the top of each page.
  public var repeatedRows: ClosedRange<Int>?
  /// The footer in Excel's notation, such as `&C&P / &N`.
  public var footer: String?

  /// Makes a page with the default margins.
  public init() {}
}
