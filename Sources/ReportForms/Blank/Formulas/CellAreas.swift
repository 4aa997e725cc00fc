import Spreadsheet

/// Cells gathered into rectangles, to name them briefly in formulas: `D9:D29,F3`.
struct CellAreas: Hashable {
  /// The rectangles, from top to bottom; no two share a cell.
  let ranges: [CellRange]
  /// The number of cells.
  let count: Int

  /// Gathers cells; one named twice counts once.
  init(_ addresses: some Sequence<CellAddress>) {
    let sorted = Set(addresses).sorted()
    count = sorted.count
    ranges = Self.joined(Self.runs(sorted)).sorted { $0.first < $1.first }
  }

  /// The cells side by side in each row.
  private static func runs(_ addresses: [CellAddress]) -> [CellRange] {
    addresses.reduce(into: []) { runs, address in
      if let last = runs.last?.last, last.row == address.row, last.column + 1 == address.column {
        runs[runs.count - 1] = CellRange(runs[runs.count - 1].first, address)
      } else {
        runs.append(CellRange(origin: address))
      }
    }
  }

  /// Runs of the same columns in rows that follow each other, put together.
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
  /// How formulas name the cells.
  enum Notation {
    /// On the same sheet, moving with the formula.
    case relative
    /// On the same sheet, standing still.
    case absolute
    /// From another sheet.
    case sheet(String)
  }

  /// The cells as arguments of a function.
  func arguments(_ notation: Notation = .relative) -> String {
    ranges(notation).joined(separator: ",")
  }

  /// The rectangles, each as formulas name it.
  func ranges(_ notation: Notation) -> [String] {
    ranges.map { range in
      switch notation {
      case .relative: "\(range)"
      case .absolute: range.absolute
      case .sheet(let name): "\(Self.quoted(name))!\(range)"
      }
    }
  }

  /// The sum of the cells; text among them counts for nothing.
  func sum(_ notation: Notation = .relative) -> String { "SUM(\(arguments(notation)))" }

  /// The number of the cells that hold numbers.
  func numbers(_ notation: Notation = .relative) -> String { "COUNT(\(arguments(notation)))" }

  /// The number of the cells that hold no numbers.
  func missing(_ notation: Notation = .relative) -> String { "\(count)-\(numbers(notation))" }

  /// The name of a sheet as formulas take it; quotes are never wrong.
  static func quoted(_ sheet: String) -> String { "'\(sheet.replacing("'", with: "''"))'" }
}
