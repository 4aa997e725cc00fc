/// How a sheet is printed, on A4 paper.
package struct PageSetup: Hashable, Sendable {
  /// The page margins, in centimetres.
  package struct Margins: Hashable, Sendable {
    /// The left margin.
    package var left: Double
    /// The right margin.
    package var right: Double
    /// The top margin.
    package var top: Double
    /// The bottom margin.
    package var bottom: Double

    /// Makes margins.
    package init(left: Double, right: Double, top: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  /// The number of pages that a sheet is scaled down to fit; 0 leaves that direction free.
  package struct Fit: Hashable, Sendable {
    /// The pages side by side.
    package var wide: Int
    /// The pages one below another.
    package var high: Int

    /// Makes a limit.
    package init(wide: Int, high: Int) {
      self.wide = wide
      self.high = high
    }
  }

  /// Whether the page is in landscape orientation.
  package var isLandscape = false
  /// The margins.
  package var margins = Margins(left: 1.9, right: 1.9, top: 2.2, bottom: 2.2)
  /// The pages that the sheet is scaled down to fit; nil prints it at its own size.
  package var fit: Fit?
  /// Whether the content is centred horizontally.
  package var isCentered = true
  /// The range that is printed; nil for the whole sheet.
  package var printArea: CellRange?
  /// The rows before which a new page begins.
  package var rowBreaks: [Int] = []
  /// The rows repeated at the top of each page.
  package var repeatedRows: ClosedRange<Int>?
  /// The footer in Excel's notation, such as `&C&P / &N`.
  package var footer: String?

  /// Makes a page with the default margins.
  package init() {}
}
