import ReportChecks
package import Spreadsheet

/// How often each rule had findings, the most frequent first.
package struct RuleStatistics: FindingsWriter {
  private struct Count {
    var name: String
    var findings = 0
    var files = 0
  }

  private let language: Language
  private var counts: [String: Count] = [:]

  /// Makes a writer.
  package init(language: Language) { self.language = language }

  package mutating func add(_ file: CheckedFile) -> String {
    let found =
      file.error.map { [($0.code, "unreadable")] }
      ?? file.findings.filter { !$0.isAccepted }.map { ($0.code, $0.name) }
    for (code, name) in found { counts[code, default: Count(name: name)].findings += 1 }
    for code in Set(found.map(\.0)) { counts[code]?.files += 1 }
    return ""
  }

  package func ending(_ summary: RunSummary) -> String {
    let sorted = counts.sorted {
      ($1.value.findings, $0.key) < ($0.value.findings, $1.key)
    }
    return sorted.map { code, count in
      let text = LocalizedText(
        zh: "\(count.findings) 处，\(count.files) 份",
        en: "\(count.findings) in \(count.files) file(s)")
      return "\(code)  \(text[language])  \(count.name)\n"
    }.joined()
  }
}
