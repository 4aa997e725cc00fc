import Spreadsheet

/// The fonts and measures of the official print.
enum OfficialStyle {
  /// The total width of the columns in points: 17.18 cm, as in the official tables.
  static let width = 9741.0 / 20
  /// The maximum height of a row in points that every spreadsheet program accepts.
  static let maximumRowHeight = 409.0
  /// The usual font size of a table's labels and figures in points.
  static let tableSize = 10.5
  /// The font size of labels in narrow cells in points.
  static let narrowSize = 9.0
  /// The font size in points below which figures are hard to read on paper.
  static let minimumFigureSize = 6.5

  /// The page setup: the columns fit between the margins without scaling.
  ///
  /// It does not scale to fit, because Excel then ignores page breaks.
  static var page: PageSetup {
    var page = PageSetup()
    page.margins = .init(left: 1.8, right: 1.8, top: 2, bottom: 2)
    page.footer = "&C&P"
    return page
  }

  /// The usable height of a page in points.
  ///
  /// Ten points stay free, because printers and programs round row heights differently.
  static var pageHeight: Double {
    (29.7 - page.margins.top - page.margins.bottom) / 2.54 * 72 - 10
  }

  static func style(of role: OfficialDocument.Role) -> CellStyle {
    switch role {
    case .title:
      CellStyle(fontName: "方正小标宋简体", fontSize: 22).with {
        $0.horizontal = .center
        $0.wraps = true
      }
    case .sectionTitle:
      CellStyle(fontName: "黑体", fontSize: 16).with {
        $0.horizontal = .left
        $0.wraps = true
      }
    case .paragraph: CellStyle(fontName: "仿宋_GB2312", fontSize: 16).with(running)
    case .note: CellStyle(fontName: "宋体", fontSize: tableSize).with(running)
    }
  }

  /// The total space above and below a line of text, in points.
  static func space(around role: OfficialDocument.Role) -> Double {
    switch role {
    case .title: 28
    case .sectionTitle: 14
    case .paragraph, .note: 4
    }
  }

  /// The indent before the first word.
  static func indent(of role: OfficialDocument.Role) -> String {
    role == .paragraph ? "　　" : ""
  }

  /// The height of a line in points, sufficient for substitute fonts as well.
  static func lineHeight(_ fontSize: Double) -> Double { fontSize * 1.45 }

  /// The height rounded up to whole pixels, as spreadsheet programs do.
  static func wholePixels(_ height: Double) -> Double {
    (height / ColumnGrid.pixel).rounded(.up) * ColumnGrid.pixel
  }

  static func label(size: Double, isLeftAligned: Bool) -> CellStyle {
    CellStyle(fontName: "宋体", fontSize: size).with {
      $0.hasBorder = true
      $0.wraps = true
      $0.horizontal = isLeftAligned ? .left : .center
    }
  }

  static func figure(size: Double, numberFormat: String) -> CellStyle {
    CellStyle(fontName: "宋体", fontSize: size).with {
      $0.hasBorder = true
      $0.horizontal = .center
      $0.shrinks = true
      $0.numberFormat = numberFormat
    }
  }

  /// Text that starts at the top left and wraps.
  private static func running(_ style: inout CellStyle) {
    style.horizontal = .left
    style.vertical = .top
    style.wraps = true
  }
}
