import ReportModel
import Spreadsheet

/// Brings the shapes in which copied text arrives to lines of fields.
///
/// Web pages and PDF give fields with `|` between them, one field on each line, or one field on each
/// line with lone `|` between. A label may be broken over several lines.
struct TextShape: Sendable {
  private let indexes: [LabelIndex]
  private let titles: Set<String>

  /// A label is looked for in at most this many lines put together.
  private static let longestBreak = 4

  /// Prepares for a form, whose labels are those of its tables.
  init(_ form: ReportForm, labels indexes: [LabelIndex]) {
    self.indexes = indexes
    titles = Set(form.sections.map { FoldedLabel($0.title).whole })
  }

  /// The lines of a text with their fields apart, each field still in its line.
  func lines(of grid: Grid) -> Grid {
    var grid = grid
    grid.rows = grid.rows.map(fieldsApart).filter { !$0.cells.isEmpty }
    joinBrokenLabels(&grid.rows)
    return grid
  }

  /// A line with tabs or `|` between its fields, taken apart.
  private func fieldsApart(_ row: Grid.Row) -> Grid.Row {
    guard row.cells.count == 1, case .text(let text)? = row.cells[0].cell.value else { return row }
    // The tabs of a text file are gone by now; those of a paragraph in Word are not.
    if text.contains("\t") {
      return Self.row(row.index, text.split(separator: "\t", omittingEmptySubsequences: false))
    }
    guard text.contains(where: Self.isBar) else { return row }
    let bars = text.count(where: Self.isBar)
    let isTable = bars >= 2 || text.trimmed().count == 1
    // One bar in a sentence separates nothing.
    guard isTable || text.count <= 40 else { return row }
    let fields = text.split(omittingEmptySubsequences: false, whereSeparator: Self.isBar)
    let isRuler = fields.allSatisfy { $0.allSatisfy { "-:= ".contains($0) } }
    return isRuler ? Grid.Row(index: row.index) : Self.row(row.index, fields)
  }

  /// A line of the fields that hold anything.
  private static func row(_ index: Int, _ fields: [Substring]) -> Grid.Row {
    let cells = fields.map { $0.trimmed() }.enumerated().filter { !$0.element.isEmpty }
      .map { ($0.offset, Cell(.text($0.element))) }
    return Grid.Row(index: index, cells: cells, fieldCount: fields.count)
  }

  private static func isBar(_ character: Character) -> Bool {
    character == "|" || character == "｜" || character == "│"
  }

  /// Puts lines together that are one label only as a whole, at the first of them.
  private func joinBrokenLabels(_ rows: inout [Grid.Row]) {
    var joined: [Grid.Row] = []
    var next = 0
    while next < rows.count {
      let count = brokenLabel(rows[next...].prefix(Self.longestBreak))
      joined.append(rows[next])
      if count > 1 {
        let words = rows[next..<next + count].compactMap(Self.onlyText).joined()
        joined[joined.count - 1].cells[0].cell = Cell(.text(words))
      }
      next += count
    }
    rows = joined
  }

  /// How many of some neighbouring lines are one label together; one where the first stands alone.
  private func brokenLabel(_ rows: ArraySlice<Grid.Row>) -> Int {
    guard let first = rows.first, let start = Self.onlyText(first), start.count <= 20,
      !isLabel(start)
    else { return 1 }
    var words = start
    var count = 1
    for row in rows.dropFirst() {
      guard let text = Self.onlyText(row), text.count <= 40, row.index - first.index <= 2 * count
      else { return 1 }
      words += text
      count += 1
      if isLabel(words) { return count }
    }
    return 1
  }

  private func isLabel(_ text: String) -> Bool {
    let folded = FoldedLabel(text)
    return titles.contains(folded.whole) || indexes.contains { $0.isLabel(folded) }
  }

  /// The text of a line of one field.
  private static func onlyText(_ row: Grid.Row) -> String? {
    guard row.cells.count == 1, case .text(let text)? = row.cells[0].cell.value else { return nil }
    return text
  }
}
