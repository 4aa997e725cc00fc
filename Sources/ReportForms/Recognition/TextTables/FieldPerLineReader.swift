import ReportModel
import Spreadsheet

/// Reads tables with one field per line: headings, then each label with its values below.
///
/// A label takes the values below it only if there are exactly as many as headings.
struct FieldPerLineReader {
  let view: SheetView
  let index: LabelIndex
  let gridIndex: Int

  struct Field {
    var cell: SheetView.TextCell
    var isValue: Bool
    var row: LabelIndex.Match?
    /// Its role among the headings.
    var item: HeadingOrder.Item?

    var isHeading: Bool {
      guard row == nil, !isValue, let item else { return false }
      return item.isOfForm
    }

    /// Whether it may be in the place of a number, like `约3件`; words without a digit are a heading
    /// for what follows.
    var mayStandForValue: Bool {
      isValue || cell.folded.mayStandForNumber
    }

    /// Whether it is a bar alone on its line.
    var isBar: Bool { isValue && cell.text.isEmpty }

    /// Whether it is a label or heading, where the values of the previous label end.
    var isLabel: Bool { row != nil || isHeading }
  }

  /// Whether the headings in some lines appear one below another, each alone on its line.
  func isNeeded(in lines: Range<Int>) -> Bool {
    let headings = view.textRows.filter(lines.contains).filter { row in
      view.texts[row]?.contains { index.column($0.folded) != nil } ?? false
    }
    return headings.count > 1 && headings.allSatisfy { view.grid.row($0)?.cells.count == 1 }
  }

  /// The tables in some lines; a new one begins where headings appear before known rows.
  func readings(in lines: Range<Int>) -> [TableReading] {
    let all = withoutNumbering(
      view.grid.rows.filter { lines.contains($0.index) }.flatMap { row in
        row.isLoneBar
          ? [emptyField(row.index)]
          : (view.texts[row.index] ?? []).filter { !$0.folded.isPageMark }.map(field)
      })
    return parts(of: withoutRulers(all)).compactMap { part in
      let top = part[0].cell.address.row
      var block = Block(
        view: view, order: .fields, headings: [], range: top...top, lane: 0...0)
      if index.hasRowLabels {
        FieldPerLineRows(reader: self, fields: part).add(to: &block)
      } else {
        addRow(part, to: &block)
      }
      guard !block.rows.isEmpty else { return nil }
      addStrangers(among: part, to: &block)
      return TableReading(block, index: index, gridIndex: gridIndex)
    }
  }

  /// The fields without the bars that only separate rows.
  ///
  /// In some texts a bar alone on its line is an empty field of a row, and then several follow each
  /// other; in others it stands between rows or fields.
  private func withoutRulers(_ fields: [Field]) -> [Field] {
    let areFields =
      index.hasRowLabels && zip(fields, fields.dropFirst()).contains { $0.isBar && $1.isBar }
    var isInRow = false
    return fields.filter { field in
      if field.isBar { return areFields && isInRow }
      isInRow = field.isValue || field.row != nil
      return true
    }
  }

  /// The field of a bar alone on its line.
  private func emptyField(_ row: Int) -> Field {
    let address = CellAddress(row: row, column: 0)
    let cell = SheetView.TextCell(address: address, text: "", folded: view.known.folded(""))
    return Field(cell: cell, isValue: true, row: nil, item: nil)
  }

  private func field(_ cell: SheetView.TextCell) -> Field {
    let state = FigureText(cell.text).state
    guard state == .unreadable else {
      return Field(cell: cell, isValue: state != .blank, row: nil, item: nil)
    }
    let row = index.row(cell.folded)
    let item = index.headingItem(cell.folded)
    // “251000元” cannot be read as a figure, but it is in the place of one.
    if row == nil, item == .other, cell.folded.isNumberWithAddition {
      return Field(cell: cell, isValue: true, row: nil, item: nil)
    }
    // “其他” exactly matches a heading, and a row label only without its number.
    let isHeading = index.column(cell.folded)?.quality == .exact && row?.quality != .exact
    return Field(cell: cell, isValue: false, row: isHeading ? nil : row, item: item)
  }

  /// The fields without row numbers, if a heading says that the rows are numbered.
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

  /// The fields of each table, starting at its first heading.
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

  /// Whether a field may begin a table: a heading, or the heading of a group.
  private func isTop(_ field: Field) -> Bool {
    field.isHeading || !index.hasRowLabels && index.group(field.cell.folded) != nil
  }

  /// Adds values below unknown words in the table, one row per run of values.
  private func addStrangers(among fields: [Field], to block: inout Block) {
    let known = Set(block.rows.flatMap(\.loose) + block.cells.joined().compactMap(\.self))
    var label: Field?
    for field in fields where block.range.contains(field.cell.address.row) {
      if !field.isValue {
        label = field
        continue
      }
      guard !field.isBar, !known.contains(field.cell.address) else { continue }
      if let label, block.rows.last?.labels.first?.cell.address == label.cell.address {
        block.rows[block.rows.count - 1].loose.append(field.cell.address)
        continue
      }
      let name = label.map { [Label(cell: $0.cell, words: .foreign)] } ?? []
      block.append(
        Line(
          place: label?.cell.address.row ?? field.cell.address.row, labels: name,
          loose: [field.cell.address]))
    }
  }

  /// Whether all of some fields are values except one, which has words in place of a number.
  static func holdsOneWord(_ fields: [Field]) -> Bool {
    let words = fields.filter { !$0.isValue }
    return words.count == 1 && words.allSatisfy(\.mayStandForValue)
  }

  /// Adds the only row of a table without row labels, whose values all follow the headings.
  private func addRow(_ fields: [Field], to block: inout Block) {
    guard let last = fields.lastIndex(where: { $0.item?.isHeading ?? false }) else { return }
    // Looking at one extra field shows whether there are too many.
    let behind = fields[(last + 1)...].prefix(index.table.figures.count + 1)
    let run = behind.prefix(while: \.isValue).count
    let isTooMany = run > index.table.figures.count
    let values = Array(isTooMany ? behind : behind.prefix(index.table.figures.count))
    // If the words were a line of their own, one more value would follow.
    let isLast = behind.count <= values.count || behind.last?.isValue == false
    let isFilled = run == values.count || isLast && Self.holdsOneWord(values)
    block.range =
      block.range
      .lowerBound...max(
        block.range.upperBound, values.last?.cell.address.row ?? fields[last].cell.address.row)
    block.takeInOrder(
      values.map(\.cell.address), under: fields.map(\.cell), index: index,
      found: isFilled ? nil : run)
  }
}
