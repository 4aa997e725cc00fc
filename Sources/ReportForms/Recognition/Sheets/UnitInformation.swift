import ReportModel
import Spreadsheet

/// The content of 单位信息.
struct UnitInformation {
  /// 单位全称.
  var unit: String?
  /// 类别.
  var kind: UnitKind?
  /// 报告年度.
  var year: Int?
  /// The cells for the values, by label, filled in or not.
  private(set) var cells: [String: CellReference] = [:]
  /// 填报人 and the lines after it.
  var signature: [Report.Paragraph] = []
  var observations: [Observation] = []

  /// Reads the values in the cells right after the labels; hints may follow further to the right.
  init(_ view: SheetView) {
    for row in view.textRows {
      for cell in view.texts[row] ?? [] where BlankSideSheet.unitLabels.contains(cell.folded.whole)
      {
        let last = view.range(at: cell.address).columns.upperBound
        let address = CellAddress(row: row, column: last + 1)
        cells[cell.folded.whole] = view.reference(address)
        guard let value = view.grid[address], !value.isVacant else { continue }
        let reference = view.reference(address)
        if cell.folded.whole == UnitSheet.Field.year.rawValue {
          takeYear(value, source: reference)
        } else {
          take(cell.folded.whole, value.displayText.trimmed(), source: reference)
        }
      }
    }
    // No report is for any other year; the blank says the same of its cell.
    if let stated = year, !Report.years.contains(stated) { year = nil }
  }

  private mutating func take(_ label: String, _ value: String, source: CellReference) {
    switch label {
    case UnitSheet.Field.name.rawValue: unit = value.withoutUnseenCharacters
    case UnitSheet.Field.kind.rawValue: kind = UnitKind(rawValue: value)
    default: signature.append(Report.Paragraph("\(label)：\(value)", source: source))
    }
  }

  /// Takes the year; a value that is not a year gets an observation.
  private mutating func takeYear(_ cell: Cell, source: CellReference) {
    year = YearHint.year(stated: cell)
    guard year == nil else { return }
    let text =
      if case .date(let date, _)? = cell.value { String(date.prefix(10)) } else { cell.displayText }
    observations.append(Observation(.yearNotUnderstood, text: text.trimmed(), cells: [source]))
  }
}

extension String {
  /// The text without line breaks and invisible characters.
  fileprivate var withoutUnseenCharacters: String {
    // Line breaks are control characters, and so invisible as well.
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen })).trimmed()
  }
}
