package import ReportChecks
package import ReportModel
package import Spreadsheet

/// The JSON documents for other programs; all keys are always present, and null if unknown.
package struct ReportJSON {
  /// The version of the program, which is part of every document.
  package static let version = "0.1.0"

  /// The language of messages.
  package var language: Language

  /// Makes a writer.
  package init(language: Language) { self.language = language }

  /// The tool's name and version.
  package var tool: OrderedJSON {
    .object([("name", .string("nianbao")), ("version", .string(Self.version))])
  }

  /// A report with everything that was read, as `convert --to json` writes it.
  package func report(_ report: Report, findings: [Finding], file: String) -> OrderedJSON {
    .object([
      ("tool", tool), ("file", .string(file)), ("form", .string(report.form.id)),
      ("unit", OrderedJSON(report.unit)), ("year", OrderedJSON(report.year)),
      ("title", OrderedJSON(report.title?.text)), ("sections", sections(report)),
      ("notes", notes(report)), ("figures", .array(report.orderedFigures.map(figure))),
      ("findings", .array(findings.map(finding))),
    ])
  }

  private func sections(_ report: Report) -> OrderedJSON {
    let texts = report.form.sections.filter(\.isText).map { section in
      (section.key, paragraphs(report.sections[section.key] ?? []))
    }
    return .object([("preface", paragraphs(report.preface))] + texts)
  }

  private func notes(_ report: Report) -> OrderedJSON {
    .object(report.form.tables.map { ($0.key, paragraphs(report.notes[$0.key] ?? [])) })
  }

  private func paragraphs(_ paragraphs: [Report.Paragraph]) -> OrderedJSON {
    .array(paragraphs.map { .string($0.text) })
  }

  private func figure(_ figure: Figure) -> OrderedJSON {
    .object([
      ("table", .string(figure.key.table)), ("row", .string(figure.key.row)),
      ("column", .string(figure.key.column)),
      ("value", figure.number.map { .number($0) } ?? .null), ("state", .string(figure.state.name)),
      ("raw", .string(figure.raw)), ("sheet", OrderedJSON(figure.source?.sheet)),
      ("cell", OrderedJSON(figure.source.map { "\($0.address)" })),
    ])
  }

  /// A finding.
  package func finding(_ finding: Finding) -> OrderedJSON {
    .object([
      ("code", .string(finding.code)), ("name", .string(finding.name)),
      ("catalogue", .array(finding.catalogue.map { .string($0) })),
      ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message[language])),
      ("sheet", OrderedJSON(finding.location?.sheet)),
      ("cell", OrderedJSON(finding.location.map { "\($0.address)" })),
      ("row_label", OrderedJSON(finding.rowLabel)),
      ("column_label", OrderedJSON(finding.columnLabel)),
      ("table", OrderedJSON(finding.key?.table)), ("row", OrderedJSON(finding.key?.row)),
      ("column", OrderedJSON(finding.key?.column)), ("expected", value(finding.expected)),
      ("actual", value(finding.actual)), ("related", .array(finding.shownRelated.map(reference))),
      ("equations", .array(finding.equations.map(equation))),
      ("accepted", .bool(finding.isAccepted)), ("explanation", OrderedJSON(finding.explanation)),
    ])
  }

  private func equation(_ place: EquationPlace) -> OrderedJSON {
    .object([
      ("code", .string(place.code)), ("table", .string(place.table)),
      ("row", OrderedJSON(place.row)),
      ("column", OrderedJSON(place.column)),
    ])
  }

  private func reference(_ reference: CellReference) -> OrderedJSON {
    .object([
      ("sheet", OrderedJSON(reference.sheet)), ("cell", .string("\(reference.address)")),
    ])
  }

  private func value(_ value: FindingValue?) -> OrderedJSON {
    switch value {
    case nil: .null
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    }
  }
}
