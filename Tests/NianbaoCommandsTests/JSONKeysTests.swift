import Testing

/// The documents that other programs read have every key, and no other.
struct JSONKeysTests {
  private static let tool = JSONShape.object(["name": .word(["nianbao"]), "version": .string])

  private static let finding = JSONShape.object([
    "code": .string, "name": .string, "catalogue": .array(.string),
    "severity": .word(["error", "warning", "info"]), "message": .string,
    "sheet": .optional(.string), "cell": .optional(.string), "row_label": .optional(.string),
    "column_label": .optional(.string), "table": .optional(.string), "row": .optional(.string),
    "column": .optional(.string), "expected": .optional(.scalar), "actual": .optional(.scalar),
    "related": .array(.object(["sheet": .optional(.string), "cell": .string])),
    "equations": .array(
      .object([
        "code": .string, "table": .string, "row": .optional(.string), "column": .optional(.string),
      ])),
    "accepted": .bool, "explanation": .optional(.string),
  ])

  static let check = JSONShape.object([
    "tool": tool,
    "files": .array(
      .object([
        "file": .string, "status": .word(["clean", "findings", "unreadable"]),
        "form": .optional(.string), "unit": .optional(.string), "year": .optional(.integer),
        "error": .optional(.object(["code": .string, "message": .string])),
        "findings": .array(finding),
      ])),
    "run": .array(
      .object([
        "code": .string, "name": .string, "severity": .word(["error", "warning", "info"]),
        "message": .string, "unit": .optional(.string), "files": .array(.string),
      ])), "not_reports": .array(.string),
    "summary": .object([
      "files": .integer, "clean": .integer, "with_errors": .integer, "with_warnings": .integer,
      "unreadable": .integer, "not_reports": .integer, "errors": .integer, "warnings": .integer,
    ]),
  ])

  static let report = JSONShape.object([
    "tool": tool, "file": .string, "form": .string, "unit": .optional(.string),
    "year": .optional(.integer), "title": .optional(.string),
    "sections": .object([
      "preface": .array(.string), "overview": .array(.string), "problems": .array(.string),
      "other-matters": .array(.string),
    ]),
    "notes": .object([
      "disclosure": .array(.string), "requests": .array(.string),
      "reviews-and-suits": .array(.string),
    ]),
    "figures": .array(
      .object([
        "table": .string, "row": .string, "column": .string, "value": .optional(.number),
        "state": .word(["number", "blank", "notApplicable", "unreadable"]), "raw": .string,
        "sheet": .optional(.string), "cell": .optional(.string),
      ])),
    "findings": .array(finding),
  ])

  static let rules = JSONShape.array(
    .object([
      "code": .string, "name": .string, "severity": .word(["error", "warning", "info"]),
      "catalogue": .array(.string), "forms": .array(.string), "source": .string,
      "blank_policy": .string,
      "examples": .object(["bad": .array(.string), "good": .array(.string)]),
    ]))

  static let forms = JSONShape.array(
    .object([
      "id": .string, "name": .string, "basis": .string,
      "sections": .array(.object(["key": .string, "title": .string])),
      "figures": .array(
        .object([
          "table": .string, "row": .string, "column": .string, "row_label": .string,
          "column_label": .string, "kind": .word(["count", "amount", "change"]), "unit": .string,
        ])),
      "equations": .array(
        .object([
          "code": .string, "name": .string, "table": .string,
          "relation": .word(["=", "<=", ">="]),
          "instances": .array(.object(["left": .array(.string), "right": .array(.string)])),
        ])),
    ]))

  @Test func `check gives every key for sound, faulty and unreadable files`() async throws {
    let folder = try TemporaryFolder(SampleText())
    try folder.write(SampleText.withError().text, to: "有误.txt")
    try folder.write("别的文字\n", to: "别的.txt")
    let run = try await folder.run("check", "别的.txt", ".", "--format", "json")
    let document = try JSONValue(run.output)
    #expect(Self.check.faults(of: document) == [])
    #expect(
      document["files"].elements.map { $0["status"] }
        == [.string("unreadable"), .string("clean"), .string("findings")])
    #expect(document["files"].elements.first?["error"]["code"] == .string("no-form-found"))
    let summary = document["summary"]
    #expect(summary["files"] == .number(3) && summary["errors"] == .number(1))
    #expect(document["not_reports"].elements == [.string("./别的.txt")])
  }

  @Test func `a finding in a workbook names sheet and cell, one in a text only the cell`()
    async throws
  {
    let workbook = try JSONValue(try Package.text("examples/faulty/expected/检查结果.json"))
    #expect(Self.check.faults(of: workbook) == [])
    let sheets = workbook["files"].elements.flatMap { $0["findings"].elements.map { $0["sheet"] } }
    #expect(!sheets.isEmpty && !sheets.contains(.null))

    let run = try await TemporaryFolder(.withError()).run(
      "check", SampleText.name, "--format", "json", "--select", "FIG")
    let findings = try JSONValue(run.output)["files"].elements.flatMap { $0["findings"].elements }
    #expect(findings.count == 1)
    #expect(findings.first?["sheet"] == .null)
    #expect(findings.first?["cell"] == .string("B23"))
    #expect(findings.first?["actual"] == .number(-3))
    #expect(findings.first?["table"] == .string("disclosure"))
  }

  @Test func `convert gives a report with every key and all figures`() throws {
    let document = try JSONValue(
      try Package.text("examples/yanjin-2023/expected/延津县人民政府办公室-2023-填报.json"))
    #expect(Self.report.faults(of: document) == [])
    #expect(document["figures"].elements.count == 200)
    #expect(document["year"] == .number(2023))
  }

  @Test func `rules gives every key`() async throws {
    let run = try await TemporaryFolder().run("rules", "--format", "json")
    let document = try JSONValue(run.output)
    #expect(Self.rules.faults(of: document) == [])
    #expect(document.elements.count > 40)
  }

  @Test func `forms gives every key`() async throws {
    let run = try await TemporaryFolder().run("forms", "--format", "json")
    let document = try JSONValue(run.output)
    #expect(Self.forms.faults(of: document) == [])
    let form = document.elements.first { $0["id"] == .string("2021") }
    #expect(form?["figures"].elements.count == 200)
  }
}
