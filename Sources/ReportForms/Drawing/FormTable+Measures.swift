import ReportModel
import Spreadsheet

extension FormTable {
  /// The widths of the grid's columns in points, scaled to a total width.
  func columnWidths(filling width: Double) -> [Double] {
    let total = Double(widths.reduce(0, +))
    return widths.map { Double($0) / total * width }
  }

  /// The heights of the rows in points that show every label in full.
  ///
  /// - Parameters:
  ///   - widths: The widths of the grid's columns in points.
  ///   - minimum: The least height of a row in points.
  ///   - lineHeight: The height of a line in points for a size of the font.
  ///   - fontSize: The size of the font in points in some cells of the grid.
  /// - Returns: A height in points for each row of the grid.
  func rowHeights(
    widths: [Double], minimum: Double, lineHeight: (Double) -> Double,
    fontSize: (CellRange) -> Double
  ) -> [Double] {
    var heights = Array(repeating: minimum, count: rowCount)
    // Labels that span several rows come last, when the heights of those rows are known.
    let labels = labels
    let order = labels.indices.sorted { one, other in
      (labels[one].range.rows.count, one) < (labels[other].range.rows.count, other)
    }
    for number in order {
      let (label, range) = labels[number]
      let width = widths[range.columns].reduce(0, +)
      let size = fontSize(range)
      let lines = TextMeasure(fontSize: size, width: width).lineCount(label.print)
      let needed = Double(lines) * lineHeight(size) + 4
      let missing = needed - heights[range.rows].reduce(0, +)
      guard missing > 0 else { continue }
      for row in range.rows { heights[row] += missing / Double(range.rows.count) }
    }
    return heights
  }
}
