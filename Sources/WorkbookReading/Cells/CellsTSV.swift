import Spreadsheet

/// Writes cells as `cells --format tsv` shows them: a line of sheet, cell and value for each.
struct CellsTSV: CellsWriter {
  private var lines: [UInt8] = []
  /// The field of the sheet, the same for all its cells.
  private var sheet: [UInt8] = []

  var waiting: Int { lines.count }

  mutating func begin(sheet name: String?, visibility: Grid.Visibility) {
    sheet.removeAll()
    TabSeparatedLine.append(name ?? "", to: &sheet)
  }

  mutating func add(_ cell: Cell, at address: CellAddress) {
    lines.append(contentsOf: sheet)
    lines.append(UInt8(ascii: "\t"))
    address.append(to: &lines)
    lines.append(UInt8(ascii: "\t"))
    TabSeparatedLine.append(shown(cell), to: &lines)
    lines.append(UInt8(ascii: "\n"))
  }

  private func shown(_ cell: Cell) -> String {
    switch cell.value {
    case .number(let value): NumberDigits.text(value)
    case .text(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let date, _): date
    case .error(let error): error
    case nil: "=" + (cell.formula ?? "")
    }
  }

  mutating func restart() { lines.removeAll(keepingCapacity: true) }

  mutating func takeCells() -> [UInt8] {
    defer { lines.removeAll(keepingCapacity: true) }
    return lines
  }

  func opening(isFirst: Bool) -> [UInt8] { [] }

  func closing(_ merges: [CellRange]) -> [UInt8] { [] }

  func end(isEmpty: Bool) -> [UInt8] { [] }
}
