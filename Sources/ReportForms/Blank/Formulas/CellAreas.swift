import Spreadsheet

/// Cells grouped into rectangles, for short references in formulas: `D9:D29,F3`.
struct CellAreas: Hashable {
  /// The disjoint rectangles, from top to bottom.
  let ranges: [CellRange]
  let count: Int

  /// Groups cells; duplicates count once.
  init(_ addresses: some Sequence<CellAddress>) {
    let sorted = Set(addresses).sorted()
    count = sorted.count
    ranges = Self.joined(Self.runs(sorted)).sorted { $0.first < $1.first }
  }

  /// The runs of adjacent cells in each row.
  private static func runs(_ addresses: [CellAddress]) -> [CellRange] {
    addresses.reduce(into: []) { runs, address in
      if let last = runs.last?.last, last.row == address.row, last.column + 1 == address.column {
        runs[runs.count - 1] = CellRange(runs[runs.count - 1].first, address)
      } else {
        runs.append(CellRange(origin: address))
      }
    }
  }

  /// Joins runs of the same columns in consecutive rows.
  private static func joined(_ runs: [CellRange]) -> [CellRange] {
    var done: [CellRange] = []
    var open: [ClosedRange<Int>: CellRange] = [:]
    for run in runs {
      if let above = open[run.columns] {
        if above.last.row + 1 == run.first.row {
          open[run.columns] = CellRange(above.first, run.last)
          continue
        }
        done.append(above)
      }
      open[run.columns] = run
    }
    return done + open.values
  }
}

extension CellAreas {
  /// How formulas refer to the cells.
  enum Notation {
    /// On the same sheet, relative to the formula.
    case relative
    /// On the same sheet, absolute.
    case absolute
    /// From another sheet.
    case sheet(String)
  }

  /// The cells as arguments of a function.
  func arguments(_ notation: Notation = .relative) -> String {
    ranges(notation).joined(separator: ",")
  }

  /// The references to the rectangles in formulas.
  func ranges(_ notation: Notation) -> [String] {
    ranges.map { range in
      switch notation {
      case .relative: "\(range)"
      case .absolute: range.absolute
      case .sheet(let name): "\(name.quotedAsSheet)!\(range)"
      }
    }
  }

  /// The sum of the cells; text is ignored.
  func sum(_ notation: Notation = .relative) -> String { "SUM(\(arguments(notation)))" }

  /// The number of cells with numbers.
  func numbers(_ notation: Notation = .relative) -> String { "COUNT(\(arguments(notation)))" }

  /// The number of cells without numbers.
  func missing(_ notation: Notation = .relative) -> String { "\(count)-\(numbers(notation))" }
}
