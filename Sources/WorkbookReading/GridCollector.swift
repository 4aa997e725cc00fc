import Spreadsheet

/// Collects the rows of a workbook into grids.
final class GridCollector: RowSink {
  private(set) var grids: [Grid] = []
  private var current: Grid?
  private var held = 0
  private var textBytes = 0
  /// What was held before the current sheet.
  private var heldBefore = (held: 0, textBytes: 0)
  private let limits: ReadLimits

  init(limits: ReadLimits) {
    self.limits = limits
  }

  func begin(sheet: String?, visibility: Grid.Visibility) {
    current = Grid(name: sheet, visibility: visibility)
    heldBefore = (held, textBytes)
  }

  func take(_ row: Grid.Row) throws(ReadError) {
    held += row.cells.count + 1
    guard held <= limits.heldCells else {
      throw .tooLarge(nil, limit: limits.heldCells, LocalizedText(zh: "单元格数", en: "cells"))
    }
    for (_, cell) in row.cells {
      if case .text(let text)? = cell.value { textBytes += text.utf8.count }
    }
    for text in row.shown.values { textBytes += text.utf8.count }
    guard textBytes <= limits.heldTextBytes else {
      throw .tooLarge(
        nil, limit: limits.heldTextBytes,
        LocalizedText(zh: "单元格文字字节数", en: "bytes of text in cells"))
    }
    current?.rows.append(row)
  }

  func restart() {
    current?.rows = []
    (held, textBytes) = heldBefore
  }

  func end(merges: [CellRange], hiddenColumns: [ClosedRange<Int>]) {
    guard var grid = current else { return }
    grid.merges = merges
    grid.hiddenColumns = hiddenColumns
    grids.append(grid)
    current = nil
  }

  func abandon() {
    restart()
    current = nil
  }
}
