package import Spreadsheet

extension Grid {
  /// The grid that a drawn sheet reads back as, without the way through a file.
  package init(_ drawing: SheetDrawing, visibility: Visibility = .visible) {
    var rows: [Int: Row] = [:]
    for (address, cell) in drawing.cells.sorted(by: { $0.key < $1.key }) {
      let read: Cell
      switch cell.content {
      case .blank: continue
      case .text(let text): read = Cell(.text(text))
      case .number(let number): read = Cell(.number(number))
      case .formula(let formula, .number(let stored)):
        read = Cell(.number(stored), formula: formula)
      case .formula(let formula, .text(let stored)): read = Cell(.text(stored), formula: formula)
      case .link(let text, _, _): read = Cell(.text(text))
      }
      rows[address.row, default: Row(index: address.row)].cells.append((address.column, read))
    }
    self.init(
      name: drawing.name, visibility: visibility,
      rows: rows.values.sorted { $0.index < $1.index }, merges: drawing.merges)
  }
}

extension Workbook {
  /// The workbook that a drawing reads back as, without the way through a file.
  package init(_ drawing: WorkbookDrawing) {
    self.init(
      origin: .workbook, grids: drawing.sheets.map { Grid($0) },
      definedNames: drawing.definedNames,
      properties: Dictionary(
        drawing.properties.custom.map { ($0.name, $0.value) }
      ) { first, _ in first })
  }
}
