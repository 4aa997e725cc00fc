import Spreadsheet

/// Finds the cells that are reported together with the lines of a block.
extension Block {
  /// The contents of a row that was not read; if it may hold figures, also its empty cells under
  /// headings.
  func cells(ofRow number: Int) -> [CellAddress] {
    let row = rows[number]
    let crossing = zip(columns, cells[number]).compactMap { column, cell -> CellAddress? in
      guard let cell else { return nil }
      let isShown = row.fate != .added && !column.positions.isEmpty
      return isShown || hasContent(cell) ? cell : nil
    }
    let words = row.fate == .added ? row.labels.map(\.cell.address) : []
    let own = (crossing + row.loose + words).filter { $0 != row.name?.address }.sorted()
    return own.isEmpty ? [row.name?.address].compactMap(\.self) : own
  }

  /// The contents of a column that was not read; below words that may be a heading, also its empty
  /// cells.
  func cells(ofColumn number: Int) -> [CellAddress] {
    let column = columns[number]
    return zip(rows, cells).compactMap { row, cells in
      guard let cell = cells[number], row.fate == .read || row.fate == .displaced else {
        return nil
      }
      let isShown = column.fate != .added && !column.labels.isEmpty
      return isShown || hasContent(cell) ? cell : nil
    }
  }

  /// The contents of rows that were read but that belong to no column, grouped by column.
  var looseColumns: [(name: String, cells: [CellAddress])] {
    let loose = rows.filter { $0.fate == .read }.flatMap(\.loose)
    let heads = Set(headings.map(\.cell.address))
    return Dictionary(grouping: loose, by: \.column).sorted { $0.key < $1.key }.map {
      column, cells in
      let above = stride(from: (cells.first?.row ?? 0) - 1, through: range.lowerBound, by: -1)
      let name = above.lazy.compactMap { view.words(at: CellAddress(row: $0, column: column)) }
        .first
      return (name.map { heads.contains($0.address) ? "" : $0.text.trimmed() } ?? "", cells)
    }
  }

  /// The cells reported as not read.
  var claims: [CellAddress] {
    rows.indices.filter { rows[$0].fate != .read }.flatMap(cells(ofRow:))
      + columns.indices.filter { columns[$0].fate != .read }.flatMap(cells(ofColumn:))
      + rows.filter { $0.fate == .read }.flatMap(\.loose)
  }
}
