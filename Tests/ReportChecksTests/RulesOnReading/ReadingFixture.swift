import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport

/// A suite about what is told of observations made while a report was read.
protocol ChecksObservations: ChecksReport {}

extension ChecksObservations {
  /// What is found in the report with some observations, as far as reading is concerned.
  func found(
    _ observations: Observation..., change: (inout Report) -> Void = { _ in }
  ) -> [Finding] {
    findings { report in
      change(&report)
      report.observations = observations
    }.filter { $0.code.hasPrefix("RDR") }
  }

  /// An observation at some cells, written as `D7`, of one sheet.
  func seen(
    _ kind: Observation.Kind, _ text: String = "", sheet: String? = "三", at addresses: String...
  ) -> Observation {
    Observation(kind, text: text, cells: addresses.compactMap { cell($0, sheet: sheet) })
  }

  /// The cell with an address.
  func cell(_ address: String, sheet: String? = "三") -> CellReference? {
    CellAddress(address).map { CellReference(sheet: sheet, address: $0) }
  }
}

extension Finding {
  /// The cell to look at first and the others, as people read them.
  var places: [String] { ([location].compactMap(\.self) + related).map(\.description) }
}
