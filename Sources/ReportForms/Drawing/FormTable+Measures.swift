import ReportModel
import Spreadsheet

extension FormTable {
  /// The widths of the grid's columns in points, scaled to a total width.
  func columnWidths(filling width: Double) -> [Double] {
    let total = Double(widths.reduce(0, +))
    return widths.map { Double($0) / total * width }
  }

  /// A label's place in the grid and the height in points that shows it in full.
  typealias LabelHeight = (range: CellRange, needed: Double)

  /// The heights that show every label in full.
  ///
  /// - Parameters:
  ///   - widths: The widths of the grid's columns in points.
  ///   - lineHeight: The height of a line in points for a size of the font.
  ///   - fontSize: The size of the font in points in some cells of the grid.
  /// - Returns: A height for each label; those of labels that span several rows come last, when the
  ///   heights of those rows are known.
  func labelHeights(
    widths: [Double], lineHeight: (Double) -> Double, fontSize: (CellRange) -> Double
  ) -> [LabelHeight] {
    let heights = labels.map { label, range in
      let size = fontSize(range)
      let measure = TextMeasure(fontSize: size, width: widths[range.columns].reduce(0, +))
      return (
        range: range, needed: Double(measure.lineCount(label.print)) * lineHeight(size) + 4
      )
    }
    let order = heights.indices.sorted { one, other in
      (heights[one].range.rows.count, one) < (heights[other].range.rows.count, other)
    }
    return order.map { heights[$0] }
  }

  /// The heights of the rows in points that give every label its height.
  ///
  /// - Parameters:
  ///   - labels: The heights of the labels, those that span several rows last.
  ///   - minimum: The least height of a row in points.
  /// - Returns: A height in points for each row of the grid.
  func rowHeights(for labels: [LabelHeight], minimum: Double) -> [Double] {
    var heights = Array(repeating: minimum, count: rowCount)
    for (range, needed) in labels {
      let missing = needed - heights[range.rows].reduce(0, +)
      guard missing > 0 else { continue }
      for row in range.rows { heights[row] += missing / Double(range.rows.count) }
    }
    return heights
  }
}
