package import Spreadsheet

/// What people do to sheets, done to grids.
extension Grid {
  /// Every cell with its place.
  package var locatedCells: [(address: CellAddress, cell: Cell)] {
    rows.flatMap { row in
      row.cells.map { (CellAddress(row: row.index, column: $0.column), $0.cell) }
    }
  }

  /// The grid with its cells and merges moved to other places.
  ///
  /// Merges are dropped where a move tears them apart.
  package func moved(_ place: (CellAddress) -> CellAddress?) -> Grid {
    var moved: [Int: [Int: Cell]] = [:]
    for (address, cell) in locatedCells {
      if let target = place(address) { moved[target.row, default: [:]][target.column] = cell }
    }
    let merges = self.merges.compactMap { merge -> CellRange? in
      guard let first = place(merge.first), let last = place(merge.last),
        last.row - first.row >= merge.rows.count - 1,
        last.column - first.column >= merge.columns.count - 1
      else { return nil }
      return CellRange(first, last)
    }
    return Grid(
      name: name, visibility: visibility,
      rows: moved.sorted { $0.key < $1.key }.map { row, cells in
        Row(index: row, cells: cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      }, merges: merges, hiddenColumns: hiddenColumns)
  }

  /// The grid with an empty column put before one.
  package func insertingColumn(at column: Int) -> Grid {
    moved { CellAddress(row: $0.row, column: $0.column + ($0.column >= column ? 1 : 0)) }
  }

  /// The grid with an empty row put before one.
  package func insertingRow(at row: Int) -> Grid {
    moved { CellAddress(row: $0.row + ($0.row >= row ? 1 : 0), column: $0.column) }
  }

  /// The grid with two rows exchanged.
  package func exchangingRows(_ one: Int, _ other: Int) -> Grid {
    moved {
      let row = $0.row == one ? other : $0.row == other ? one : $0.row
      return CellAddress(row: row, column: $0.column)
    }
  }

  /// The grid with its cells replaced.
  package func mapCells(_ change: (CellAddress, Cell) -> Cell?) -> Grid {
    var copy = self
    copy.rows = rows.map { row in
      var row = row
      row.cells = row.cells.compactMap { column, cell in
        change(CellAddress(row: row.index, column: column), cell).map { (column, $0) }
      }
      return row
    }
    return copy
  }

  /// The grid with its texts replaced.
  package func mapTexts(_ change: (String) -> String) -> Grid {
    mapCells { _, cell in
      guard case .text(let text)? = cell.value else { return cell }
      return Cell(.text(change(text)), formula: cell.formula)
    }
  }

  /// The grid with one cell set.
  package func setting(_ address: CellAddress, to cell: Cell?) -> Grid {
    var copy = mapCells { $0 == address ? nil : $1 }
    guard let cell else { return copy }
    let index = copy.rows.firstIndex { $0.index == address.row }
    if let index {
      copy.rows[index].cells.append((address.column, cell))
      copy.rows[index].cells.sort { $0.column < $1.column }
    } else {
      copy.rows.append(Row(index: address.row, cells: [(address.column, cell)]))
      copy.rows.sort { $0.index < $1.index }
    }
    return copy
  }

  /// The place of the first cell with a text.
  package func place(of text: String) -> CellAddress? {
    locatedCells.first { $0.cell.value == .text(text) }?.address
  }
}
