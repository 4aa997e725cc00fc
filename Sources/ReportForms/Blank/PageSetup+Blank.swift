import Spreadsheet

extension PageSetup {
  /// A page setup for a list or a text: one page wide and any number of pages long.
  static var blankList: PageSetup {
    var page = PageSetup()
    page.fit = .init(wide: 1, high: 0)
    page.footer = "&C&P"
    return page
  }

  /// A single page for content of a given size in points, in the orientation that keeps it larger.
  static func blankTable(width: Double, height: Double) -> PageSetup {
    var page = PageSetup()
    page.fit = .init(wide: 1, high: 1)
    let margins = page.margins
    func scale(paperWidth: Double, paperHeight: Double) -> Double {
      min(
        1, (paperWidth - margins.left - margins.right) / 2.54 * 72 / width,
        (paperHeight - margins.top - margins.bottom) / 2.54 * 72 / height)
    }
    page.isLandscape =
      scale(paperWidth: 29.7, paperHeight: 21) > scale(paperWidth: 21, paperHeight: 29.7)
    return page
  }
}
