/// A sheet to be written: its content, and how it looks on screen and paper.
///
/// Lengths are in points (1/72 inch) unless stated otherwise.
package struct SheetDrawing: Sendable {
  /// The name of the sheet: at most 31 UTF-16 units, none of `[]:*?/\`.
  package var name: String
  /// The cells.
  package var cells: [CellAddress: CellDrawing] = [:]
  /// The merged ranges, which do not overlap.
  ///
  /// The first cell of each holds the content; every cell of a range carries its border in `cells`.
  package var merges: [CellRange] = []
  /// The widths of the columns, starting with the first.
  package var columnWidths: [Double] = []
  /// The heights of the rows that do not have the default height; at most 409.
  package var rowHeights: [Int: Double] = [:]
  /// The hidden columns.
  package var hiddenColumns: Set<Int> = []
  /// How the sheet is printed.
  package var page = PageSetup()
  /// Whether locked cells cannot be changed; there is no password.
  package var isProtected = false
  /// The rules on what may be typed where.
  package var validations: [DataValidation] = []
  /// The formats that depend on values.
  package var conditionalFormats: [ConditionalFormat] = []
  /// The first cell that scrolls, if the rows above or the columns before it are frozen.
  package var frozen: CellAddress?
  /// Whether the grid lines are shown on screen.
  package var showsGridLines = true
  /// The colour of the sheet's tab as `0xRRGGBB`.
  package var tabColor: UInt32?

  /// Makes an empty sheet.
  package init(name: String) {
    self.name = name
  }
}
