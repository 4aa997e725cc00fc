import ReportModel

/// Which tables of a report were found with the structure of the form.
///
/// A structural fault leaves figures blank that the unit may well have filled in. Judging those
/// would report one fault a hundred times, so only the content of sound tables is judged; of the
/// others, the equations that fail whatever those blanks are.
struct ReportStructure: Sendable {
  private let broken: Set<String>
  private let missing: Set<String>

  init(_ report: Report) {
    missing = Set(
      report.observations.compactMap {
        if case .tableMissing(let table) = $0.kind { table } else { nil }
      })
    broken = Set(
      report.observations.compactMap { observation in
        switch observation.kind {
        case .tableMissing(let table), .rowMissing(let table, _), .columnMissing(let table, _),
          .wrongCount(let table, _, _, _), .runTogether(let table, _), .brokenNumber(let table, _),
          .displacedLabels(let table):
          table
        default:
          nil
        }
      })
  }

  /// Whether all rows and columns of a table were found with their own figures.
  func holds(_ table: String) -> Bool { !broken.contains(table) }

  /// Whether a table was found.
  func isFound(_ table: String) -> Bool { !missing.contains(table) }
}
