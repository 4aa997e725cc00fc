import ReportModel
import Spreadsheet

/// Assigns the values below each row label in text with one field per line.
struct FieldPerLineRows {
  let reader: FieldPerLineReader
  /// The fields from the first heading of the table on.
  let fields: [FieldPerLineReader.Field]

  /// A label with the fields below it.
  private struct Row {
    var match: LabelIndex.Match
    var label: SheetView.TextCell
    /// The values directly below the label.
    var run: [SheetView.TextCell]
    /// Those of them that are not just a bar.
    var written: [SheetView.TextCell] { run.filter { !$0.text.isEmpty } }
    /// All fields before the next label.
    var all: [SheetView.TextCell]
    var key: String { match.key }
    /// Whether all of these fields are values except one.
    var holdsOneWord: Bool
    /// The columns of the values, in the order of the headings above.
    var order: [String?]

    /// The values, if there are as many as headings; one may be words.
    ///
    /// Bars alone on their lines are empty values, or else stand between rows.
    var values: [SheetView.TextCell]? {
      if let values = [run, written].first(where: { $0.count == order.count }) { return values }
      return all.count == order.count && holdsOneWord ? all : nil
    }
  }

  private var table: FormTable { reader.index.table }

  /// Adds the rows to a block, repeated ones only once.
  func add(to block: inout Block) {
    let rows = rows(headings: &block.headings)
    for heading in block.headings
    where !block.columns.contains(where: {
      $0.position == reader.index.position(ofColumn: heading.column)
    }) {
      block.columns.append(
        reader.index.column(under: [heading], at: heading.cell.address.row))
    }
    // A label may appear alone where the headings are repeated, so an empty one is reported only if
    // it never has values.
    let filled = Set(rows.filter { !$0.all.isEmpty }.map(\.key))
    var known: [String: Set<String>] = [:]
    for row in rows where !row.all.isEmpty || !filled.contains(row.key) {
      let last = (row.values ?? row.run).last?.address.row ?? row.label.address.row
      block.range = block.range.lowerBound...max(block.range.upperBound, last)
      if known[row.key, default: []].insert(words(row)).inserted { take(row, into: &block) }
    }
  }

  private func words(_ row: Row) -> String {
    reader.view.words(in: (row.values ?? row.run).map(\.address))
  }

  /// The rows, each with the order of the headings above it.
  private func rows(headings: inout [HeadingBand.Heading]) -> [Row] {
    var rows: [Row] = []
    var items: [HeadingOrder.Item] = []
    var order: [String?] = []
    var place = 0
    while place < fields.count {
      let field = fields[place]
      if field.isHeading {
        let band = fields[place...].prefix { !$0.isValue && $0.row == nil }
        items = band.compactMap(\.item)
        headings += band.compactMap(heading)
        // A single heading is some other word, unless the form has a line with only one.
        if items.count(where: \.isHeading) > 1 || order.isEmpty || table.hasLoneHeading {
          order = HeadingOrder(items, in: table)?.columns ?? []
        }
        place += max(band.count, 1)
        continue
      }
      if let row = field.row, row.quality > .near || !order.isEmpty {
        // Copying may have repeated a label that was merged over several fields.
        let labels = fields[place...].prefix { $0.row?.key == row.key }
        let below = fields[(place + labels.count)...]
        let all = below.prefix { !$0.isLabel && $0.mayStandForValue }
        rows.append(
          Row(
            match: row, label: labels.last?.cell ?? field.cell,
            run: below.prefix(while: \.isValue).map(\.cell), all: all.map(\.cell),
            holdsOneWord: FieldPerLineReader.holdsOneWord(Array(all)), order: order))
        place += labels.count
      } else {
        place += 1
      }
    }
    return rows
  }

  private func heading(_ field: FieldPerLineReader.Field) -> HeadingBand.Heading? {
    guard field.isHeading, let match = reader.index.column(field.cell.folded) else { return nil }
    return HeadingBand.Heading(
      column: match.key, row: nil, cell: field.cell, extent: 0...0, official: match.official,
      isNear: match.quality != .exact)
  }

  /// Assigns the values below a row's label if there are as many as headings.
  private func take(_ row: Row, into block: inout Block) {
    let index = reader.index
    var line = Line(
      place: row.label.address.row,
      labels: [index.label(row.label, row: row.match)])
    var row = row
    row.order.removeAll { column in
      column.map { index.key(row: row.match.key, column: $0) == nil } ?? false
    }
    guard !row.order.isEmpty else { return }
    guard let values = row.values else {
      line.fate = .unfit(found: row.written.count, expected: row.order.count)
      line.loose = (row.all.isEmpty ? row.run : row.all).filter { !$0.text.isEmpty }.map(\.address)
      block.append(line)
      return
    }
    let cells = block.columns.map { column in
      row.order.firstIndex { $0.map { index.position(ofColumn: $0) == column.position } ?? false }
        .map { values[$0].address }
    }
    line.loose = values.map(\.address).filter { !cells.contains($0) }
    block.append(line, cells)
  }
}
