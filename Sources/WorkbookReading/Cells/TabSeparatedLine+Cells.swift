import Spreadsheet

extension TabSeparatedLine {
  /// The line of a cell in `cells --format tsv`: sheet, cell, value.
  static func text(_ sheet: String?, _ address: CellAddress, _ cell: Cell) -> String {
    text([sheet ?? "", "\(address)", shown(cell)])
  }

  private static func shown(_ cell: Cell) -> String {
    switch cell.value {
    case .number(let value): NumberDigits.text(value)
    case .text(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let date, _): date
    case .error(let error): error
    case nil: "=" + (cell.formula ?? "")
    }
  }
}
