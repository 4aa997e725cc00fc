import ReportModel
import Spreadsheet

/// A block, and which of its lines are those of the form.
struct TablePart {
  let block: Block
  /// The rows of the form, which may be told by their places alone.
  let rows: [Int]
  /// The columns of the form.
  let columns: [Int]
  /// The numbers in each row of the form that stand under no heading.
  private(set) var strays: [Int: [CellAddress]] = [:]

  init(_ block: Block, hasRowLabels: Bool) {
    self.block = block
    rows = block.rows.indices.filter {
      !block.rows[$0].positions.isEmpty || !hasRowLabels && block.rows[$0].fate == .read
    }
    columns = block.columns.indices.filter { !block.columns[$0].positions.isEmpty }
    let bare = block.columns.indices.filter { column in
      block.columns[column].isBare
        && (isRare(block.cells.map { $0[column] }) || isOffset(column))
    }
    let places = Set(columns.map(place))
    for row in rows {
      let line = block.rows[row]
      let loose: [CellAddress]
      switch line.fate {
      case .read: loose = line.loose
      // Some of the cells that a row has too many belong to another row.
      case .unfit: loose = line.loose.filter { !places.contains($0.column) }
      default: continue
      }
      let cells = bare.compactMap { block.cells[row][$0] } + loose
      let found = cells.filter(block.view.mayHoldTypedFigure)
      if !found.isEmpty { strays[row] = found }
    }
  }

  /// The columns of the sheet with a blank place in a row of the form, or in one with content that
  /// may have lost its label; all if no row is there.
  var blankColumns: [Int] {
    if rows.isEmpty { return columns.map(place) }
    return block.rows.indices.filter { row in
      let line = block.rows[row]
      let isBare =
        line.isBare
        && (block.cells[row].compactMap(\.self) + line.loose)
          .contains(where: block.view.mayHoldTypedFigure)
      return line.fate == .read && (rows.contains(row) || isBare)
    }.flatMap(blankColumns(ofRow:))
  }

  /// The columns of the sheet under the headings that are blank in a row.
  func blankColumns(ofRow row: Int) -> Set<Int> {
    Set(
      columns.filter { holdsBlank([block.cells[row][$0]]) }.map { block.columns[$0].place })
  }

  /// Some columns, and those beside them that are blank in the same rows of the sheet, or in others
  /// that may have been theirs: a block of cells may have slid.
  func withNeighbours(_ slid: [Int], blanks others: (Int) -> [Int]) -> [Int] {
    guard !slid.isEmpty else { return [] }
    // A heading may have slid as well.
    let blanks = columns.map { column in
      Set(
        rows.filter { block.cells[$0][column].map { !block.view.mayHoldFigure($0) } ?? false }
          .map { block.rows[$0].place } + others(column))
    }
    return blanks.positions(beside: columns.indices.filter { slid.contains(columns[$0]) })
      .map { columns[$0] }
  }

  /// The column of the sheet in which a column is.
  func place(_ column: Int) -> Int { block.columns[column].place }

  /// The lowest heading of a column.
  func heading(_ column: Int) -> CellAddress? {
    block.columns[column].labels.filter { $0.position != nil }.map(\.cell.address.row).max()
      .map { CellAddress(row: $0, column: place(column)) }
  }

  /// The rows of the form whose labels stand beside the headings.
  var rowsBesideHeadings: [Int] {
    rows.filter { block.headingRows.contains(block.rows[$0].place) }
  }

  /// The cells beside row labels that hold words of the form.
  func headingsAmongFigures(of index: LabelIndex) -> [CellAddress] {
    rows.flatMap { row in
      block.view.content(ofRow: block.rows[row].place).filter { address in
        columns.contains { place($0) == address.column }
          && block.view.text(at: address).map { index.isOfForm($0.folded) } ?? false
      }
    }
  }

  func holdsBlank(inColumn column: Int) -> Bool { holdsBlank(rows.map { block.cells[$0][column] }) }

  /// Whether words stand in some columns of the part between two of its rows.
  func holdsWords(between row: Int, and end: Int) -> Bool {
    columns.map(place).contains { column in
      (block.rows[row].place + 1..<max(block.rows[row].place + 1, block.rows[end].place)).contains {
        block.view.words(at: CellAddress(row: $0, column: column)) != nil
      }
    }
  }

  /// The numbers beside the columns of the part, in rows that are not of the form.
  var numbersInOtherRows: [CellAddress] {
    let own = Set(rows)
    return block.rows.indices.filter { !own.contains($0) }.flatMap { block.rows[$0].loose }
      .filter(block.view.mayHoldTypedFigure)
  }

  /// The first row of the sheet with a figure beside a label of the form.
  var topOfFigures: Int {
    zip(block.rows, block.cells).first { row, cells in
      !row.positions.isEmpty && cells.contains { $0.map(block.view.mayHoldFigure) ?? false }
    }?.0.place ?? Int.max
  }

  /// The typed figures under the columns, in the rows of the headings.
  ///
  /// Whole lines of figures below all headings were told apart when the rows were looked for.
  private var figuresAmongHeadings: [CellAddress] {
    let places = columns.map(place)
    return block.headingRows.filter {
      $0 != block.yearRow && !block.view.isNumbering(row: $0, columns: places)
    }.flatMap { row in
      places.map { CellAddress(row: row, column: $0) }.filter(block.view.mayHoldTypedFigure)
    }
  }

  /// The columns of the sheet with headings that stand lower than others that the form has in one row,
  /// or higher: some may have moved down, and their figures with them.
  func columnsOfTornHeadings(in index: LabelIndex) -> Set<Int> {
    guard Set(block.headings.map(\.cell.address.row)).count > 1 else { return [] }
    let groups = Dictionary(grouping: block.headings) { index.level(of: $0) }
    return Set(
      groups.filter { level, headings in
        guard level != nil, headings.count > 1 else { return false }
        let rows = headings.map { heading in
          let range = block.view.range(at: heading.cell.address).rows
          return (heading.beginning?.row ?? range.lowerBound)...range.upperBound
        }
        return rows.map(\.lowerBound).max() ?? 0 > rows.map(\.upperBound).min() ?? 0
      }.values.joined().map(\.cell.address.column))
  }

  /// Whether a row of the sheet above the last heading holds figures.
  var hasFiguresAmongHeadings: Bool {
    Dictionary(grouping: figuresAmongHeadings, by: \.row).values.contains { $0.count > 1 }
  }

  /// Whether a typed figure stands below the heading of a column, beside other headings.
  func hasFigureUnderHeading(inColumn column: Int) -> Bool {
    guard let heading = heading(column) else { return false }
    return figuresAmongHeadings.contains { $0.column == heading.column && $0.row > heading.row }
  }

  func holdsBlank(_ cells: [CellAddress?]) -> Bool {
    cells.contains { $0.map { !block.view.holdsContent($0) } ?? false }
  }

  /// Whether a column without a heading is filled where one with a heading is blank, which is filled
  /// in most other rows.
  private func isOffset(_ column: Int) -> Bool {
    let filled = rows.filter {
      block.cells[$0][column].map(block.view.mayHoldTypedFigure) ?? false
    }
    let others = Set(rows).subtracting(filled)
    return columns.contains { column in
      filled.allSatisfy { holdsBlank([block.cells[$0][column]]) }
        && others.count { holdsBlank([block.cells[$0][column]]) } * 2 < others.count
    }
  }

  /// Whether at most half of some cells have content; else they are a line that somebody added.
  func isRare(_ cells: [CellAddress?]) -> Bool {
    let cells = cells.compactMap(\.self)
    return cells.count < 4 || cells.count(where: block.view.holdsContent) * 2 <= cells.count
  }
}

extension [Set<Int>] {
  /// Some positions, those between two of them that belong to a block with them, and those that
  /// adjoin them and whose sets hold all that theirs have in common.
  func positions(beside some: [Int]) -> [Int] {
    var found = Set(some)
    for (first, last) in zip(some, some.dropFirst())
    where !self[first...last].reduce(self[first], { $0.intersection($1) }).isEmpty {
      found.formUnion(first...last)
    }
    for steps in [Array<Int>(indices), indices.reversed()] {
      // What all found so far have, as one among them may have nothing else either.
      var common: Set<Int>?
      for (previous, next) in zip(steps, steps.dropFirst()) {
        guard found.contains(previous) else {
          common = nil
          continue
        }
        let own = common.map(self[previous].intersection) ?? self[previous]
        if !own.isEmpty, own.isSubset(of: self[next]) { found.insert(next) }
        common = own
      }
    }
    return found.sorted()
  }
}
