import ReportModel
import Spreadsheet

/// Distinguishes lines whose fields line up with the headings from lines with missing fields.
struct LineAlignment {
  private let view: SheetView
  /// The columns with headings of the table.
  private let known: Set<Int>
  /// The columns with other words beside them, which have values below as well.
  private let unknown: Set<Int>
  /// The number of fields in most lines.
  private let fieldCount: Int?

  /// Examines the headings and the lines below them.
  init(_ lines: [Int], under band: HeadingBand, in view: SheetView, _ index: LabelIndex) {
    self.view = view
    known = band.columns
    unknown = index.otherColumns(in: band, of: view)
    let counts = (Array(band.rows) + lines).compactMap { view.grid.row($0)?.fieldCount }
    let often = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +)
    fieldCount = often.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// Whether a line has all its fields, and each of its values is under some heading.
  func holds(_ line: Line) -> Bool {
    guard let label = line.name?.address.column, !known.contains(label),
      !unknown.contains(label), view.grid.row(line.place)?.fieldCount == fieldCount
    else { return false }
    return line.loose.allSatisfy {
      known.contains($0.column) || unknown.contains($0.column)
        || view.grid[$0]?.isVacant ?? true
    }
  }

  /// Whether a line has more fields than most, and so has lost none.
  func hasTooManyFields(_ line: Line) -> Bool {
    guard let fieldCount, let count = view.grid.row(line.place)?.fieldCount else { return false }
    return count > fieldCount
  }
}

extension LabelIndex {
  /// The columns with words among some headings that are not of the form.
  func otherColumns(in band: HeadingBand, of view: SheetView) -> Set<Int> {
    let others = band.rows.flatMap { view.texts[$0] ?? [] }.filter { cell in
      !isOfForm(cell.folded) && FigureText(cell.text).state == .unreadable
    }
    return Set(others.map(\.address.column)).subtracting(band.columns)
  }
}

extension SheetView {
  /// The fields of a line after a column, from the first with content to the last.
  func filled(row: Int, after column: Int) -> [CellAddress] {
    let filled = content(ofRow: row).map(\.column).filter { $0 > column }
    guard let first = filled.first, let last = filled.last else { return [] }
    return (first...last).map { CellAddress(row: row, column: $0) }
  }
}
