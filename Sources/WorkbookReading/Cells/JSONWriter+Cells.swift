import Spreadsheet

extension JSONWriter {
  /// Writes the value of a cell as `cells --format json` shows it.
  mutating func cell(_ cell: Cell) {
    switch cell.value {
    case .number(let value): token(NumberDigits.text(value))
    case .text(let text): string(text)
    case .boolean(true): raw("true")
    case .boolean(false): raw("false")
    case .date(let date, _): pair("{\"dt\":", date)
    case .error(let error): pair("{\"e\":", error)
    case nil: pair("{\"f\":", cell.formula ?? "")
    }
  }

  private mutating func pair(_ key: StaticString, _ value: String) {
    raw(key)
    string(value)
    raw("}")
  }
}
