import Spreadsheet

/// The fonts, colours and page setup of the blank.
enum BlankStyle {
  /// The background of a cell to fill in.
  static let entryFill: UInt32 = 0xFFFBE6
  /// The background of a total.
  static let totalFill: UInt32 = 0xF2F2F2
  /// The background of column headings of lists.
  static let headingFill: UInt32 = 0xDDE7F0

  /// The colours of a verdict: text and background.
  struct Signal {
    let font: UInt32
    let fill: UInt32

    static let wrong = Signal(font: 0x9C0006, fill: 0xFFC7CE)
    /// Something should be reviewed.
    static let warning = Signal(font: 0x7F4F00, fill: 0xFFE08A)
    static let passed = Signal(font: 0x006100, fill: 0xD5EFD9)

    /// The conditional format that shows the signal while a formula is true.
    func format(_ range: CellRange, when formula: String) -> ConditionalFormat {
      ConditionalFormat(range, formula: formula, fontColor: font, fill: fill)
    }
  }

  /// The font size of tables and lists in points.
  static let size = 10.5
  /// The height of a line in points, sufficient for substitute fonts as well.
  static func lineHeight(_ fontSize: Double) -> Double { fontSize * 1.5 }

  /// Plain text, which wraps.
  static let text = CellStyle(fontName: "宋体", fontSize: size).with {
    $0.horizontal = .left
    $0.wraps = true
  }
  /// Guidance beside what people fill in.
  static let note = text.with {
    $0.fontSize = 9
    $0.fontColor = 0x595959
  }
  static let title = CellStyle(fontName: "黑体", fontSize: 16).with {
    $0.horizontal = .center
    $0.wraps = true
  }
  static let sectionTitle = CellStyle(fontName: "黑体", fontSize: 12).with {
    $0.horizontal = .left
    $0.wraps = true
  }
  /// A cell of a list that is not filled in.
  static let listed = text.with { $0.hasBorder = true }
  /// A column heading of a list.
  static let heading = listed.with {
    $0.horizontal = .center
    $0.isBold = true
    $0.fill = headingFill
  }
  static let link = text.with {
    $0.fontColor = 0x0563C1
    $0.isUnderlined = true
  }
  static let verdict = text.with {
    $0.isBold = true
    $0.horizontal = .center
    $0.hasBorder = true
  }
  /// A cell for text.
  static let entry = listed.with {
    $0.fill = entryFill
    $0.isLocked = false
  }
  static let paragraph = entry.with {
    $0.fontSize = 12
    $0.vertical = .top
  }
  static let figure = CellStyle(fontName: "宋体", fontSize: size).with {
    $0.horizontal = .center
    $0.hasBorder = true
    $0.shrinks = true
    $0.fill = entryFill
    $0.isLocked = false
  }
  static let total = figure.with { $0.fill = totalFill }

  static func label(isLeftAligned: Bool) -> CellStyle {
    listed.with { $0.horizontal = isLeftAligned ? .left : .center }
  }

  /// The height in points of a row with a text in a cell of the given width.
  static func height(of text: String, width: Double, _ style: CellStyle) -> Double {
    let lines = TextMeasure(fontSize: style.fontSize, width: width).lineCount(text)
    return min(409, Double(lines) * lineHeight(style.fontSize) + 6)
  }
}
