import Spreadsheet

/// Widths of columns in points, turned into the whole pixels that Excel works with.
enum ColumnPixels {
  /// The widest column: 255 characters of 7 pixels, and 5 of padding.
  static let limit = 255 * 7 + 5

  /// Whether a width can be written.
  static func isLegal(_ points: Double) -> Bool {
    points.isFinite && points > 0 && points / 0.75 <= Double(limit)
  }

  /// The pixels of each column, at 96 to the inch and so 0.75 points each.
  ///
  /// What rounding takes from one column it gives to the next, so that the sum is right as well and
  /// a sheet as wide as the paper allows stays so.
  static func pixels(ofWidths widths: [Double]) -> [UInt32] {
    var end = 0.0
    var endPixel = 0.0
    return widths.map { width in
      end += width / 0.75
      let pixels = max(1, end.rounded() - endPixel)
      endPixel += pixels
      return UInt32(exactly: pixels) ?? 1
    }
  }
}
