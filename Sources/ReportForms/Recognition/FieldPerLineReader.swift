import ReportModel
import Spreadsheet

/// Reads a table whose fields stand one on a line: headings, then each label with its values below.
///
/// A label takes the values below it only where they are exactly as many as the headings.
struct FieldPerLineReader {
  let view: GridView
  let index: LabelIndex
  let form: ReportForm
  let gridIndex: Int

  /// A field of the text.
  private struct Field {
    var cell: GridView.TextCell
    var isValue: Bool
    var row: LabelIndex.Match?
    var column: LabelIndex.Match?

    var isHeading: Bool { column != nil && row == nil }
  }

  private var table: FormTable { index.table }

  /// Whether the headings in some lines stand one below another, each alone on its line.
  func isNeeded(in lines: Range<Int>) -> Bool {
    let headings = view.textRows.filter(lines.contains).filter { row in
      view.texts[row]?.contains { index.column($0.folded) != nil } ?? false
    }
    return headings.count > 1 && headings.allSatisfy { view.grid.row($0)?.cells.count == 1 }
  }

  /// The instance in some lines; nil where they hold no headings one below another.
  func instance(in lines: Range<Int>) -> TableInstance? {
    let fields = view.textRows.filter(lines.contains).flatMap { row in
      (view.texts[row] ?? []).map(field)
    }
    let headings = fields.filter(\.isHeading)
    guard headings.count > 1, let first = headings.first, let last = headings.last else {
      return nil
    }
    var instance = TableInstance(
      gridIndex: gridIndex, rows: first.cell.address.row...last.cell.address.row)
    instance.headings = headings.compactMap { field in
      field.column.map {
        HeadingBand.Heading(
          column: $0.key, row: nil, cell: field.cell, extent: 0...0,
          official: $0.official, isNear: $0.quality != .exact)
      }
    }
    if index.hasRowLabels {
      takeRows(fields, into: &instance)
    } else {
      takeAll(fields, headings: headings.count, into: &instance)
    }
    guard !instance.cells.isEmpty || !instance.observations.isEmpty else { return nil }
    instance = instance.withTop(in: view, index: index)
    // Of the order of fields nothing follows, since every place is one below another.
    let audit = TableAudit(view: view, index: index, form: form, instance: instance)
    instance.observations += audit.slips + audit.missing
    instance.observations += strangers(among: fields, of: instance)
    return instance
  }

  /// The values in the table below a text that is no label of it, each run of them once.
  ///
  /// Where the table lacks figures, they may be the missing ones.
  private func strangers(among fields: [Field], of instance: TableInstance) -> [Observation] {
    let told = Set(instance.observations.flatMap(\.cells).map(\.address))
      .union(instance.cells.values)
    let isWhole = instance.cells.count == table.figures.count
    var observations: [Observation] = []
    var label: Field?
    var run: [CellAddress] = []
    func close() {
      guard !run.isEmpty else { return }
      let name = label.map { $0.cell.text.trimmed() } ?? ""
      let kind: Observation.Kind =
        isWhole
        ? .added(table: table.key, label: name) : .unknownLabel(table: table.key, label: name)
      observations.append(
        Observation(kind, text: view.words(in: run), cells: run.map(view.reference)))
      run = []
    }
    for field in fields where instance.rows.contains(field.cell.address.row) {
      if !field.isValue {
        close()
        label = field
      } else if !told.contains(field.cell.address) {
        run.append(field.cell.address)
      }
    }
    close()
    return observations
  }

  private func field(_ cell: GridView.TextCell) -> Field {
    let state = FigureText(cell.text).state
    guard state == .unreadable else {
      return Field(cell: cell, isValue: state != .blank, row: nil, column: nil)
    }
    let row = index.row(cell.folded)
    let column = index.column(cell.folded)
    // “251000元” cannot be read as a figure, but it stands where one belongs.
    if row == nil, column == nil, cell.folded.isNumberWithAddition {
      return Field(cell: cell, isValue: true, row: nil, column: nil)
    }
    // “其他” is a heading to the letter, and a row label only without its number.
    let isHeading = column?.quality == .exact && row?.quality != .exact
    return Field(cell: cell, isValue: false, row: isHeading ? nil : row, column: column)
  }

  /// Gives each row label the values below it.
  private func takeRows(_ fields: [Field], into instance: inout TableInstance) {
    var columns: [String] = []
    var wasHeading = false
    var empty: [(key: String, label: GridView.TextCell, columns: [String])] = []
    for (position, field) in fields.enumerated() {
      if let column = field.column, field.isHeading {
        if !wasHeading { columns = [] }
        columns.append(column.key)
        wasHeading = true
        continue
      }
      guard let row = field.row, row.quality > .near || columns.count > 0 else { continue }
      let values = fields[(position + 1)...].prefix(while: \.isValue).map(\.cell)
      if values.isEmpty {
        empty.append((row.key, field.cell, columns))
      } else {
        wasHeading = false
        take(values, row: row.key, label: field.cell, columns: columns, into: &instance)
      }
    }
    // A label may stand alone where the header comes again; told is one that never has values.
    var told: Set<String> = []
    for row in empty where told.insert(row.key).inserted {
      take([], row: row.key, label: row.label, columns: row.columns, into: &instance)
    }
  }

  /// Assigns the values of one label.
  private func take(
    _ values: [GridView.TextCell], row: String, label: GridView.TextCell, columns: [String],
    into instance: inout TableInstance
  ) {
    let official = table.columns.filter { column in
      columns.contains(column) && form.figure(FigureKey(table.key, row, column)) != nil
    }
    guard !official.isEmpty else { return }
    guard instance.cells.keys.allSatisfy({ $0.row != row }) else { return }
    guard values.count == official.count else {
      instance.observations.append(
        Observation(
          .wrongCount(
            table: table.key, label: label.text.trimmed(), found: values.count,
            expected: official.count), text: view.words(in: values.map(\.address)),
          cells: ([label] + values).map { view.reference($0.address) }))
      return
    }
    for (column, value) in zip(official, values) {
      instance.cells[FigureKey(table.key, row, column)] = value.address
    }
    instance.foundRows.append(
      TableInstance.FoundRow(key: row, label: label, index: label.address.row))
    let last = values.last?.address.row ?? label.address.row
    instance.rows = instance.rows.lowerBound...max(instance.rows.upperBound, last)
  }

  /// Assigns the values of a table without row labels, all of which follow the headings.
  private func takeAll(_ fields: [Field], headings: Int, into instance: inout TableInstance) {
    guard let last = fields.lastIndex(where: \.isHeading) else { return }
    let values = fields[(last + 1)...].prefix(while: \.isValue).map(\.cell)
    guard headings == table.figures.count, values.count == headings else {
      instance.observations.append(
        Observation(
          .wrongCount(
            table: table.key, label: form.section(table.key)?.title ?? "", found: values.count,
            expected: table.figures.count), text: view.words(in: values.map(\.address)),
          cells: ([fields[last].cell] + values).map { view.reference($0.address) }))
      return
    }
    for (figure, value) in zip(table.figures, values) {
      instance.cells[figure.key] = value.address
    }
    instance.foundRows += table.rows.map {
      TableInstance.FoundRow(key: $0, label: nil, index: values[0].address.row)
    }
    let end = values.last?.address.row ?? instance.rows.upperBound
    instance.rows = instance.rows.lowerBound...max(instance.rows.upperBound, end)
  }
}
