import ReportChecks
import ReportModel
package import Spreadsheet

/// Findings as text: what the run comes to, the files with findings, the worst first, and the names
/// of those without.
package struct FindingsText: FindingsWriter {
  /// The order in which files are shown.
  private enum Rank: Int, CaseIterable {
    case unreadable, errors, warnings, infos
  }

  let language: Language
  /// Whether severities have colours, for a terminal.
  private let isColoured: Bool
  /// The columns of a terminal, at which long lines are broken; nil if they stay whole.
  private let columns: Int?
  private var blocks: [Rank: [String]] = [:]
  private var clean: [String] = []

  /// Makes a writer.
  package init(language: Language, isColoured: Bool = false, columns: Int? = nil) {
    self.language = language
    self.isColoured = isColoured
    self.columns = columns
  }

  /// Keeps the text of a file, which can be placed when all are known.
  package mutating func add(_ file: CheckedFile) -> String {
    if file.error == nil, file.findings.isEmpty {
      clean.append(file.file.printable)
    } else {
      blocks[rank(file), default: []].append(block(file))
    }
    return ""
  }

  package func ending(_ summary: RunSummary) -> String {
    let names = [
      (say("没有问题：", "No findings: "), clean),
      (say("不是年报，没有看：", "No reports: "), summary.notReports),
      (say("链接，所指的文件夹已经看过：", "Links to folders that were read: "), summary.links),
    ]
    let lists = names.filter { !$0.1.isEmpty }.map { head, names in
      head + names.map(\.printable).joined(separator: say("、", ", ")) + "\n"
    }
    let parts = [overview(summary)] + Rank.allCases.flatMap { blocks[$0] ?? [] } + lists
    return parts.joined(separator: "\n")
  }

  private func rank(_ file: CheckedFile) -> Rank {
    switch file.status {
    case .unreadable: .unreadable
    case .findings where file.count(.error) > 0: .errors
    case .findings: .warnings
    case .clean: .infos
    }
  }

  /// How many files there are of each kind, and how many findings.
  private func overview(_ summary: RunSummary) -> String {
    let counts = [
      (say("没有问题", "without faults"), summary.clean),
      (say("有错误", "with errors"), summary.withErrors),
      (say("只有提示", "with warnings only"), summary.withWarnings),
      (say("读不了", "unreadable"), summary.unreadable),
    ].filter { $0.1 > 0 }.map { say("\($0) \($1)", "\($1) \($0)") }
    let others =
      summary.notReports.isEmpty
      ? ""
      : say(
        "；另有 \(summary.notReports.count) 个文件不是年报", "; \(summary.notReports.count) other file(s)")
    return say("\(summary.files) 份", "\(summary.files) file(s)")
      + (counts.isEmpty ? "" : say("：", ": ") + counts.joined(separator: say("，", ", "))) + others
      + say("。", "") + "\n"
  }

  /// The findings of one file.
  package func block(_ file: CheckedFile) -> String {
    guard !file.isNotReport else {
      let reason =
        file.isLinkToReadFolder
        ? say("链接，所指的文件夹已经看过", "link to a folder that was read")
        : say("不是年报，没有读取", "no report, not read")
      return "\(file.file.printable)  \(reason)\n"
    }
    guard let report = file.report else {
      let reason = file.error?.message[language] ?? ""
      return "\(file.file.printable)  \(say("读不了", "unreadable"))\n  \(reason.printable)\n"
    }
    let head = [report.unit?.printable, report.year.map { say("\($0)年", "\($0)") }]
      .compactMap(\.self).joined(separator: " ")
    let findings = Severity.allCases.reversed().flatMap { severity in
      file.findings.filter { $0.severity == severity }
    }
    let lines = findings.grouped(by: Statement.init).map { line($0.elements) }
    return "\(file.file.printable)  \(head)  \(counts(file))\n" + lines.joined()
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
    let cells = CellPlaces(findings.compactMap(\.location)).text.map { "  \($0[language])" } ?? ""
    let accepted = finding.isAccepted ? say("（已认可）", " (accepted)") : ""
    var text = "  \(coloured(finding.severity)) \(finding.code)\(cells.printable)\(accepted)\n"
    text += indented(finding.message[language].printable)
    if let explanation = finding.explanation {
      text += indented(say("单位说明：", "The unit says: ") + explanation.printable)
    }
    return text
  }

  /// A text below the line that it belongs to.
  private func indented(_ text: String) -> String {
    let indent = "      "
    let lines = columns.map { LineBreaking.lines(of: text, columns: max(20, $0 - indent.count)) }
    return (lines ?? [text]).map { indent + $0 + "\n" }.joined()
  }

  /// The name of a severity, red or yellow where something is to be done.
  private func coloured(_ severity: Severity) -> String {
    let name = severity.name[language]
    guard isColoured, severity != .info else { return name }
    return "\u{1B}[\(severity == .error ? 31 : 33)m\(name)\u{1B}[0m"
  }

  private func counts(_ file: CheckedFile) -> String {
    Severity.allCases.reversed().map { "\($0.name[language]) \(file.count($0))" }
      .joined(separator: say("，", ", "))
  }

  private func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}
