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
  /// The labels above figures.
  let aboveFigures: Set<String>
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
    self.init(keys, all: labels.map(\.text).sorted())
  }

  private init(_ keys: [Path: FigureKey], all: [String]) {
    (self.keys, self.all) = (keys, all)
    labels = Set(all)
    besideFigures = Set(keys.keys.flatMap(\.beside))
    aboveFigures = Set(keys.keys.flatMap(\.above))
    headings = Set(keys.keys.compactMap(\.above.last))
  }

  /// The labels that some found ones lack; nil if there is one too many.
  func missing(in found: some Sequence<String>) -> [String]? {
    var rest = all
    for label in found {
      guard let place = rest.firstIndex(of: label) else { return nil }
      rest.remove(at: place)
    }
    return rest
  }

  /// The figures whose own label is a given one.
  func keys(below label: String) -> Set<FigureKey> {
    Set(keys.filter { $0.key.beside.last == label || $0.key.above.last == label }.values)
  }

  /// What the other labels lead to, if each that lacks is printed once and no two figures are then
  /// under the same.
  func without(_ missing: [String]) -> LabelPaths? {
    let isOnce = missing.allSatisfy { label in all.count { $0 == label } == 1 }
    let lost = missing.reduce(into: Set<FigureKey>()) { $0.formUnion(keys(below: $1)) }
    let rest = keys.filter { !lost.contains($0.value) }.map { path, key in
      let isThere = { (label: String) in !missing.contains(label) }
      return (Path(beside: path.beside.filter(isThere), above: path.above.filter(isThere)), key)
    }
    let paths = Dictionary(rest) { first, _ in first }
    guard isOnce, paths.count == rest.count else { return nil }
    return LabelPaths(paths, all: all.filter { !missing.contains($0) })
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
