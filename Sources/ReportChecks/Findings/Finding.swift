public import ReportModel
public import Spreadsheet

/// Something in a report that is wrong, doubtful or worth knowing.
public struct Finding: Hashable, Sendable {
  /// The stable code of the rule.
  public var code: String
  /// The name of the fault.
  public var name: String
  /// The entries of the catalogue of checks that the rule covers.
  public var catalogue: [String]
  /// The severity, with the configuration applied.
  public var severity: Severity
  /// What was found, what is expected, and what to do.
  public var message: LocalizedText
  /// The cell to look at first.
  public var location: CellReference?
  /// The figure to look at first.
  public var key: FigureKey?
  /// The label of the row, with the number of its group.
  public var rowLabel: String?
  /// The label of the column.
  public var columnLabel: String?
  /// The expected content, if known.
  public var expected: FindingValue?
  /// The actual content; nil if there is none.
  public var actual: FindingValue?
  /// The other cells concerned, such as the other terms of an equation.
  public var related: [CellReference]
  /// All figures that the finding is about; several if equal faults are reported together.
  public var keys: [FigureKey]
  /// The failing equations that it explains.
  public var equations: [EquationPlace]
  /// Whether the office has accepted it in its configuration; it then does not count.
  public var isAccepted: Bool
  /// The unit's explanation on the sheet 情况说明.
  public var explanation: String?

  /// Makes a finding.
  public init(
    code: String, name: String, catalogue: [String], severity: Severity, message: LocalizedText,
    location: CellReference? = nil, key: FigureKey? = nil, rowLabel: String? = nil,
    columnLabel: String? = nil, expected: FindingValue? = nil, actual: FindingValue? = nil,
    related: [CellReference] = [], keys: [FigureKey] = [], equations: [EquationPlace] = [],
    isAccepted: Bool = false, explanation: String? = nil
  ) {
    self.code = code
    self.name = name
    self.catalogue = catalogue
    self.severity = severity
    self.message = message
    self.location = location
    self.key = key
    self.rowLabel = rowLabel
    self.columnLabel = columnLabel
    self.expected = expected
    self.actual = actual
    self.related = related
    self.keys = keys
    self.equations = equations
    self.isAccepted = isAccepted
    self.explanation = explanation
  }
}

extension Finding {
  /// The other cells concerned as listed in outputs: at most 40, including the cell to look at
  /// first.
  package var shownRelated: [CellReference] {
    Array(related.prefix(location == nil ? Self.shownCells : Self.shownCells - 1))
  }

  private static let shownCells = 40
}
