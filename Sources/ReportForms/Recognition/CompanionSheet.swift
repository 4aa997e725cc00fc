import Foundation
import ReportModel
import Spreadsheet

/// The sheets of our blank that hold no part of the report: told by their heads, since people rename
/// sheets.
enum CompanionSheet {
  /// 填报须知.
  case instructions
  /// 单位信息.
  case unitInformation
  /// 情况说明, with the row of its heads.
  case explanations(headRow: Int)
  /// 校验.
  case verification
  /// 原表数据, with the row of its heads.
  case upgradeNotes(headRow: Int)

  /// The labels on 单位信息.
  static let unitLabels = ["单位全称", "类别", "报告年度", "填报人", "审核人", "联系电话", "填报日期"]

  /// What a sheet is, where it is one of them.
  init?(_ view: GridView) {
    var unitLabels = 0
    for row in view.textRows {
      let texts = Set((view.texts[row] ?? []).map(\.folded.whole))
      if texts.isSuperset(of: ["代码", "勾稽关系", "结果"]) {
        self = .verification
        return
      }
      if texts.isSuperset(of: BlankText.Upgrade.heads) {
        self = .upgradeNotes(headRow: row)
        return
      }
      if texts.isSuperset(of: ["代码", "位置", "说明"]) {
        self = .explanations(headRow: row)
        return
      }
      unitLabels += Self.unitLabels.contains { texts.contains($0) } ? 1 : 0
    }
    if unitLabels >= 4 {
      self = .unitInformation
    } else if view.firstText?.folded.whole == "填报须知"
      || view.grid.name == "填报须知" && !view.holdsNumber
    {
      self = .instructions
    } else {
      return nil
    }
  }
}

/// What 单位信息 says.
struct UnitInformation {
  /// 单位全称.
  var unit: String?
  /// 类别.
  var kind: UnitKind?
  /// 报告年度.
  var year: Int?
  /// The cells for 单位全称 and 报告年度, filled in or not.
  private(set) var cells: [String: CellReference] = [:]
  /// 填报人 and the lines after it.
  var signature: [Report.Paragraph] = []
  /// What was noticed.
  var observations: [Observation] = []

  /// Reads the values in the cells right behind the labels; hints may stand further to the right.
  init(_ view: GridView) {
    for row in view.textRows {
      for cell in view.texts[row] ?? [] where CompanionSheet.unitLabels.contains(cell.folded.whole)
      {
        let last = view.range(at: cell.address).columns.upperBound
        let address = CellAddress(row: row, column: last + 1)
        cells[cell.folded.whole] = view.reference(address)
        guard let value = view.grid[address], !value.isVacant else { continue }
        let reference = view.reference(address)
        if cell.folded.whole == "报告年度" {
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
    case "单位全称": unit = value.withoutUnseenCharacters
    case "类别": kind = UnitKind(rawValue: value)
    default: signature.append(Report.Paragraph("\(label)：\(value)", source: source))
    }
  }

  /// Takes the year; what is none is told at its cell.
  private mutating func takeYear(_ cell: Cell, source: CellReference) {
    year = YearHint.year(stated: cell)
    guard year == nil else { return }
    let text =
      if case .date(let date, _)? = cell.value { String(date.prefix(10)) } else { cell.displayText }
    observations.append(Observation(.yearNotUnderstood, text: text.trimmed(), cells: [source]))
  }
}

extension String {
  /// The text without line breaks and characters that nobody sees.
  fileprivate var withoutUnseenCharacters: String {
    // Line breaks are controls, and so unseen as well.
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen })).trimmed()
  }
}

extension GridView {
  /// Whether a cell holds a number.
  fileprivate var holdsNumber: Bool {
    grid.rows.contains { row in
      row.cells.contains { if case .number? = $0.cell.value { true } else { false } }
    }
  }

  /// The first cell with text.
  var firstText: TextCell? { textRows.first.flatMap { texts[$0]?.first } }

  /// The explanations below the heads of 情况说明.
  func explanations(below headRow: Int) -> [Report.Explanation] {
    let heads = texts[headRow] ?? []
    let column = { (name: String) in
      heads.first { $0.folded.whole == name }?.address.column ?? 0
    }
    return grid.rows.filter { $0.index > headRow }.compactMap { row in
      let text = { (name: String) in
        self.grid[CellAddress(row: row.index, column: column(name))]?.displayText.trimmed() ?? ""
      }
      guard !text("代码").isEmpty, !text("说明").isEmpty else { return nil }
      return Report.Explanation(code: text("代码"), place: text("位置"), text: text("说明"))
    }
  }

  /// The lines below the heads of 原表数据; a line that somebody has cleared is none.
  func upgradeNotes(below headRow: Int) -> [Report.UpgradeNote] {
    let heads = texts[headRow] ?? []
    let columns = BlankText.Upgrade.heads.map { name in
      heads.first { $0.folded.whole == name }?.address.column ?? 0
    }
    return grid.rows.filter { $0.index > headRow }.compactMap { row in
      let texts = columns.map {
        grid[CellAddress(row: row.index, column: $0)]?.displayText.trimmed() ?? ""
      }
      guard texts.contains(where: { !$0.isEmpty }) else { return nil }
      return Report.UpgradeNote(
        place: texts[0], value: texts[1], source: texts[2], target: texts[3], reason: texts[4])
    }
  }
}

extension StringProtocol {
  /// The text without white space at either end, the ideographic space among it.
  func trimmed() -> String {
    var text = Substring(self).drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
