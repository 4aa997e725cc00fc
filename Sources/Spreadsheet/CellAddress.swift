/// The position of a cell in a sheet.
///
/// Rows and columns count from zero. An address made from text is within Excel's limits (1,048,576
/// × 16,384). People see the A1 form, `description`.
public struct CellAddress: Hashable, Comparable, Sendable {
  /// The number of rows of a worksheet (ECMA-376, Excel's limit).
  package static let rowLimit = 1_048_576
  /// The number of columns of a worksheet (`XFD` is the last).
  package static let columnLimit = 16_384

  /// The row, counted from zero.
  public var row: Int
  /// The column, counted from zero.
  public var column: Int

  /// Makes an address from a row and a column counted from zero.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Makes an address from its A1 form, with or without dollar signs and in either case.
  ///
  /// Nil if the text is not an address within Excel's limits.
  public init?(_ text: some StringProtocol) { self.init(String(text).utf8.span, isStrict: false) }

  /// Makes an address from the relative form in which sheets write it: `A1` or `a1`, without dollar
  /// signs and leading zeros.
  ///
  /// Nil if the text is anything else, or outside Excel's limits.
  package init?(relative text: String) { self.init(text.utf8.span, isStrict: true) }

  private init?(_ bytes: Span<UInt8>, isStrict: Bool) {
    var column = 0
    var row = 0
    var hasDigit = false
    for place in bytes.indices {
      let byte = bytes[place]
      // Without the bit that tells lower from upper case.
      let letter = byte & 0xDF
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        hasDigit = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        guard row <= Self.rowLimit, row > 0 || !isStrict else { return nil }
      } else if !hasDigit, letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") {
        column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
        guard column <= Self.columnLimit else { return nil }
      } else {
        guard byte == UInt8(ascii: "$"), !isStrict else { return nil }
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// Hashes both numbers as one: each takes as long as the other.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(row &* Self.columnLimit &+ column)
  }

  /// Orders addresses as people read: by row, then by column.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// The letters of a column counted from zero: `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    // Appending to a short string needs no heap allocation.
    var letters = ""
    if column >= 26 { letters = Self.letters(ofColumn: column / 26 - 1) }
    letters.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return letters
  }
}

extension CellAddress: CustomStringConvertible {
  /// The A1 form, such as `C12`.
  public var description: String { Self.letters(ofColumn: column) + String(row + 1) }

  /// Writes the A1 form.
  package func append(to bytes: inout [UInt8]) {
    Self.append(lettersOfColumn: column, to: &bytes)
    let number = row + 1
    var place = 1
    while number / place >= 10 { place *= 10 }
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / place % 10))
      place /= 10
    }
  }

  private static func append(lettersOfColumn column: Int, to bytes: inout [UInt8]) {
    if column >= 26 { append(lettersOfColumn: column / 26 - 1, to: &bytes) }
    bytes.append(UInt8(ascii: "A") + UInt8(column % 26))
  }

  /// The absolute A1 form, such as `$C$12`.
  package var absolute: String { "$\(Self.letters(ofColumn: column))$\(row + 1)" }
}
