import Spreadsheet

/// The type, the colours and the paper of the blank.
enum BlankStyle {
  /// Behind a cell that people fill.
  static let entryFill: UInt32 = 0xFFFBE6
  /// Behind a total.
  static let totalFill: UInt32 = 0xF2F2F2
  /// Behind heads of lists.
  static let headFill: UInt32 = 0xDDE7F0

  /// A look that goes with a word: the colour of the text and of what is behind it.
  struct Signal {
    let font: UInt32
    let fill: UInt32

    /// Something is wrong.
    static let wrong = Signal(font: 0x9C0006, fill: 0xFFC7CE)
    /// Something should be looked at.
    static let warning = Signal(font: 0x7F4F00, fill: 0xFFE08A)
    /// Something is as it should be.
    static let passed = Signal(font: 0x006100, fill: 0xD5EFD9)

    /// The signal while a formula is true.
    func format(_ range: CellRange, when formula: String) -> ConditionalFormat {
      ConditionalFormat(range, formula: formula, fontColor: font, fill: fill)
    }
  }

  /// The size of tables and lists in points.
  static let size = 10.5
  /// The height of a line in points; enough for the fonts that stand in where these are missing.
  static func lineHeight(_ fontSize: Double) -> Double { fontSize * 1.5 }

  /// Plain text, in several lines where it is long.
  static let text = CellStyle(fontName: "宋体", fontSize: size).with {
    $0.horizontal = .left
    $0.wraps = true
  }
  /// Guidance in the margin of what people fill.
  static let note = text.with {
    $0.fontSize = 9
    $0.fontColor = 0x595959
  }
  /// The title of a sheet.
  static let title = CellStyle(fontName: "黑体", fontSize: 16).with {
    $0.horizontal = .center
    $0.wraps = true
  }
  /// The title of a section.
  static let sectionTitle = CellStyle(fontName: "黑体", fontSize: 12).with {
    $0.horizontal = .left
    $0.wraps = true
  }
  /// A cell of a list that nobody fills.
  static let listed = text.with { $0.hasBorder = true }
  /// The head of a list's column.
  static let head = listed.with {
    $0.horizontal = .center
    $0.isBold = true
    $0.fill = headFill
  }
  /// Something to click on.
  static let link = text.with {
    $0.fontColor = 0x0563C1
    $0.isUnderlined = true
  }
  /// The verdict on a table.
  static let verdict = text.with {
    $0.isBold = true
    $0.horizontal = .center
    $0.hasBorder = true
  }
  /// A cell for words.
  static let entry = listed.with {
    $0.fill = entryFill
    $0.isLocked = false
  }
  /// A cell for a paragraph.
  static let paragraph = entry.with {
    $0.fontSize = 12
    $0.vertical = .top
  }
  /// A cell for a figure.
  static let figure = CellStyle(fontName: "宋体", fontSize: size).with {
    $0.horizontal = .center
    $0.hasBorder = true
    $0.shrinks = true
    $0.fill = entryFill
    $0.isLocked = false
  }
  /// A cell for a total.
  static let total = figure.with { $0.fill = totalFill }

  /// The style of a table's label.
  static func label(isLeftAligned: Bool) -> CellStyle {
    listed.with { $0.horizontal = isLeftAligned ? .left : .center }
  }

  /// The height in points of a row that holds a text in a cell of a width.
  static func height(of text: String, width: Double, _ style: CellStyle) -> Double {
    let lines = TextMeasure(fontSize: style.fontSize, width: width).lineCount(text)
    return min(409, Double(lines) * lineHeight(style.fontSize) + 6)
  }
}
