public import ReportModel

/// Something in a report that is wrong, doubtful or worth knowing.
public struct Finding: Hashable, Sendable {
  /// The stable code of the rule.
  public var code: String
  /// The name of the fault.
  public var name: String
  /// The entries of the catalogue of checks that the rule covers.
  public var catalogue: [String]
  /// How bad it is, after the configuration.
  public var severity: Severity
  /// What stands there, what should, and what to do.
  public var message: LocalizedText
  /// The cell to look at first.
  public var location: CellReference?
  /// The figure to look at first.
  public var key: FigureKey?
  /// The label of the row, with the number of its group.
  public var rowLabel: String?
  /// The label of the column.
  public var columnLabel: String?
  /// What should stand there, where that is known.
  public var expected: FindingValue?
  /// What stands there; nil where nothing does.
  public var actual: FindingValue?
  /// The other cells concerned, such as the other terms of an equation.
  public var related: [CellReference]
  /// Every figure that the finding is about; several where equal faults are told together.
  public var keys: [FigureKey]
  /// The failing equations that it explains.
  public var equations: [EquationPlace]
  /// Whether the office has accepted it in its configuration; it then counts for nothing.
  public var isAccepted: Bool
  /// What the unit said about it on its sheet 情况说明.
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
  /// The other cells concerned as far as outputs name them: with the cell to look at first, at most 40.
  public var shownRelated: [CellReference] {
    Array(related.prefix(location == nil ? Self.shownCells : Self.shownCells - 1))
  }

  private static let shownCells = 40
}
