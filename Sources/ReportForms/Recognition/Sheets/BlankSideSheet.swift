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
  static let unitLabels = UnitSheet.Field.allCases.map(\.rawValue)

  /// All headings and labels that identify these sheets.
  private static let words = Set(
    (unitLabels + headsOfVerification + BlankText.Explanation.heads + BlankText.Upgrade.heads).map {
      FoldedLabel($0).units
    })
  private static let headsOfVerification = [
    BlankText.Check.code, BlankText.Check.equation, BlankText.Check.result,
  ]

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
      if texts.isSuperset(of: BlankText.Explanation.heads) {
        self = .explanations(headRow: row)
        return
      }
      unitLabels += Self.unitLabels.contains { texts.contains($0) } ? 1 : 0
    }
    if unitLabels >= 4 {
      self = .unitInformation
    } else if view.firstText?.folded.whole == BlankText.Sheet.guide
      || view.grid.name == BlankText.Sheet.guide && !view.holdsNumber
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
    lines(below: headRow, heads: BlankText.Explanation.heads).compactMap { cell, texts in
      guard !texts[0].isEmpty, !texts[2].isEmpty else { return nil }
      return Report.Explanation(
        code: texts[0], place: texts[1], text: texts[2],
        source: CellReference(sheet: grid.name, address: cell))
    }
  }

  /// The lines below the headings of 原表数据, except those that somebody has cleared.
  func upgradeNotes(below headRow: Int) -> [Report.UpgradeNote] {
    lines(below: headRow, heads: BlankText.Upgrade.heads).compactMap { _, texts in
      guard texts.contains(where: { !$0.isEmpty }) else { return nil }
      return Report.UpgradeNote(
        place: texts[0], value: texts[1], source: texts[2], target: texts[3], reason: texts[4])
    }
  }

  /// The texts under some headings in each line below them, with the cell of the first.
  private func lines(
    below headRow: Int, heads: [String]
  ) -> [(cell: CellAddress, texts: [String])] {
    let columns = heads.map { head in
      texts[headRow]?.first { $0.folded.whole == head }?.address.column ?? 0
    }
    return grid.rows.filter { $0.index > headRow }.map { row in
      let cells = columns.map { CellAddress(row: row.index, column: $0) }
      return (cells[0], cells.map { grid[$0]?.displayText.trimmed() ?? "" })
    }
  }
}
