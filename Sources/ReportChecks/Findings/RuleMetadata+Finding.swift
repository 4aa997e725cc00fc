import ReportModel
import Spreadsheet

extension RuleMetadata {
  /// A finding about cells or texts.
  func finding(
    _ message: LocalizedText, severity: Severity? = nil, cells: [CellReference] = [],
    rowLabel: String? = nil, columnLabel: String? = nil, expected: FindingValue? = nil,
    actual: FindingValue? = nil
  ) -> Finding {
    Finding(
      code: code, name: name, catalogue: catalogue, severity: severity ?? self.severity,
      message: message, location: cells.first, rowLabel: rowLabel,
      columnLabel: columnLabel, expected: expected, actual: actual,
      related: Array(cells.dropFirst()))
  }

  /// A finding about figures, of which the first is the one to look at.
  func finding(
    _ message: LocalizedText, severity: Severity? = nil, figures keys: [FigureKey],
    in context: CheckContext, expected: FindingValue? = nil, related: [FigureKey] = []
  ) -> Finding {
    let form = keys.first.flatMap { context.form.figure($0) }
    let first = keys.first.map { context.report[$0] }
    return Finding(
      code: code, name: name, catalogue: catalogue, severity: severity ?? self.severity,
      message: message, location: first?.source, key: keys.first,
      rowLabel: form?.fullRowLabel, columnLabel: form?.columnLabel, expected: expected,
      actual: first.flatMap { FindingValue($0) },
      related: (keys.dropFirst() + related).compactMap { context.report[$0].source },
      keys: keys)
  }

  /// A finding about some observations.
  func finding(
    _ message: LocalizedText, severity: Severity? = nil, seen observations: [Observation],
    in context: CheckContext, expected: FindingValue? = nil, actual: FindingValue? = nil
  ) -> Finding {
    let cells = observations.flatMap(\.cells).withoutRepeats()
    var finding = finding(
      message, severity: severity, cells: cells, expected: expected, actual: actual)
    finding.keys = observations.compactMap(\.key)
    finding.key = finding.keys.first
    let form = finding.key.flatMap { context.form.figure($0) }
    finding.rowLabel = form?.fullRowLabel
    finding.columnLabel = form?.columnLabel
    return finding
  }
}
