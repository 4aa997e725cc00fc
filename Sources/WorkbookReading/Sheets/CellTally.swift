import Spreadsheet

/// Cells of one kind: the first of them, and how many there are.
struct CellTally {
  private(set) var first: CellAddress?
  private(set) var count = 0

  mutating func add(_ address: CellAddress) {
    first = first ?? address
    count += 1
  }
}
