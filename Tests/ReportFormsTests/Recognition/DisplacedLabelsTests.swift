import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Where the cell of a label was deleted or inserted, no figure is taken for another")
struct DisplacedLabelsTests: ReadsOfficialSheet {
  /// Which labels move: those to the right in the same row, or those below in the same column.
  enum Direction {
    case across, down
  }

  let sample: OfficialSample
  /// The cell of each figure.
  let places: [FigureKey: CellAddress]

  init() throws {
    sample = try OfficialSample()
    places = try Recogniser(forms: [sample.form])
      .report(from: Workbook(origin: .workbook, grids: [sample.sheet])).cells
  }

  /// The labels of a table's rows and columns: those in one row or one column of the sheet, in order.
  private func lines(_ direction: Direction) -> [[CellAddress]] {
    let labels = official.locatedCells.filter { address, cell in
      guard case .text(let text)? = cell.value else { return false }
      return form.tables.contains { $0.labels.contains { $0.label.print == text } }
    }.map(\.address)
    let ends = form.tables.map { table in
      places.filter { $0.key.table == table.key }.map(\.value.row).max() ?? 0
    }
    let groups = Dictionary(grouping: labels) { label in
      [
        ends.firstIndex { $0 >= label.row } ?? 0,
        direction == .across ? label.row : label.column,
      ]
    }
    return groups.values.map { $0.sorted() }.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// The figures that are not right, and not both left blank and told at their own cells.
  private func silent(_ grid: Grid) throws -> [FigureKey] {
    let report = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
    let told = Set(report.observations.flatMap(\.cells).map(\.address))
    return original.numbers.filter { key, number in
      report[key].number != number
        && (report[key].number != nil || places[key].map(told.contains) != true)
    }.map(\.key)
  }

  @Test(arguments: [(Direction.across, 15), (.down, 10)])
  func `a deleted cell`(direction: Direction, lines expected: Int) throws {
    #expect(lines(direction).count == expected)
    for line in lines(direction) {
      for first in line.indices {
        let moved = Dictionary(uniqueKeysWithValues: zip(line[(first + 1)...], line[first...]))
        let grid = official.setting(line[first], to: nil).movingCells(moved)
        let silent = try silent(grid)
        #expect(silent == [], "\(direction) from \(line[first])")
      }
    }
  }

  @Test(arguments: [(Direction.across, 10), (.down, 2)])
  func `an inserted cell`(direction: Direction, lines expected: Int) throws {
    var count = 0
    for line in lines(direction) {
      guard let behind = place(behind: line, direction) else { continue }
      count += 1
      for first in line.indices {
        let moved = Dictionary(
          uniqueKeysWithValues: zip(line[first...], line[(first + 1)...] + [behind]))
        let silent = try silent(official.movingCells(moved))
        #expect(silent == [], "\(direction) from \(line[first])")
      }
    }
    #expect(count == expected)
  }

  /// The figures that are lost from a sheet.
  private func lost(_ grid: Grid) throws -> Set<FigureKey> {
    let report = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
    #expect(report.numbers.allSatisfy { original.numbers[$0.key] == $0.value })
    return Set(original.numbers.keys).subtracting(report.numbers.keys)
  }

  @Test func `a row of numbers over the figures and a row left blank are nothing that moved`()
    throws
  {
    let top = try #require(places[FigureKey("requests", "newly-received", "natural-person")]).row
    let blank = Set(places.filter { $0.key.row == "unprocessed.repeated" }.values)
    var grid = official.mapCells { address, cell in blank.contains(address) ? nil : cell }
      .insertingRow(at: top)
    for (number, key) in form.tables[1].columns.enumerated() {
      let column = try #require(places[FigureKey("requests", "newly-received", key)]).column
      grid = grid.setting(
        CellAddress(row: top, column: column), to: Cell(.number(Double(number + 1))))
    }
    #expect(
      try lost(grid) == Set(original.numbers.keys.filter { $0.row == "unprocessed.repeated" }))
  }

  @Test func `a row that is gone moved nothing, whatever is signed below`() throws {
    let gone = try #require(official.place(of: "2.重复申请")).row
    let last = try #require(official.place(of: "四、结转下年度继续办理")).row
    var grid = official.insertingRow(at: last + 1).insertingRow(at: last + 2)
    for key in ["natural-person", "research", "total"] {
      let column = try #require(places[FigureKey("requests", "carried-out", key)]).column
      grid = grid.setting(
        CellAddress(row: last + 1, column: column), to: Cell(nil, formula: "\"审核：\"&单位!B2"))
    }
    grid = grid.setting(
      CellAddress(row: last + 2, column: grid.rows[0].cells[0].column), to: Cell(.text("电话")))
    let column = try #require(places[FigureKey("requests", "carried-out", "business")]).column
    grid = grid.setting(CellAddress(row: last + 2, column: column), to: Cell(.number(3_731_234)))
    grid = grid.moved { address in
      address.row == gone
        ? nil : CellAddress(row: address.row - (address.row > gone ? 1 : 0), column: address.column)
    }
    #expect(
      try lost(grid) == Set(original.numbers.keys.filter { $0.row == "unprocessed.repeated" }))
  }

  @Test(arguments: ["", "来访接待场次"])
  func `a row that is gone moved nothing, whatever row was added`(label: String) throws {
    let gone = try #require(official.place(of: "2.重复申请")).row
    let top = try #require(places[FigureKey("requests", "newly-received", "natural-person")])
    var grid = official.moved { address in
      address.row == gone
        ? nil : CellAddress(row: address.row - (address.row > gone ? 1 : 0), column: address.column)
    }.insertingRow(at: top.row)
    if !label.isEmpty {
      grid = grid.setting(CellAddress(row: top.row, column: 0), to: Cell(.text(label)))
    }
    for (number, key) in form.tables[1].columns.enumerated() {
      let column = try #require(places[FigureKey("requests", "newly-received", key)]).column
      // Without words the row numbers the columns.
      let value = label.isEmpty ? number + 1 : 40 - number
      grid = grid.setting(
        CellAddress(row: top.row, column: column), to: Cell(.number(Double(value))))
    }
    #expect(
      try lost(grid) == Set(original.numbers.keys.filter { $0.row == "unprocessed.repeated" }))
  }

  @Test func `a column of checks behind the last one and a blank column are nothing that moved`()
    throws
  {
    let blank = Set(places.filter { $0.key.column == "research" }.values)
    var grid = official.mapCells { address, cell in blank.contains(address) ? nil : cell }
    for (key, place) in places where key.table == "requests" && key.column == "total" {
      let end = grid.merges.first { $0.first == place }?.last.column ?? place.column
      grid = grid.setting(CellAddress(row: place.row, column: end + 1), to: Cell(.number(0)))
    }
    #expect(try lost(grid) == Set(original.numbers.keys.filter { $0.column == "research" }))
  }

  @Test func `columns in another order, one of them with other words, are read by their names`()
    throws
  {
    var grid = official.mapTexts { $0 == "社会\n公益\n组织" ? "来访接待场次" : $0 }
    grid.merges = []
    let one = try #require(official.place(of: "商业\n企业")).column
    let other = try #require(official.place(of: "法律\n服务\n机构")).column
    let rows = Set(places.filter { $0.key.table == "requests" }.map(\.value.row))
    let heading = try #require(official.place(of: "商业\n企业")).row
    grid = grid.moved {
      guard rows.contains($0.row) || $0.row == heading, [one, other].contains($0.column)
      else { return $0 }
      return CellAddress(row: $0.row, column: one + other - $0.column)
    }
    #expect(try lost(grid) == Set(original.numbers.keys.filter { $0.column == "nonprofit" }))
  }

  /// The place that the last of some labels is pushed to, unless it is taken: nobody would push it
  /// over figures or other labels.
  private func place(behind line: [CellAddress], _ direction: Direction) -> CellAddress? {
    guard let last = line.last else { return nil }
    let end = official.merges.first { $0.first == last }?.last ?? last
    let behind =
      direction == .across
      ? CellAddress(row: last.row, column: end.column + 1)
      : CellAddress(row: end.row + 1, column: last.column)
    return official[behind] == nil ? behind : nil
  }
}

extension Grid {
  /// The grid after the contents of some cells moved to others.
  fileprivate func movingCells(_ moved: [CellAddress: CellAddress]) -> Grid {
    let kept = mapCells { address, cell in moved[address] == nil ? cell : nil }
    return moved.reduce(kept) { $0.setting($1.value, to: self[$1.key]) }
  }
}
