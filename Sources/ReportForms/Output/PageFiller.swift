/// Fills pages with rows and determines the page breaks.
struct PageFiller {
  /// The height of a page in points.
  let pageHeight: Double
  /// The rows that start a new page.
  private(set) var breaks: [Int] = []
  private var used = 0.0

  init(pageHeight: Double) { self.pageHeight = pageHeight }

  var free: Double { max(0, pageHeight - used) }

  /// Places rows, on one page if they fit.
  ///
  /// - Parameters:
  ///   - heights: The heights of the rows in points.
  ///   - firstRow: The index of the first row.
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
