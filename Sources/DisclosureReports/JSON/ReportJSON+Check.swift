import ReportChecks
import ReportModel
import Spreadsheet

extension ReportJSON {
  /// The document of `check --format json`.
  package func check(_ files: [CheckedFile]) -> OrderedJSON {
    .object([
      ("tool", tool), ("files", .array(files.map(file))),
      (
        "summary",
        .object([
          ("files", .integer(files.count)),
          ("errors", .integer(files.reduce(0) { $0 + $1.count(.error) })),
          ("warnings", .integer(files.reduce(0) { $0 + $1.count(.warning) })),
        ])
      ),
    ])
  }

  private func file(_ file: CheckedFile) -> OrderedJSON {
    .object([
      ("file", .string(file.file)), ("status", .string(file.status.rawValue)),
      ("form", OrderedJSON(file.report?.form.id)), ("unit", OrderedJSON(file.report?.unit)),
      ("year", OrderedJSON(file.report?.year)),
      (
        "error",
        file.error.map {
          .object([("code", .string($0.code)), ("message", .string($0.message[language]))])
        } ?? .null
      ),
      ("findings", .array(file.findings.map(finding))),
    ])
  }
}
