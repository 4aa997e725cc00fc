import Foundation
import ReportModel
import Spreadsheet

/// A sheet of our blank that holds no part of the report, recognised by its headings because people
/// rename sheets.
enum BlankSideSheet {
  /// 填报须知.
  case instructions
  /// 单位信息.
  case unitInformation
  /// 情况说明, with the row of its headings.
  case explanations(headRow: Int)
  /// 校验.
  case verification
  /// 原表数据, with the row of its headings.
  case upgradeNotes(headRow: Int)

  /// The labels on 单位信息.
  static let unitLabels = ["单位全称", "类别", "报告年度", "填报人", "审核人", "联系电话", "填报日期"]

  /// All headings and labels that identify these sheets.
  private static let words = Set(
    (unitLabels + headsOfVerification + headsOfExplanations + BlankText.Upgrade.heads).map {
      FoldedLabel($0).units
    })
  private static let headsOfVerification = ["代码", "勾稽关系", "结果"]
  private static let headsOfExplanations = ["代码", "位置", "说明"]

  /// Identifies a sheet; nil if it may hold a part of the report.
  init?(_ view: SheetView) {
    var unitLabels = 0
    for row in view.textRows {
      let heads = (view.texts[row] ?? []).map(\.folded).filter { Self.words.contains($0.units) }
      // Fast path: rejects nearly every row.
      guard !heads.isEmpty else { continue }
      let texts = Set(heads.map(\.whole))
      if texts.isSuperset(of: Self.headsOfVerification) {
        self = .verification
        return
      }
      if texts.isSuperset(of: BlankText.Upgrade.heads) {
        self = .upgradeNotes(headRow: row)
        return
      }
      if texts.isSuperset(of: Self.headsOfExplanations) {
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

extension SheetView {
  /// Whether any cell holds a number.
  fileprivate var holdsNumber: Bool {
    grid.rows.contains { row in
      row.cells.contains { if case .number? = $0.cell.value { true } else { false } }
    }
  }

  var firstText: TextCell? { textRows.first.flatMap { texts[$0]?.first } }

  /// The explanations below the headings of 情况说明.
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

  /// The lines below the headings of 原表数据, except those that somebody has cleared.
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
