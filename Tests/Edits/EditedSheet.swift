import ReportForms
import ReportModel
import Spreadsheet
import TestSupport

/// A filled sheet before and while it is edited.
struct EditedSheet {
  let outline: FormOutline
  let layout: SheetLayout
  /// The report that was filled in.
  let report: Report
  var grids: [Grid]
  /// The place of each figure, where its labels stood before anything but whole rows and columns
  /// moved; in another grid than the first for a document.
  private(set) var places: [FigureKey: Place]
  /// The figures that were filled in, by the cells that hold them now.
  private(set) var origins: [Place: FigureKey]
  /// The figures that were taken away on purpose, with their rows.
  private(set) var removed: Set<FigureKey> = []
  /// The places of the figures when a sheet was copied, by the copy's position; nobody edits a copy.
  private var copies: [Int: [FigureKey: Place]] = [:]

  /// A cell of one of the grids.
  struct Place: Hashable {
    var grid: Int
    var address: CellAddress
  }

  /// Lays out a report; nil if it cannot be read right as it is, by the program or by its labels
  /// alone, which is a fault of its own.
  init?(
    _ report: Report, layout: SheetLayout, outline: FormOutline, recogniser: Recogniser
  ) {
    self.outline = outline
    self.layout = layout
    self.report = report
    grids = layout.grids(of: report)
    let workbook = Workbook(origin: layout.origin, grids: grids)
    guard let read = try? recogniser.report(from: workbook), read.numbers == report.numbers else {
      return nil
    }
    places = outline.places[layout] ?? [:]
    origins = Dictionary(
      places.filter { report[$0.key].number != nil }.map { ($0.value, $0.key) }
    ) { first, _ in first }
    guard report.form.tables.allSatisfy({ places($0.key, asIn: report) }) else { return nil }
  }

  /// Whether the labels of a table place the figures of a report, and there is nothing else.
  private func places(_ table: String, asIn report: Report) -> Bool {
    guard let placed = placed(table), !placed.hasOthers else { return false }
    return placed.cells.keys.allSatisfy { placed.numbers[$0]?.value == report[$0].number }
  }

  var workbook: Workbook { Workbook(origin: layout.origin, grids: grids) }

  /// Adds a copy of the first sheet.
  mutating func append(copy: Grid) {
    copies[grids.count] = places.filter { $0.value.grid == 0 }
    grids.append(copy)
  }

  /// Whether a figure's labels had it placed in a cell, on its sheet or on a copy of that.
  func isPlaced(_ key: FigureKey, at place: Place) -> Bool {
    copies[place.grid].map { $0[key]?.address == place.address } ?? (places[key] == place)
  }
}

extension EditedSheet {
  /// Moves whole rows or columns of a table's grid, and takes away those without a new place.
  mutating func rearrange(_ number: Int, _ place: (CellAddress) -> CellAddress?) {
    grids[number] = grids[number].rearranged(place)
    origins = Dictionary(
      origins.compactMap { old, key in
        guard old.grid == number else { return (old, key) }
        return place(old.address).map { (Place(grid: number, address: $0), key) }
      }
    ) { first, _ in first }
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
    let old = origins
    for move in moves { origins[Place(grid: number, address: move.from)] = nil }
    for move in moves {
      origins[Place(grid: number, address: move.to)] = old[Place(grid: number, address: move.from)]
    }
    return true
  }

  /// Moves whole rows to another grid, into which they have been copied.
  mutating func carry(rows: ClosedRange<Int>, of number: Int, to other: Int, by offset: Int) {
    let carried = { (place: Place) in
      guard place.grid == number, rows.contains(place.address.row),
        let address = place.address.moved(rows: offset, columns: 0)
      else { return place }
      return Place(grid: other, address: address)
    }
    places = places.mapValues(carried)
    origins = Dictionary(origins.map { (carried($0.key), $0.value) }) { first, _ in first }
    grids[number].rows.removeAll { rows.contains($0.index) }
    grids[number].merges.removeAll { rows.contains($0.first.row) }
  }

  /// Writes over a cell, or clears it.
  mutating func set(_ address: CellAddress, to cell: Cell?, in number: Int) {
    grids[number] = grids[number].setting(address, to: cell)
    origins[Place(grid: number, address: address)] = nil
  }

  /// Writes the figure in a cell in another way.
  mutating func retype(_ address: CellAddress, as cell: Cell, in number: Int) {
    grids[number] = grids[number].setting(address, to: cell)
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
