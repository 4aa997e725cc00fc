import Spreadsheet

/// Counts cells with the same problem, and remembers the first.
struct CellTally {
  private(set) var first: CellAddress?
  private(set) var count = 0

  mutating func add(_ address: CellAddress) {
    first = first ?? address
    count += 1
  }
}
