import Spreadsheet

/// Lays out the cells of a table on its grid and checks that they fill it exactly.
struct FormTableBuilder {
  /// A heading and what the file says about the figures below it.
  private struct Heading {
    var label: FormLabel
    var range: CellRange
    var kind: FormFigure.Kind
    var unit: String
    var acceptedUnits: [String]
  }

  private let file: FormFile.Table
  private let path: String
  /// The place in the file of the cell that is added.
  private var place = (row: 0, index: 0)
  /// Whether each cell of the grid is taken, by row and column.
  private var taken: [[Bool]]
  private var cells: [FormTable.LayoutCell] = []
  private var headings: [Heading] = []
  private var rowLabels: [String: (text: String, fullText: String)] = [:]

  init(_ file: FormFile.Table, path: String) {
    self.file = file
    self.path = path
    taken = Array(
      repeating: Array(repeating: false, count: file.widths.count), count: file.layout.count)
  }

  /// The path of the cell that is added.
  private var cellPath: String { "\(path).layout[\(place.row)][\(place.index)]" }

  /// Builds the table.
  ///
  /// - Throws: `DataFileError` for a gap, an overlap, a figure without labels, or a duplicate
  ///   figure.
  mutating func build() throws(DataFileError) -> FormTable {
    for (row, line) in file.layout.enumerated() {
      for (index, cell) in line.enumerated() {
        place = (row, index)
        try add(cell, row: row)
      }
      guard taken[row].allSatisfy(\.self) else {
        throw DataFileError(
          path: "\(path).layout[\(row)]", reason: LocalizedText(zh: "该行有空缺", en: "the row has gaps")
        )
      }
    }
    var figures: [FormFigure] = []
    for cell in cells {
      guard case .figure(let key) = cell.content else { continue }
      figures.append(try figure(key, range: cell.range))
    }
    try FormFile.requireUnique(figures.map(\.key), path: "\(path).layout")
    let rows = unique(figures.map(\.key.row))
    let byRow = Dictionary(grouping: figures, by: \.key.row)
    return FormTable(
      key: file.key, widths: file.widths, rowCount: file.layout.count, cells: cells,
      figures: rows.flatMap { byRow[$0] ?? [] }, rows: rows,
      columns: unique(figures.map(\.key.column)))
  }

  /// The distinct keys in order of first appearance; there are few.
  private func unique(_ keys: [String]) -> [String] {
    keys.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Places one cell of the file at the first free position of its row.
  private mutating func add(
    _ cell: FormFile.LayoutCell, row: Int
  ) throws(DataFileError) {
    if let key = cell.figures {
      try placeFigures(ofRow: key, row: row)
      return
    }
    let content: FormTable.Content
    let range = try claim(row: row, across: cell.across, down: cell.down)
    if let text = cell.text, cell.figure == nil {
      let label = FormLabel(
        text: text, print: cell.print ?? text, row: cell.row, column: cell.column)
      content = .label(label)
      try addHeading(label, cell, range: range)
      if let row = label.row, label.column == nil, rowLabels[row] == nil {
        rowLabels[row] = (text, groupNumber(of: range) + text)
      }
    } else if let figure = cell.figure, cell.text == nil {
      let keys = figure.split(separator: "/").map(String.init)
      guard keys.count == 2 else {
        throw DataFileError(path: "\(cellPath).figure", expected: ["row/column"])
      }
      content = .figure(FigureKey(file.key, keys[0], keys[1]))
    } else {
      throw DataFileError(
        path: cellPath,
        reason: LocalizedText(
          zh: "应为 text、figure、figures 之一", en: "expected one of text, figure, figures"))
    }
    guard cell.align == nil || cell.align == "left" else {
      throw DataFileError(path: "\(cellPath).align", expected: ["left"])
    }
    cells.append(
      FormTable.LayoutCell(range: range, content: content, isLeftAligned: cell.align == "left"))
  }

  /// Records a label that heads a column.
  private mutating func addHeading(
    _ label: FormLabel, _ cell: FormFile.LayoutCell, range: CellRange
  ) throws(DataFileError) {
    guard label.column != nil else { return }
    guard let kind = FormFigure.Kind(rawValue: cell.kind ?? "count") else {
      throw DataFileError(path: "\(cellPath).kind", expected: ["count", "amount", "change"])
    }
    headings.append(
      Heading(
        label: label, range: range, kind: kind, unit: cell.unit ?? "",
        acceptedUnits: cell.accepts ?? []))
  }

  /// Places a figure of the row in each free position below one of its headings.
  private mutating func placeFigures(
    ofRow key: String, row: Int
  ) throws(DataFileError) {
    var isPlaced = false
    for column in file.widths.indices {
      let address = CellAddress(row: row, column: column)
      guard !taken[row][column],
        let heading = heading(above: address, row: key), let columnKey = heading.label.column
      else { continue }
      taken[row][column] = true
      cells.append(
        FormTable.LayoutCell(
          range: CellRange(origin: address),
          content: .figure(FigureKey(file.key, key, columnKey)), isLeftAligned: false))
      isPlaced = true
    }
    guard isPlaced else {
      throw DataFileError(
        path: "\(cellPath).figures",
        reason: LocalizedText(zh: "“\(key)”没有可用的列名", en: "no heading is left for “\(key)”"))
    }
  }

  /// The nearest heading above a cell that heads the row's columns.
  private func heading(above address: CellAddress, row: String) -> Heading? {
    let above = headings.indices.filter {
      headings[$0].range.columns.contains(address.column)
        && headings[$0].range.last.row < address.row
        && (headings[$0].label.row == nil || headings[$0].label.row == row)
    }
    return above.max { headings[$0].range.last.row < headings[$1].range.last.row }
      .map { headings[$0] }
  }

  /// Reserves the first free position of the row for a cell.
  private mutating func claim(
    row: Int, across: Int, down: Int
  ) throws(DataFileError) -> CellRange {
    guard let free = taken[row].firstIndex(of: false), across > 0, down > 0,
      free + across <= file.widths.count,
      row + down <= file.layout.count
    else {
      throw DataFileError(
        path: cellPath,
        reason: LocalizedText(zh: "单元格超出表格", en: "the cell does not fit into the grid"))
    }
    let range = CellRange(origin: CellAddress(row: row, column: free), rows: down, columns: across)
    for address in range.addresses {
      guard !taken[address.row][address.column] else {
        throw DataFileError(
          path: cellPath,
          reason: LocalizedText(
            zh: "单元格与另一格在 \(address) 处重叠", en: "the cell overlaps another one at \(address)"))
      }
      taken[address.row][address.column] = true
    }
    return range
  }

  /// Combines a figure with its labels.
  private func figure(_ key: FigureKey, range: CellRange) throws(DataFileError) -> FormFigure {
    guard let rowLabel = rowLabels[key.row],
      let heading = heading(above: range.first, row: key.row), heading.label.column == key.column
    else {
      throw DataFileError(
        path: "\(path).layout",
        reason: LocalizedText(zh: "“\(key)”没有行名或列名", en: "“\(key)” has no row or column label"))
    }
    return FormFigure(
      key: key, range: range, kind: heading.kind, unit: heading.unit,
      acceptedUnits: heading.acceptedUnits, rowLabel: rowLabel.text,
      fullRowLabel: rowLabel.fullText, columnLabel: heading.label.text)
  }

  /// The number in brackets of the group that a row belongs to: `（六）`; empty for others.
  private func groupNumber(of range: CellRange) -> String {
    let groups = cells.compactMap { cell -> String? in
      guard case .label(let label) = cell.content, label.row == nil,
        cell.range.rows.contains(range.first.row),
        cell.range.last.column == range.first.column - 1, label.text.hasPrefix("（")
      else { return nil }
      return label.text
    }
    guard let group = groups.first, let end = group.firstIndex(of: "）") else { return "" }
    return String(group[...end])
  }
}
