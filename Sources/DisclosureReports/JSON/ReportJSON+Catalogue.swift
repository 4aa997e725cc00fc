package import ReportChecks
package import ReportModel
import Spreadsheet

extension ReportJSON {
  /// The document of `rules --format json`.
  package func rules(_ rules: [any Rule]) -> OrderedJSON {
    .array(
      rules.map { rule in
        let metadata = rule.metadata
        return .object([
          ("code", .string(metadata.code)), ("name", .string(metadata.name)),
          ("severity", .string(metadata.severity.rawValue)),
          ("catalogue", strings(metadata.catalogue)),
          ("forms", strings(RuleCatalogue.forms(of: rule))),
          ("source", .string(metadata.basis)),
          ("blank_policy", .string(metadata.blankPolicy.rawValue)),
          (
            "examples",
            .object([
              ("bad", strings(rule.examples.bad.map { "\($0)" })),
              ("good", strings(rule.examples.good.map { "\($0)" })),
            ])
          ),
        ])
      })
  }

  /// The document of `forms --format json`.
  package func forms(_ forms: [ReportForm]) -> OrderedJSON {
    .array(
      forms.map { form in
        .object([
          ("id", .string(form.id)), ("name", .string(form.name[language])),
          ("basis", .string(form.basis)),
          (
            "sections",
            .array(
              form.sections.map {
                .object([("key", .string($0.key)), ("title", .string($0.title))])
              })
          ),
          ("figures", .array(form.tables.flatMap(\.figures).map(figure))),
          ("equations", .array(form.equations.map(equation))),
        ])
      })
  }

  private func figure(_ figure: FormFigure) -> OrderedJSON {
    .object([
      ("table", .string(figure.key.table)), ("row", .string(figure.key.row)),
      ("column", .string(figure.key.column)), ("row_label", .string(figure.rowLabel)),
      ("column_label", .string(figure.columnLabel)), ("kind", .string(figure.kind.rawValue)),
      ("unit", .string(figure.unit)),
    ])
  }

  private func equation(_ equation: Equation) -> OrderedJSON {
    .object([
      ("code", .string(equation.code)), ("name", .string(equation.name)),
      ("table", .string(equation.table)), ("relation", .string(equation.relation.rawValue)),
      (
        "instances",
        .array(
          equation.instances.map {
            .object([
              ("left", strings($0.left.map(\.description))),
              ("right", strings($0.right.map(\.description))),
            ])
          })
      ),
    ])
  }

  private func strings(_ strings: [String]) -> OrderedJSON { .array(strings.map { .string($0) }) }
}
