package import Spreadsheet

/// Reads the places of cells as sheets write them, once per cell and so without detours.
package enum CellReference {
  /// The address that `A1` or `a1` means; nil where the text is none within Excel's limits.
  package static func address(_ text: String) -> CellAddress? {
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
      guard column <= CellAddress.columnLimit, row <= CellAddress.rowLimit else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    return CellAddress(row: row - 1, column: column - 1)
  }
}
