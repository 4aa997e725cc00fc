import ReportModel
import Spreadsheet

/// The font sizes and row heights of a table, chosen so that every label and figure is fully
/// visible and the table fits on a page.
struct OfficialTableLayout {
  /// The heights of the rows in points.
  private(set) var heights: [Double] = []
  private let figureSize: Double

  private let table: OfficialDocument.Table
  private let widths: [Double]
  private var labelScale = 1.0

  /// Chooses the most spacious layout for the rest of a page, or else for a whole page.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - widths: The widths of its columns in points.
  ///   - rest: The free height of the page in points.
  ///   - page: The height of a whole page available for the table, in points.
  init(
    _ table: OfficialDocument.Table, widths: [Double], rest: Double = .infinity,
    page: Double = .infinity
  ) {
    self.table = table
    self.widths = widths
    figureSize = Self.figureSize(of: table, widths: widths)
    let minimums = [22.5, 20.25, 18.75, 17.25]
    for scale in [1, 0.9, 0.8, 0.7] {
      labelScale = scale
      let labels = table.formTable.labelHeights(
        widths: widths, lineHeight: OfficialStyle.lineHeight, fontSize: labelSize)
      let ofRest = scale == 1 ? minimums.dropLast().map { ($0, rest) } : []
      for (minimum, limit) in ofRest + minimums.map({ ($0, page) }) {
        heights = table.formTable.rowHeights(for: labels, minimum: minimum * scale)
          .map { min(OfficialStyle.wholePixels($0), OfficialStyle.maximumRowHeight) }
        if heights.reduce(0, +) <= limit { return }
      }
    }
  }

  /// The font size in a cell.
  ///
  /// All figures of the table have the same size, except numbers that do not fit even at the
  /// minimum.
  func size(of cell: OfficialDocument.Cell) -> Double {
    switch cell.content {
    case .label: return labelSize(in: cell.range)
    case .figure(let figure):
      guard figure.isNumber else { return figureSize }
      let width = width(of: cell.range)
      return min(figureSize, Self.fittingSize(figure.text, width: width, least: 1))
    }
  }

  private func labelSize(in range: CellRange) -> Double {
    (width(of: range) < 50 ? OfficialStyle.narrowSize : OfficialStyle.tableSize) * labelScale
  }

  private func width(of range: CellRange) -> Double { widths[range.columns].reduce(0, +) }

  /// The largest size in half points at which every number of the table fits its cell.
  private static func figureSize(of table: OfficialDocument.Table, widths: [Double]) -> Double {
    table.cells.reduce(OfficialStyle.tableSize) { size, cell in
      guard case .figure(let figure) = cell.content, figure.isNumber else { return size }
      let width = widths[cell.range.columns].reduce(0, +)
      let least = OfficialStyle.minimumFigureSize
      return min(size, fittingSize(figure.text, width: width, least: least))
    }
  }

  /// The largest size in half points at which a number fits a width, but at least `least`.
  private static func fittingSize(_ number: String, width: Double, least: Double) -> Double {
    // Digits are up to 0.56 em wide in substitute fonts.
    let ems = Double(max(1, number.utf8.count)) * 0.56
    let size = (width - TextMeasure.padding) / ems
    return max(least, min(OfficialStyle.tableSize, (size * 2).rounded(.down) / 2))
  }
}
