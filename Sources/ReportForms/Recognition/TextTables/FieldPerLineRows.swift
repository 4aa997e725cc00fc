import ReportModel
import Spreadsheet

/// Gives the row labels of a table whose fields stand one on a line the values below them.
struct FieldPerLineRows {
  let reader: FieldPerLineReader
  /// The fields from the first heading of the table on.
  let fields: [FieldPerLineReader.Field]

  /// A label with the fields below it.
  private struct Row {
    var key: String
    var label: SheetView.TextCell
    /// The values right below the label.
    var run: [SheetView.TextCell]
    /// All that stands before the next label.
    var all: [SheetView.TextCell]
    /// Whether all of that are values but one.
    var holdsOneWord: Bool
    /// The order of values under the headings above.
    var order: [String?]

    /// The values, where they are as many as the headings; words may stand among them.
    var values: [SheetView.TextCell]? {
      if run.count == order.count { return run }
      return all.count == order.count && holdsOneWord ? all : nil
    }
  }

  private var table: FormTable { reader.index.table }

  /// Takes the rows, those with one label only once.
  func take(into instance: inout TableInstance) {
    let rows = rows(headings: &instance.headings)
    let filled = rows.filter { !$0.all.isEmpty }
    // A label may stand alone where the header comes again; told is one that never has values.
    let empty = rows.filter { row in
      row.all.isEmpty && !filled.contains { $0.key == row.key }
    }
    let same = Dictionary(grouping: filled, by: \.key)
    for row in filled + empty {
      let others = same[row.key] ?? []
      if others.count > 1, Set(others.map(words)).count > 1 {
        note(
          .repeatedLabel(table: table.key, label: row.label.text.trimmed()), row.all, in: &instance)
      } else if !instance.foundRows.contains(where: { $0.key == row.key }) {
        take(row, into: &instance)
      }
      let last = (row.values ?? row.run).last?.address.row ?? row.label.address.row
      instance.rows = instance.rows.lowerBound...max(instance.rows.upperBound, last)
    }
  }

  private func words(_ row: Row) -> String {
    reader.view.words(in: (row.values ?? row.run).map(\.address))
  }

  /// The rows, each with the order of the headings that stand above it.
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
        // One heading alone is some other word, unless the form has such a line.
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
        let all = below.prefix { !$0.isLabel }
        rows.append(
          Row(
            key: row.key, label: labels.last?.cell ?? field.cell,
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

  /// Assigns the values of one row.
  private func take(_ row: Row, into instance: inout TableInstance) {
    let order = row.order.filter { column in
      column.map { reader.form.figure(FigureKey(table.key, row.key, $0)) != nil } ?? true
    }
    guard !order.isEmpty else { return }
    var row = row
    row.order = order
    guard let values = row.values else {
      note(
        .wrongCount(
          table: table.key, label: row.label.text.trimmed(), found: row.run.count,
          expected: order.count), [row.label] + (row.all.isEmpty ? row.run : row.all), in: &instance
      )
      return
    }
    for case (let column?, let value) in zip(order, values) {
      instance.cells[FigureKey(table.key, row.key, column)] = value.address
    }
    instance.foundRows.append(
      TableInstance.FoundRow(key: row.key, label: row.label, index: row.label.address.row))
  }

  private func note(
    _ kind: Observation.Kind, _ cells: [SheetView.TextCell], in instance: inout TableInstance
  ) {
    instance.observations.append(
      Observation(
        kind, text: reader.view.words(in: cells.map(\.address)),
        cells: cells.map { reader.view.reference($0.address) }))
  }
}
