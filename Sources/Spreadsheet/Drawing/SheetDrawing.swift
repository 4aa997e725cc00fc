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
