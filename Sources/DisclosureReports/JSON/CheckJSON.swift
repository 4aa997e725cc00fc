import ReportChecks
import ReportModel
package import Spreadsheet

/// The document of `check --format json`, written file by file.
package struct CheckJSON: FindingsWriter {
  private let json: ReportJSON
  private var isFirst = true

  /// Makes a writer.
  package init(language: Language) { json = ReportJSON(language: language) }

  package var opening: String { "{\n  \"tool\": \(json.tool.text),\n  \"files\": [" }

  package mutating func add(_ file: CheckedFile) -> String {
    defer { isFirst = false }
    return (isFirst ? "\n    " : ",\n    ") + value(file).text(indent: 2)
  }

  package func ending(_ summary: RunSummary) -> String {
    let others = summary.notReports + summary.links
    let rest: [(String, OrderedJSON)] = [
      ("run", .array([])), ("not_reports", .array(others.map { .string($0) })),
      ("summary", counts(summary)),
    ]
    let end = isFirst ? "]" : "\n  ]"
    return end + rest.map { ",\n  \"\($0)\": \($1.text(indent: 1))" }.joined() + "\n}\n"
  }

  private func value(_ file: CheckedFile) -> OrderedJSON {
    .object([
      ("file", .string(file.file)), ("status", .string(file.status.rawValue)),
      ("form", OrderedJSON(file.report?.form.id)), ("unit", OrderedJSON(file.report?.unit)),
      ("year", OrderedJSON(file.report?.year)),
      (
        "error",
        file.error.map {
          .object([("code", .string($0.code)), ("message", .string($0.message[json.language]))])
        } ?? .null
      ),
      ("findings", .array(file.findings.map(json.finding))),
    ])
  }

  private func counts(_ summary: RunSummary) -> OrderedJSON {
    .object([
      ("files", .integer(summary.files)), ("clean", .integer(summary.clean)),
      ("with_errors", .integer(summary.withErrors)),
      ("with_warnings", .integer(summary.withWarnings)),
      ("unreadable", .integer(summary.unreadable)),
      ("not_reports", .integer(summary.notReports.count + summary.links.count)),
      ("errors", .integer(summary.errors)),
      ("warnings", .integer(summary.warnings)),
    ])
  }
}
