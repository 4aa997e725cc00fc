import Spreadsheet

/// Finds the cells that are reported together with the lines of a block.
extension Block {
  /// The contents of a line that was not read; if it may hold figures, also its empty cells.
  func cells(of axis: LinePlace.Axis, _ number: Int) -> [CellAddress] {
    let line = lines(axis)[number]
    let crossing = crossings(axis, number).filter { other, cell in
      let isRead = axis == .row || other.fate == .read || other.fate == .displaced
      let isNamed = axis == .row ? !other.positions.isEmpty : !line.labels.isEmpty
      return isRead && (line.fate != .added && isNamed || view.holdsContent(cell))
    }.map(\.cell)
    guard axis == .row else { return crossing }
    let words = line.fate == .added ? line.labels.map(\.cell.address) : []
    let own = (crossing + line.loose + words).filter { $0 != line.name?.address }.sorted()
    return own.isEmpty ? [line.name?.address].compactMap(\.self) : own
  }

  /// The lines with a fate, each with the words to call it by and the cells to report.
  func lines(_ isMeant: (Fate) -> Bool) -> [(name: SheetView.TextCell?, cells: [CellAddress])] {
    [LinePlace.Axis.row, .column].flatMap { axis in
      lines(axis).indices.filter { isMeant(lines(axis)[$0].fate) }.map { number in
        let line = lines(axis)[number]
        return (axis == .row ? line.name : line.labels.last?.cell, cells(of: axis, number))
      }
    }
  }

  /// The contents of rows that were read but that belong to no column, grouped by column.
  var looseColumns: [(name: String, cells: [CellAddress])] {
    let heads = Set(headings.map(\.cell.address))
    return Dictionary(grouping: loose, by: \.column).sorted { $0.key < $1.key }.map {
      column, cells in
      let above = stride(from: (cells.first?.row ?? 0) - 1, through: range.lowerBound, by: -1)
      let name = above.lazy.compactMap { view.words(at: CellAddress(row: $0, column: column)) }
        .first
      return (name.map { heads.contains($0.address) ? "" : $0.text.trimmed() } ?? "", cells)
    }
  }

  private var loose: [CellAddress] { rows.filter { $0.fate == .read }.flatMap(\.loose) }

  /// The cells reported as not read.
  var claims: [CellAddress] { lines { $0 != .read }.flatMap(\.cells) + loose }
}
