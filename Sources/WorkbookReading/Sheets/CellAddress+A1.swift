package import Spreadsheet

extension CellAddress {
  /// Makes an address from the relative form in which sheets write it: `A1` or `a1`, without dollar
  /// signs.
  ///
  /// Nil if the text is anything else, or outside Excel's limits. This runs once per cell, so it does
  /// not share the more lenient parser of `init(_:)`.
  package init?(relative text: String) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte) - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte) - 48
        // A leading zero would leave the row at 0 and let letters follow.
        guard row > 0 else { return nil }
      default:
        return nil
      }
      guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}
