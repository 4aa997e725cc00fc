import ReportModel
import Spreadsheet

/// The labels that lead to each figure of a form's table: those beside it and those above it, from
/// the widest group to its own.
struct LabelPaths {
  /// What leads to a figure.
  struct Path: Hashable {
    var beside: [String]
    var above: [String]
  }

  let keys: [Path: FigureKey]
  /// Each label as often as the form prints it, in alphabetical order.
  let all: [String]
  /// The different labels.
  let labels: Set<String>
  /// The labels beside figures.
  let besideFigures: Set<String>
  /// The labels just above figures.
  let headings: Set<String>

  init(_ table: FormTable) {
    let labels = table.labels.map { (text: $0.label.text.withoutSpaces, range: $0.range) }
    let figureRows = Set(table.figures.flatMap { Array($0.range.rows) })
    var keys: [Path: FigureKey] = [:]
    for figure in table.figures {
      let own = figure.range.first
      let beside = labels.filter {
        $0.range.rows.contains(own.row) && $0.range.last.column < own.column
      }
      // The headings of a figure are in the nearest rows above it that hold no figures.
      let bottom = (0..<own.row).last { !figureRows.contains($0) } ?? 0
      let top = (0..<bottom).last { figureRows.contains($0) }.map { $0 + 1 } ?? 0
      let above = labels.filter {
        (top...bottom).contains($0.range.first.row) && $0.range.columns.contains(own.column)
      }
      keys[Path(beside: beside.map(\.text), above: above.map(\.text))] = figure.key
    }
    self.keys = keys
    all = labels.map(\.text).sorted()
    self.labels = Set(all)
    besideFigures = Set(keys.keys.flatMap(\.beside))
    headings = Set(keys.keys.compactMap(\.above.last))
  }
}

extension String {
  var withoutSpaces: String { filter { !$0.isWhitespace } }

  /// The only label that the text is, but for white space and one character or a remark in brackets
  /// after it; else the text itself.
  func like(_ labels: Set<String>) -> String {
    let text = withoutSpaces
    if labels.contains(text) || text.count < 3 { return text }
    let plain = text.lastIndex { "（(".contains($0) }.map { String(text[..<$0]) }
    if let plain, let end = text.last, "）)".contains(end), labels.contains(plain) { return plain }
    let near = labels.filter {
      abs($0.count - text.count) <= 1 && text.difference(from: $0).count <= 2
    }
    return near.count == 1 ? near.first ?? text : text
  }
}
