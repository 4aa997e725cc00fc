import Spreadsheet

/// The type and the measures of the official print.
enum OfficialStyle {
  /// The width of all columns together in points: 17.18 cm, that of the official tables.
  static let width = 9741.0 / 20
  /// The greatest height of a row in points that every spreadsheet program takes.
  static let maximumRowHeight = 409.0
  /// The usual size of a table's labels and figures in points.
  static let tableSize = 10.5
  /// The size of labels in narrow cells in points.
  static let narrowSize = 9.0
  /// The size of figures in points below which a table is hard to read on paper.
  static let minimumFigureSize = 6.5

  /// The page: the columns fit between its margins in their own size.
  ///
  /// It is not made to fit, since Excel passes over page breaks on sheets that are.
  static var page: PageSetup {
    var page = PageSetup()
    page.margins = .init(left: 1.8, right: 1.8, top: 2, bottom: 2)
    page.footer = "&C&P"
    return page
  }

  /// The height in points that rows may take on a page.
  ///
  /// Ten points stay free, since printers and programs round each row in their own way.
  static var pageHeight: Double {
    (29.7 - page.margins.top - page.margins.bottom) / 2.54 * 72 - 10
  }

  /// The style of a line of text.
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

  /// The empty space above and below a line of text together, in points.
  static func space(around role: OfficialDocument.Role) -> Double {
    switch role {
    case .title: 28
    case .sectionTitle: 14
    case .paragraph, .note: 4
    }
  }

  /// What stands before the first word.
  static func indent(of role: OfficialDocument.Role) -> String {
    role == .paragraph ? "　　" : ""
  }

  /// The height of a line in points; enough for the fonts that stand in where the official are missing.
  static func lineHeight(_ fontSize: Double) -> Double { fontSize * 1.45 }

  /// The height made whole pixels, as a spreadsheet program does, and never less.
  static func wholePixels(_ height: Double) -> Double {
    (height / ColumnGrid.pixel).rounded(.up) * ColumnGrid.pixel
  }

  /// The style of a table's label.
  static func label(size: Double, isLeftAligned: Bool) -> CellStyle {
    CellStyle(fontName: "宋体", fontSize: size).with {
      $0.hasBorder = true
      $0.wraps = true
      $0.horizontal = isLeftAligned ? .left : .center
    }
  }

  /// The style of a figure.
  static func figure(size: Double, numberFormat: String) -> CellStyle {
    CellStyle(fontName: "宋体", fontSize: size).with {
      $0.hasBorder = true
      $0.horizontal = .center
      $0.shrinks = true
      $0.numberFormat = numberFormat
    }
  }

  /// Text that runs from the top left over as many lines as it needs.
  private static func running(_ style: inout CellStyle) {
    style.horizontal = .left
    style.vertical = .top
    style.wraps = true
  }
}
