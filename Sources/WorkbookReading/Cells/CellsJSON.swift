import Spreadsheet

/// Writes cells as `cells --format json` shows them.
struct CellsJSON: CellsWriter {
  private var json = JSONWriter()
  private var sheet: (name: String?, visibility: Grid.Visibility) = (nil, .visible)
  private var hasCell = false

  var waiting: Int { json.bytes.count }

  mutating func begin(sheet name: String?, visibility: Grid.Visibility) {
    sheet = (name, visibility)
    hasCell = false
  }

  mutating func add(_ cell: Cell, at address: CellAddress) {
    if hasCell { json.raw(",") }
    hasCell = true
    json.string(address.description)
    json.raw(":")
    switch cell.value {
    case .number(let value): json.token(NumberDigits.text(value))
    case .text(let text): json.string(text)
    case .boolean(true): json.raw("true")
    case .boolean(false): json.raw("false")
    case .date(let date, _): pair("{\"dt\":", date)
    case .error(let error): pair("{\"e\":", error)
    case nil: pair("{\"f\":", cell.formula ?? "")
    }
  }

  private mutating func pair(_ key: StaticString, _ value: String) {
    json.raw(key)
    json.string(value)
    json.raw("}")
  }

  mutating func restart() {
    _ = json.takeBytes()
    hasCell = false
  }

  mutating func takeCells() -> [UInt8] { json.takeBytes() }

  func opening(isFirst: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.raw(isFirst ? "{\"sheets\":[\n" : ",\n")
    json.raw("{\"name\":")
    if let name = sheet.name { json.string(name) } else { json.raw("null") }
    json.raw(",\"state\":")
    json.string(sheet.visibility.rawValue)
    json.raw(",\"cells\":{")
    return json.bytes
  }

  func closing(_ merges: [CellRange]) -> [UInt8] {
    var json = JSONWriter()
    json.raw("},\"merges\":[")
    for (index, merge) in merges.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(merge.description)
    }
    json.raw("]}")
    return json.bytes
  }

  func end(isEmpty: Bool) -> [UInt8] {
    Array((isEmpty ? "{\"sheets\":[]}\n" : "\n]}\n").utf8)
  }
}
