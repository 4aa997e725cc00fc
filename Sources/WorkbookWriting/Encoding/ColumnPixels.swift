import Spreadsheet

/// Converts column widths from points to the whole pixels that Excel works with.
enum ColumnPixels {
  /// The widest column: 255 characters of 7 pixels, plus 5 of padding.
  static let limit = 255 * 7 + 5

  /// Whether a width can be written.
  static func isLegal(_ points: Double) -> Bool {
    points.isFinite && points > 0 && points / 0.75 <= Double(limit)
  }

  /// The width of each column in pixels, of which there are 96 to the inch, so 0.75 points each.
  ///
  /// Rounding errors carry over to the next column, so that the total is right too and a sheet as
  /// wide as the paper allows still fits.
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
