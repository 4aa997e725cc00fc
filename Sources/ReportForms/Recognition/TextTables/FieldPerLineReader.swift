import ReportModel
import Spreadsheet

/// Reads tables whose fields stand one on a line: headings, then each label with its values below.
///
/// A label takes the values below it only where they are exactly as many as the headings.
struct FieldPerLineReader {
  let view: SheetView
  let index: LabelIndex
  let form: ReportForm
  let gridIndex: Int

  /// A field of the text.
  struct Field {
    var cell: SheetView.TextCell
    var isValue: Bool
    var row: LabelIndex.Match?
    /// What it is among headings.
    var item: HeadingOrder.Item?

    /// Whether it belongs to the headings.
    var isHeading: Bool {
      guard row == nil, !isValue, let item else { return false }
      return item != .other
    }

    /// Whether it is a label, at which the values of another one end.
    var isLabel: Bool { row != nil || isHeading }
  }

  private var table: FormTable { index.table }

  /// Whether the headings in some lines stand one below another, each alone on its line.
  func isNeeded(in lines: Range<Int>) -> Bool {
    let headings = view.textRows.filter(lines.contains).filter { row in
      view.texts[row]?.contains { index.column($0.folded) != nil } ?? false
    }
    return headings.count > 1 && headings.allSatisfy { view.grid.row($0)?.cells.count == 1 }
  }

  /// The instances in some lines; a table begins anew where headings stand before rows that are known.
  func instances(in lines: Range<Int>) -> [TableInstance] {
    let fields = withoutNumbering(
      view.textRows.filter(lines.contains).flatMap { row in
        (view.texts[row] ?? []).filter { !$0.folded.isPageMark }.map(field)
      })
    return parts(of: fields).compactMap { part in
      var instance = TableInstance(
        table: table.key, gridIndex: gridIndex,
        rows: part[0].cell.address.row...part[0].cell.address.row)
      instance.isFieldPerLine = true
      if index.hasRowLabels {
        FieldPerLineRows(reader: self, fields: part).take(into: &instance)
      } else {
        takeAll(part, into: &instance)
      }
      guard !instance.cells.isEmpty || !instance.observations.isEmpty else { return nil }
      instance.observations += instance.headings.slips(in: view)
      instance.observations += strangers(among: part, of: instance)
      return instance
    }
  }

  private func field(_ cell: SheetView.TextCell) -> Field {
    let state = FigureText(cell.text).state
    guard state == .unreadable else {
      return Field(cell: cell, isValue: state != .blank, row: nil, item: nil)
    }
    let row = index.row(cell.folded)
    let item = index.headingItem(cell.folded)
    // “251000元” cannot be read as a figure, but it stands where one belongs.
    if row == nil, item == .other, cell.folded.isNumberWithAddition {
      return Field(cell: cell, isValue: true, row: nil, item: nil)
    }
    // “其他” is a heading to the letter, and a row label only without its number.
    let isHeading = index.column(cell.folded)?.quality == .exact && row?.quality != .exact
    return Field(cell: cell, isValue: false, row: isHeading ? nil : row, item: item)
  }

  /// The fields without the numbers of the rows, where a heading says that they are numbered.
  private func withoutNumbering(_ fields: [Field]) -> [Field] {
    let names: Set<String> = ["序号", "编号", "行次", "栏次"]
    guard fields.contains(where: { names.contains($0.cell.folded.whole) }) else { return fields }
    var number = 0
    return fields.indices.filter { place in
      guard fields[place].isValue, place + 1 < fields.count, fields[place + 1].row != nil,
        Int(fields[place].cell.folded.whole) == number + 1
      else { return !names.contains(fields[place].cell.folded.whole) }
      number += 1
      return false
    }.map { fields[$0] }
  }

  /// The fields of each table, from its first heading on.
  private func parts(of fields: [Field]) -> [[Field]] {
    guard let first = fields.firstIndex(where: isTop) else { return [] }
    var starts = [first]
    var known: Set<String> = []
    var lastTop = first
    var hasValues = false
    for place in fields.indices[first...] {
      let field = fields[place]
      hasValues = hasValues || field.isValue
      if isTop(field), place == first || !isTop(fields[place - 1]) { lastTop = place }
      let key = field.row?.key ?? (index.hasRowLabels ? nil : index.group(field.cell.folded)?.key)
      guard let key else { continue }
      if known.contains(key), hasValues, lastTop > starts[starts.count - 1] {
        starts.append(lastTop)
        known = []
        hasValues = false
      }
      known.insert(key)
    }
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : fields.count
      return Array(fields[starts[number]..<end])
    }
  }

  /// Whether a field may be the first of a table: a heading, or the group over some.
  private func isTop(_ field: Field) -> Bool {
    field.isHeading || !index.hasRowLabels && index.group(field.cell.folded) != nil
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

  /// Whether all of some fields are values but one, which holds words in place of a number.
  static func holdsOneWord(_ fields: [Field]) -> Bool {
    let words = fields.filter { !$0.isValue }
    guard words.count == 1, let word = words.first?.cell.folded.whole, word.count <= 15 else {
      return false
    }
    return fields.last?.isValue == true || word.contains(where: \.isASCIIDigit)
  }

  /// Assigns the values of a table without row labels, all of which follow the headings.
  private func takeAll(_ fields: [Field], into instance: inout TableInstance) {
    guard let last = fields.lastIndex(where: { $0.item?.isHeading ?? false }) else { return }
    // One more than belongs there shows that one is too many.
    let behind = fields[(last + 1)...].prefix(table.figures.count + 1)
    let run = behind.prefix(while: \.isValue).map(\.cell)
    let isTooMany = run.count > table.figures.count
    let values = (isTooMany ? behind : behind.prefix(table.figures.count)).map(\.cell)
    let isFilled =
      run.count == values.count || Self.holdsOneWord(Array(behind.prefix(table.figures.count)))
    instance.rows =
      instance.rows
      .lowerBound...max(
        instance.rows.upperBound, values.last?.address.row ?? fields[last].cell.address.row)
    guard index.isOfficialOrder(fields.map(\.cell.folded)), values.count == table.figures.count,
      isFilled
    else {
      instance.observations.append(
        Observation(
          .wrongCount(
            table: table.key, label: form.section(table.key)?.title ?? "", found: run.count,
            expected: table.figures.count), text: view.words(in: values.map(\.address)),
          cells: values.map { view.reference($0.address) }))
      return
    }
    for (figure, value) in zip(table.figures, values) {
      instance.cells[figure.key] = value.address
    }
    instance.foundRows += table.rows.map {
      TableInstance.FoundRow(key: $0, label: nil, index: values[0].address.row)
    }
  }
}
