package import ReportChecks
import ReportModel
package import Spreadsheet

/// Findings as text, a block for each file.
package struct FindingsText {
  let language: Language

  /// Makes a writer.
  package init(language: Language) { self.language = language }

  /// The blocks of all files and the summary line.
  package func text(_ files: [CheckedFile]) -> String {
    (files.map(block) + [total(files)]).joined(separator: "\n")
  }

  /// The findings of one file.
  package func block(_ file: CheckedFile) -> String {
    guard let report = file.report else {
      let reason = file.error?.message[language] ?? ""
      return "\(file.file.printable)  \(say("读不了", "unreadable"))\n  \(reason.printable)\n"
    }
    let head = [report.unit?.printable, report.year.map { say("\($0)年", "\($0)") }]
      .compactMap(\.self).joined(separator: " ")
    let lines = file.findings.grouped(by: Statement.init).map { line($0.elements) }
    return "\(file.file.printable)  \(head)  \(counts([file]))\n" + lines.joined()
  }

  /// What a finding says, apart from its cells: findings that say the same are printed once.
  private struct Statement: Hashable {
    var code: String
    var severity: Severity
    var message: LocalizedText
    var isAccepted: Bool
    var explanation: String?
    var sheet: String?

    init(_ finding: Finding) {
      code = finding.code
      severity = finding.severity
      message = finding.message
      isAccepted = finding.isAccepted
      explanation = finding.explanation
      sheet = finding.location?.sheet
    }
  }

  /// Findings that differ only in their cells: severity, code and cells, then the message.
  private func line(_ findings: [Finding]) -> String {
    guard let finding = findings.first else { return "" }
    let cells = ranges(findings.compactMap(\.location)).map { "  \($0)" } ?? ""
    let accepted = finding.isAccepted ? say("（已认可）", " (accepted)") : ""
    var text = "  \(name(finding.severity)) \(finding.code)\(cells.printable)\(accepted)\n"
    text += "      \(finding.message[language].printable)\n"
    if let explanation = finding.explanation {
      text += "      \(say("单位说明：", "The unit says: "))\(explanation.printable)\n"
    }
    return text
  }

  /// Cells of one sheet, with adjacent ones as ranges: `三!D7:J7、D9`.
  private func ranges(_ cells: [CellReference]) -> String? {
    guard let first = cells.first else { return nil }
    var ranges: [CellRange] = []
    for cell in cells.map(\.address) {
      if let last = ranges.last, last.rows.count == 1,
        last.last == CellAddress(row: cell.row, column: cell.column - 1)
      {
        ranges[ranges.count - 1] = CellRange(last.first, cell)
      } else {
        ranges.append(CellRange(origin: cell))
      }
    }
    let shown = ranges.prefix(Self.rangeLimit).enumerated().map { index, range in
      index == 0
        ? "\(CellReference(sheet: first.sheet, address: range.first))"
          + (range.isSingleCell ? "" : ":\(range.last)") : "\(range)"
    }
    let isCut = ranges.count > Self.rangeLimit
    return shown.joined(separator: say("、", ", "))
      + (isCut ? say(" 等 \(cells.count) 格", " and more, \(cells.count) cells") : "")
  }

  /// The maximum number of ranges that are listed.
  private static let rangeLimit = 8

  /// The name of a severity.
  package func name(_ severity: Severity) -> String {
    switch severity {
    case .error: say("错误", "error")
    case .warning: say("警告", "warning")
    case .info: say("信息", "info")
    }
  }

  private func counts(_ files: [CheckedFile]) -> String {
    let counts = [Severity.error, .warning, .info].map { severity in
      "\(name(severity)) \(files.reduce(0) { $0 + $1.count(severity) })"
    }
    return counts.joined(separator: say("，", ", "))
  }

  private func total(_ files: [CheckedFile]) -> String {
    let unreadable = files.count { $0.status == .unreadable }
    let missed =
      unreadable > 0 ? say("，读不了 \(unreadable) 个", ", \(unreadable) unreadable") : ""
    return say("共 \(files.count) 个文件\(missed)：", "\(files.count) file(s)\(missed): ")
      + counts(files)
  }

  private func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}
