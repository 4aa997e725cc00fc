import ReportForms
import ReportModel
import Spreadsheet
import TestSupport

/// A filled sheet before and while it is edited.
struct EditedSheet {
  let layout: SheetLayout
  /// The report that was filled in.
  let report: Report
  var grids: [Grid]
  /// The cell of each figure before the edits; in another grid than the first for a document.
  private(set) var places: [FigureKey: Place]
  /// The figures that an edit took away on purpose, with their rows.
  private(set) var removed: Set<FigureKey> = []

  /// A cell of one of the grids.
  struct Place: Hashable {
    var grid: Int
    var address: CellAddress
  }

  /// Lays out a report; nil if the program cannot read it right as it is, which is a fault of its
  /// own.
  init?(_ report: Report, layout: SheetLayout, recogniser: Recogniser) {
    self.layout = layout
    self.report = report
    grids = layout.grids(of: report)
    let workbook = Workbook(origin: layout.origin, grids: grids)
    guard let read = try? recogniser.report(from: workbook), read.numbers == report.numbers else {
      return nil
    }
    let names = grids.map(\.name)
    places = read.figures.compactMapValues { figure in
      figure.source.flatMap { source in
        names.firstIndex(of: source.sheet).map { Place(grid: $0, address: source.address) }
      }
    }
  }

  /// Moves whole rows or columns of a table's grid, and takes away those without a new place.
  mutating func rearrange(_ number: Int, _ place: (CellAddress) -> CellAddress?) {
    grids[number] = grids[number].moved(place)
    for (key, old) in places where old.grid == number {
      if let new = place(old.address) {
        places[key]?.address = new
      } else {
        places[key] = nil
        removed.insert(key)
      }
    }
  }

  /// Moves contents over what stands there; false where a program would refuse, since a merged range
  /// would be torn.
  mutating func move(_ moves: [(from: CellAddress, to: CellAddress)], in number: Int) -> Bool {
    let isTorn = grids[number].merges.contains { merge in
      moves.contains { merge.first != $0.to && merge.contains($0.to) }
    }
    guard !isTorn else { return false }
    grids[number] = grids[number].movingContents(moves)
    return true
  }

  var workbook: Workbook { Workbook(origin: layout.origin, grids: grids) }

  /// The rows of the sheet with figures of a table, from top to bottom.
  func rows(of table: String) -> [Int] {
    Set(places.filter { $0.key.table == table }.map(\.value.address.row)).sorted()
  }

  /// The places of figures in a row, from left to right.
  func figures(of table: String, inRow row: Int) -> [CellAddress] {
    places.filter { $0.key.table == table && $0.value.address.row == row }
      .map(\.value.address).sorted()
  }

  /// The grid that holds a table.
  func grid(of table: String) -> Int {
    places.first { $0.key.table == table }?.value.grid ?? 0
  }

  /// The rows that a table occupies, from its first heading to its last figures.
  func range(of table: String) -> ClosedRange<Int> {
    let labels = Set(
      (report.form.table(table)?.labels ?? []).flatMap { [$0.label.print, $0.label.text] })
    let rows = rows(of: table)
    let last = rows.last ?? 0
    let titles = Set(report.form.sections.map(\.title))
    var top = rows.first ?? 0
    for row in grids[grid(of: table)].rows.reversed() where row.index < top {
      let texts = row.cells.map(\.cell.words)
      if texts.contains(where: titles.contains) || !texts.contains(where: labels.contains) { break }
      top = row.index
    }
    return top...max(top, last)
  }

  /// The cells of labels of a table, in order.
  func labels(of table: String) -> [CellAddress] {
    let words = Set(
      (report.form.table(table)?.labels ?? []).flatMap { [$0.label.print, $0.label.text] })
    let range = range(of: table)
    return grids[grid(of: table)].locatedCells.filter { address, cell in
      range.contains(address.row) && words.contains(cell.words)
    }.map(\.address)
  }
}

extension Grid {
  /// The grid after the contents of some cells moved to others, over what was there.
  func movingContents(_ moves: [(from: CellAddress, to: CellAddress)]) -> Grid {
    var contents = Dictionary(locatedCells.map { ($0.address, $0.cell) }) { first, _ in first }
    let moved = moves.map { ($0.to, contents[$0.from]) }
    for move in moves { contents[move.from] = nil }
    for (place, cell) in moved { contents[place] = cell }
    var copy = self
    let counts = Dictionary(rows.map { ($0.index, $0) }) { first, _ in first }
    copy.rows = Dictionary(grouping: contents, by: \.key.row).sorted { $0.key < $1.key }.map {
      index, cells in
      var row = counts[index] ?? Row(index: index, fieldCount: name == nil ? 1 : nil)
      row.cells = cells.sorted { $0.key < $1.key }.map { ($0.key.column, $0.value) }
      if let count = row.fieldCount {
        row.fieldCount = max(count, (row.cells.last?.column ?? 0) + 1)
      }
      return row
    }
    return copy
  }
}

extension Cell {
  /// The content in words; empty for a blank cell.
  var words: String {
    switch value {
    case .text(let text): text
    case .number(let number): "\(number)"
    default: ""
    }
  }
}
