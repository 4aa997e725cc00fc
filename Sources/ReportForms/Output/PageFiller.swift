/// Fills pages with rows from top to bottom and tells where new pages begin.
struct PageFiller {
  /// The height of a page in points.
  let pageHeight: Double
  /// The rows before which a new page begins.
  private(set) var breaks: [Int] = []
  /// The height that is taken on the page.
  private var used = 0.0

  init(pageHeight: Double) { self.pageHeight = pageHeight }

  /// The height that is free on the page.
  var free: Double { max(0, pageHeight - used) }

  /// Places rows that stay together where a page can hold them.
  ///
  /// - Parameters:
  ///   - heights: The heights of the rows in points.
  ///   - firstRow: The first of them.
  mutating func place(_ heights: [Double], firstRow: Int) {
    let total = heights.reduce(0, +)
    if total <= pageHeight {
      if total > free { beginPage(at: firstRow) }
      used += total
    } else {
      for (offset, height) in heights.enumerated() {
        if height > free { beginPage(at: firstRow + offset) }
        used += height
      }
    }
  }

  private mutating func beginPage(at row: Int) {
    if used > 0 { breaks.append(row) }
    used = 0
  }
}
