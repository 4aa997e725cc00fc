/// A rectangle of cells, both corners included.
package struct CellRange: Hashable, Sendable {
  /// The cell at the top left.
  package let first: CellAddress
  /// The cell at the bottom right.
  package let last: CellAddress

  /// Makes the rectangle spanned by two opposite corners, in either order.
  package init(_ one: CellAddress, _ other: CellAddress) {
    first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Makes a rectangle of `rows` × `columns` cells with its top left corner at `origin`.
  package init(origin: CellAddress, rows: Int = 1, columns: Int = 1) {
    self.init(
      origin, CellAddress(row: origin.row + rows - 1, column: origin.column + columns - 1))
  }

  /// Makes a range from its A1 form: `A1:C3`, or `A1` for one cell.
  package init?(_ text: some StringProtocol) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      guard let only = CellAddress(text) else { return nil }
      self.init(only, only)
      return
    }
    guard let first = CellAddress(text[..<colon]),
      let last = CellAddress(text[text.utf8.index(after: colon)...])
    else { return nil }
    self.init(first, last)
  }

  /// The rows of the rectangle, counted from zero.
  package var rows: ClosedRange<Int> { first.row...last.row }
  /// The columns of the rectangle, counted from zero.
  package var columns: ClosedRange<Int> { first.column...last.column }
  /// Whether the rectangle is one cell.
  package var isSingleCell: Bool { first == last }

  /// Whether the rectangle contains the cell.
  package func contains(_ address: CellAddress) -> Bool {
    rows.contains(address.row) && columns.contains(address.column)
  }

  /// Whether the two rectangles share a cell.
  package func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}

extension CellRange: CustomStringConvertible {
  /// The A1 form: `A1:C3`, or `A1` for one cell.
  package var description: String { isSingleCell ? "\(first)" : "\(first):\(last)" }

  /// The absolute A1 form: `$A$1:$C$3`.
  package var absolute: String {
    isSingleCell ? first.absolute : "\(first.absolute):\(last.absolute)"
  }
}

extension CellRange {
  /// The cells of the rectangle, row by row.
  package var addresses: some Sequence<CellAddress> {
    rows.lazy.flatMap { row in
      columns.lazy.map { CellAddress(row: row, column: $0) }
    }
  }
}
