package import Foundation
package import ReportModel
package import Spreadsheet

extension Report {
  /// A report in which every figure is another number, so that no two places can be mixed up unseen.
  package static func distinct(form: ReportForm, first: Int = 1001) -> Report {
    var report = Report(form: form)
    for (index, key) in form.figureKeys.enumerated() {
      report.figures[key]?.state = .number(Decimal(first + index))
    }
    report.unit = "清溪县水利局"
    report.year = 2026
    report.title = Paragraph("清溪县水利局2026年政府信息公开工作年度报告")
    report.sections = [
      "overview": [Paragraph("本年主动公开水利工程信息十二条。"), Paragraph("依申请公开渠道畅通。")],
      "problems": [Paragraph("更新不够及时，已明确专人负责。")],
      "other-matters": [Paragraph("本年度未收取信息处理费。")],
    ]
    return report
  }

  /// The numbers by their keys, for comparing reports whose cells differ.
  package var numbers: [FigureKey: Decimal] { figures.compactMapValues(\.number) }

  /// The figures whose numbers differ from another report's, in words for a failing test.
  package func differences(from other: Report) -> [String] {
    other.form.figureKeys.compactMap { key in
      let found = self[key].number
      let wanted = other[key].number
      return found == wanted
        ? nil : "\(key): \(found.map { "\($0)" } ?? "–"), not \(wanted.map { "\($0)" } ?? "–")"
    }
  }

  /// What was told as belonging nowhere in the form, in its order.
  package var unplaced: [(cell: CellReference, text: String)] {
    observations.flatMap { seen -> [(CellReference, String)] in
      switch seen.kind {
      case .unplaced(let text): seen.cells.map { ($0, text) }
      case .unplacedWords(let words): Array(zip(seen.cells, words))
      default: []
      }
    }
  }

  /// The cell of each figure.
  package var cells: [FigureKey: CellAddress] { figures.compactMapValues { $0.source?.address } }

  /// The paragraphs of a section without their places.
  package func texts(_ section: String) -> [String] { (sections[section] ?? []).map(\.text) }
}
