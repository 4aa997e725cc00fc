import Foundation
import ReportModel
import Spreadsheet

/// A report of our own making in which each of the 200 figures is another number.
enum SampleReport {
  /// A paragraph for the overview of an ordinary length.
  static let paragraph =
    "（一）主动公开。青石县河湾镇全年通过县政府网站发布信息312条，其中政策文件9件、办事指南47条、财政预决算4份。"
    + "重要文件印发后3个工作日内公开，并配发图文解读。"

  /// The report, with text in every section and notes under one table.
  static func make() throws -> Report {
    var report = Report(form: try ReportForm.current())
    report.unit = "青石县河湾镇人民政府"
    report.year = 2024
    report.title = .init("青石县河湾镇人民政府2024年政府信息公开工作年度报告")
    report.preface = [.init("本报告所列数据的统计期限为2024年1月1日至12月31日。")]
    report.sections = [
      "overview": [.init(paragraph), .init("（二）依申请公开。全年收到申请200件，均按期答复。")],
      "problems": [.init("存在的问题：解读形式较少。改进措施：每季度举办一次政策问答。")],
      "other-matters": [.init("本年度未收取信息公开处理费。")],
    ]
    report.notes = ["requests": [.init("注：本表含上年结转的申请。")]]
    report.signature = [.init("填报人：林某")]
    for (index, key) in report.form.figureKeys.enumerated() {
      report.figures[key] = Figure(
        key, .number(Decimal(index + 1)), raw: "\(index + 1)",
        source: CellReference(sheet: "三", address: CellAddress(row: index, column: 2)))
    }
    return report
  }

  /// A text of some hundred sentences, each another, with `count` characters at least.
  static func longText(_ count: Int) -> String {
    var text = ""
    var number = 0
    while text.count < count {
      number += 1
      text += "第\(number)项工作已经办结，涉及村居\(number * 3)个，群众满意；"
      text += number.isMultiple(of: 3) ? "有关情况已在公开栏中张贴（含附件）。" : "资料齐全，按月归档。"
    }
    return text
  }
}
