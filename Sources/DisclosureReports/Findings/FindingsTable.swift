import ReportChecks
import ReportModel
package import Spreadsheet

/// Findings as tab-separated lines for a spreadsheet: one for each finding, for each file without
/// any, and for each file that could not be read.
package struct FindingsTable: FindingsWriter {
  /// A column: its key in JSON, its Chinese heading, and its field of a finding.
  private struct Column: Sendable {
    let key: String
    let heading: String
    let field: @Sendable (Finding, FindingsTable) -> String
  }

  private static let columns: [Column] = [
    Column(key: "code", heading: "代码") { finding, _ in finding.code },
    Column(key: "name", heading: "名称") { finding, _ in finding.name },
    Column(key: "catalogue", heading: "规则条目") { finding, _ in
      finding.catalogue.joined(separator: " ")
    },
    Column(key: "severity", heading: "级别") { $1.severity($0.severity) },
    Column(key: "message", heading: "内容") { $0.message[$1.language] },
    Column(key: "sheet", heading: "工作表") { finding, _ in finding.location?.sheet ?? "" },
    Column(key: "cell", heading: "单元格") { finding, _ in
      finding.location.map { "\($0.address)" } ?? ""
    },
    Column(key: "row_label", heading: "行名") { finding, _ in finding.rowLabel ?? "" },
    Column(key: "column_label", heading: "列名") { finding, _ in finding.columnLabel ?? "" },
    Column(key: "table", heading: "表键") { finding, _ in finding.key?.table ?? "" },
    Column(key: "row", heading: "行键") { finding, _ in finding.key?.row ?? "" },
    Column(key: "column", heading: "列键") { finding, _ in finding.key?.column ?? "" },
    Column(key: "expected", heading: "应为") { finding, _ in
      finding.expected.map { "\($0)" } ?? ""
    },
    Column(key: "actual", heading: "填的是") { finding, _ in finding.actual.map { "\($0)" } ?? "" },
    Column(key: "related", heading: "有关的单元格") { finding, _ in
      finding.shownRelated.map { "\($0)" }.joined(separator: " ")
    },
    Column(key: "equations", heading: "勾稽关系") { finding, _ in
      finding.equations.map(\.code).joined(separator: " ")
    },
    Column(key: "accepted", heading: "已认可") { finding, table in
      table.hasChineseHeadings ? finding.isAccepted ? "是" : "否" : "\(finding.isAccepted)"
    },
    Column(key: "explanation", heading: "单位说明") { finding, _ in finding.explanation ?? "" },
  ]

  private let language: Language
  /// Whether the headings, and words such as those of severities, are for people.
  private let hasChineseHeadings: Bool

  /// Makes a writer.
  package init(language: Language, hasChineseHeadings: Bool = false) {
    self.language = language
    self.hasChineseHeadings = hasChineseHeadings
  }

  package var opening: String {
    let headings =
      hasChineseHeadings
      ? ["文件", "单位", "年度"] + Self.columns.map(\.heading)
      : ["file", "unit", "year"] + Self.columns.map(\.key)
    return TabSeparatedLine.text(headings)
  }

  package func add(_ file: CheckedFile) -> String {
    let head = [
      file.file, file.report?.unit ?? "", file.report?.year.map(String.init) ?? "",
    ]
    if let error = file.error {
      let fields = [
        "code": error.code, "name": "unreadable", "severity": severity(.error),
        "message": error.message[language],
      ]
      return TabSeparatedLine.text(head + Self.columns.map { fields[$0.key] ?? "" })
    }
    let lines = file.findings.map { finding in Self.columns.map { $0.field(finding, self) } }
    let empty = Self.columns.map { _ in "" }
    return (lines.isEmpty ? [empty] : lines).map { TabSeparatedLine.text(head + $0) }.joined()
  }

  private func severity(_ severity: Severity) -> String {
    hasChineseHeadings ? severity.name[.zh] : severity.rawValue
  }
}
