import Spreadsheet

/// The fields of the lines below some headings, empty ones included, if the text still shows them
/// all.
struct LineFields {
  private let view: SheetView
  /// Whether each line ends with a bar that closes its last field.
  private let isClosed: Bool

  /// Examines the lines; nil if some line shows more or fewer fields than there are headings.
  ///
  /// A label that was merged over several fields leaves empty ones after it, which cannot be
  /// distinguished from empty values, so that some line must have a value right after its label.
  init?(_ lines: [Line], under band: HeadingBand, count: Int?, in view: SheetView) {
    self.view = view
    let rows = (Array(band.rows) + lines.map(\.place)).compactMap(view.grid.row)
    isClosed = rows.allSatisfy { ($0.fieldCount ?? 0) - 1 > $0.cells.last?.column ?? 0 }
    let fields = lines.filter { $0.fate == .read }.map(self.fields)
    guard fields.allSatisfy({ $0.count == count }),
      fields.contains(where: { $0.first.map(view.holdsContent) ?? false })
    else { return nil }
  }

  /// The fields after a line's label.
  func fields(_ line: Line) -> [CellAddress] {
    let first = (line.name?.address.column ?? -1) + 1
    let end = (view.grid.row(line.place)?.fieldCount ?? 0) - (isClosed ? 1 : 0)
    return (first..<max(first, end)).map { CellAddress(row: line.place, column: $0) }
  }
}
