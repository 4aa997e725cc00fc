import ReportModel
import Spreadsheet
import TestSupport

/// Something that people and programs do to the cells of a filled sheet.
struct SheetEdit: Sendable {
  /// What it is called in the counts.
  let name: String
  /// The layouts in which it can be done.
  var layouts = Set(SheetLayout.allCases)
  /// Edits a table; false if the edit has no place there.
  let apply: @Sendable (inout EditedSheet, String, inout SeededGenerator) -> Bool

  init(
    _ name: String, in layouts: Set<SheetLayout> = Set(SheetLayout.allCases),
    apply: @escaping @Sendable (inout EditedSheet, String, inout SeededGenerator) -> Bool
  ) {
    self.name = name
    self.layouts = layouts
    self.apply = apply
  }

  /// All edits, in groups of which each is done as often as another.
  static let groups = [
    shifts, drags, orders, lines + hidings, merges, labels, spellings, copies, years, textLines,
  ]
}

extension Set<SheetLayout> {
  /// Sheets of a workbook.
  static let sheets: Self = [.official, .unmerged, .tables]
  /// Those in which cells can move up and down.
  static let grids: Self = [.official, .unmerged, .tables, .document]
  /// Those without merged ranges.
  static let plain: Self = [.unmerged, .tables, .text]
}
