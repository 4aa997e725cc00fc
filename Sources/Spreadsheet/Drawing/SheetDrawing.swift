/// A cell to be written.
public struct CellDrawing: Hashable, Sendable {
  /// The value that is stored beside a formula, for programs that do not calculate.
  public enum Stored: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// Text.
    case text(String)
  }

  /// What is written into the cell.
  public enum Content: Hashable, Sendable {
    /// Nothing but the style.
    case blank
    /// Text, never read as a formula or a number.
    case text(String)
    /// A finite number.
    case number(Double)
    /// A formula without its equals sign, and its value.
    case formula(String, stored: Stored)
    /// A text that leads to a cell of the same workbook when clicked.
    case link(String, sheet: String, cell: CellAddress)
  }

  /// What is written.
  public var content: Content
  /// How it looks.
  public var style: CellStyle

  /// Makes a cell.
  public init(_ content: Content, _ style: CellStyle) {
    self.content = content
    self.style = style
  }
}

/// A sheet to be written: what stands where, and how it looks on screen and paper.
///
/// Lengths are in points (1/72 inch) unless said otherwise.
public struct SheetDrawing: Sendable {
  /// The name of the sheet: at most 31 UTF-16 units, none of `[]:*?/\`.
  public var name: String
  /// The cells.
  public var cells: [CellAddress: CellDrawing] = [:]
  /// The merged ranges, which do not overlap.
  ///
  /// The content stands in the first cell of each; every cell of a range carries its border in `cells`.
  public var merges: [CellRange] = []
  /// The widths of the columns from the first one on.
  public var columnWidths: [Double] = []
  /// The heights of rows that do not have the usual one; at most 409.
  public var rowHeights: [Int: Double] = [:]
  /// Columns that are not shown.
  public var hiddenColumns: Set<Int> = []
  /// How the sheet is printed.
  public var page = PageSetup()
  /// Whether locked cells refuse to be changed (without a password).
  public var isProtected = false
  /// What may be typed where.
  public var validations: [DataValidation] = []
  /// What changes its look with the values.
  public var conditionalFormats: [ConditionalFormat] = []
  /// The first cell that scrolls, when rows above or columns before it stand still.
  public var frozen: CellAddress?
  /// Whether the grid lines are shown on screen.
  public var showsGridLines = true
  /// The colour of the sheet's tab as `0xRRGGBB`.
  public var tabColor: UInt32?

  /// Makes an empty sheet.
  public init(name: String) {
    self.name = name
  }
}

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

/// A rule on what may be typed into cells, with the message shown while they are selected.
public struct DataValidation: Hashable, Sendable {
  /// What is allowed.
  public enum Criterion: Hashable, Sendable {
    /// Anything; only the input message counts.
    case any
    /// A whole number not below the bound.
    case wholeNumber(minimum: Int)
    /// A decimal number not below the bound.
    case decimal(minimum: Double)
    /// One of the values of a range such as `名单!$A$1:$A$5`, or of a list in one text.
    case list(formula: String)
    /// Whatever makes the formula true; relative to the first cell of the range.
    case custom(formula: String)
  }

  /// The cells it holds for.
  public var range: CellRange
  /// What is allowed; anything else is refused with a stop alert.
  public var criterion: Criterion
  /// The title of the input message, at most 32 characters.
  public var inputTitle = ""
  /// The input message, at most 255 characters.
  public var inputMessage = ""
  /// The title of the alert, at most 32 characters.
  public var errorTitle = ""
  /// The text of the alert, at most 255 characters.
  public var errorMessage = ""

  /// Makes a validation.
  public init(_ range: CellRange, _ criterion: Criterion) {
    self.range = range
    self.criterion = criterion
  }
}

/// A look that cells take on while a formula is true.
public struct ConditionalFormat: Hashable, Sendable {
  /// The cells it holds for.
  public var range: CellRange
  /// The formula without its equals sign, relative to the first cell of the range.
  public var formula: String
  /// The colour of the text as `0xRRGGBB`.
  public var fontColor: UInt32?
  /// The colour behind the text as `0xRRGGBB`.
  public var fill: UInt32?
  /// Whether the text is bold.
  public var isBold: Bool

  /// Makes a conditional format.
  public init(
    _ range: CellRange, formula: String, fontColor: UInt32? = nil, fill: UInt32? = nil,
    isBold: Bool = false
  ) {
    self.range = range
    self.formula = formula
    self.fontColor = fontColor
    self.fill = fill
    self.isBold = isBold
  }
}
