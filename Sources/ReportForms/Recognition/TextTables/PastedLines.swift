import ReportModel
import Spreadsheet

/// Normalises pasted text, in whatever shape, to lines of fields.
///
/// Text from web pages and PDFs has `|` between the fields, one field per line, or one field per
/// line with a lone `|` between them. A label may be broken over several lines.
struct PastedLines: Sendable {
  private let indexes: [TableLabels]
  private let titles: Set<String>

  /// A table line has fewer bytes than this; a hostile paragraph has millions.
  private static let longestLine = 20_000
  /// The largest number of lines that one label may be broken over.
  private static let longestBreak = 4

  /// Prepares for a form with the labels of its tables.
  init(_ form: ReportForm, labels indexes: [TableLabels]) {
    self.indexes = indexes
    titles = Set(form.sections.map { FoldedLabel($0.title).whole })
  }

  /// The lines of a text split into fields, with each field still in its line.
  func lines(of grid: Grid) -> Grid {
    var grid = grid
    let rows = grid.rows.map(fieldsApart)
    grid.rows = rows.filter { !$0.cells.isEmpty }
    joinBrokenLabels(&grid.rows)
    // A bar alone on its line may be an empty field.
    grid.rows = (grid.rows + rows.filter { $0.isLoneBar }).sorted { $0.index < $1.index }
    return grid
  }

  /// Splits a line that has tabs or `|` between its fields.
  private func fieldsApart(_ row: Grid.Row) -> Grid.Row {
    guard row.cells.count == 1, case .text(let text)? = row.cells[0].cell.value else { return row }
    guard text.utf8.count <= Self.longestLine else { return row }
    // Tabs in a text file have already been split; those in a Word paragraph have not.
    if text.contains("\t") {
      return Self.row(row.index, text.split(separator: "\t", omittingEmptySubsequences: false))
    }
    guard text.contains(where: Self.isBar) else { return row }
    let bars = text.count(where: Self.isBar)
    let isTable = bars >= 2 || text.trimmed().count == 1
    // A single bar in a sentence is not a separator.
    guard isTable || text.count <= 40 else { return row }
    let fields = text.split(omittingEmptySubsequences: false, whereSeparator: Self.isBar)
    let isRuler = bars > 1 && fields.allSatisfy { $0.allSatisfy { "-:= ".contains($0) } }
    return isRuler ? Grid.Row(index: row.index) : Self.row(row.index, fields)
  }

  /// A line of the fields with content.
  private static func row(_ index: Int, _ fields: [Substring]) -> Grid.Row {
    let cells = fields.map { $0.trimmed() }.enumerated().filter { !$0.element.isEmpty }
      .map { ($0.offset, Cell(.text($0.element))) }
    return Grid.Row(index: index, cells: cells, fieldCount: fields.count)
  }

  private static func isBar(_ character: Character) -> Bool {
    character == "|" || character == "｜" || character == "│"
  }

  /// Joins the pieces of labels that line breaks have split.
  ///
  /// If each piece is a line of its own, the label goes into the first line; if it begins at the
  /// end of one line and continues in the next, before the values, it goes into the next.
  private func joinBrokenLabels(_ rows: inout [Grid.Row]) {
    var first = 0
    while first < rows.count {
      guard let (count, words) = brokenLabel(rows[first...].prefix(Self.longestBreak)) else {
        first += 1
        continue
      }
      let last = first + count - 1
      let isAlone = rows[first].cells.count == 1 && rows[last].cells.count == 1
      let place = isAlone ? first : last
      for row in first...last where row != place {
        if row == first { rows[row].cells.removeLast() } else { rows[row].cells.removeFirst() }
      }
      let piece = place == first ? rows[place].cells.count - 1 : 0
      rows[place].cells[piece].cell = Cell(.text(words))
      // The next label may begin after the one that has just ended.
      first = rows[last].cells.count > 1 ? last : last + 1
    }
    rows.removeAll(where: \.cells.isEmpty)
  }

  /// How many neighbouring lines hold one label together, and its words; nil if they hold none.
  ///
  /// The label runs from the last field of the first line to the first field of the last.
  private func brokenLabel(_ rows: ArraySlice<Grid.Row>) -> (count: Int, words: String)? {
    guard let first = rows.first, let start = Self.text(first.cells.last), start.count <= 20
    else { return nil }
    let isWhole = isLabel(start)
    var words = start
    for (count, row) in rows.dropFirst().enumerated() {
      guard let text = Self.text(row.cells.first), text.count <= 40,
        row.index - first.index <= 2 * (count + 1)
      else { return nil }
      words += text
      // “其他⏎结果” is one label, although its first piece is also a label of another place.
      if isLabel(words), !isWhole || !isLabel(text) { return (count + 2, words) }
      guard row.cells.count == 1, !isWhole else { return nil }
    }
    return nil
  }

  private func isLabel(_ text: String) -> Bool {
    let folded = FoldedLabel(text)
    return titles.contains(folded.whole) || indexes.contains { $0.isLabel(folded) }
  }

  private static func text(_ field: (column: Int, cell: Cell)?) -> String? {
    guard case .text(let text)? = field?.cell.value else { return nil }
    return text
  }
}

extension Grid.Row {
  /// Whether the line holds nothing but one bar.
  var isLoneBar: Bool { cells.isEmpty && fieldCount == 2 }
}
