import ReportModel

/// Which tables of a report were found as the form has them.
///
/// A fault of structure leaves figures blank that the unit may well have filled in. Judging those
/// would tell one fault a hundred times, so what is judged by content is judged only here.
struct ReportStructure: Sendable {
  private let broken: Set<String>

  init(_ report: Report) {
    broken = Set(
      report.observations.compactMap { observation in
        switch observation.kind {
        case .tableMissing(let table), .rowMissing(let table, _), .columnMissing(let table, _),
          .wrongCount(let table, _, _, _), .runTogether(let table, _), .displacedLabels(let table):
          table
        default:
          nil
        }
      })
  }

  /// Whether every row and column of a table was found, at its own place.
  func holds(_ table: String) -> Bool { !broken.contains(table) }
}
