/// The families of rules, given by the first letters of their codes.
enum RuleFamily: String, CaseIterable {
  /// Notes from reading.
  case reading = "RDR"
  /// Form, structure and labels.
  case form = "FRM"
  /// Figures one by one.
  case figures = "FIG"
  /// Equations.
  case sums = "SUM"
  /// Unit and year.
  case identity = "ORG"
  /// Text.
  case text = "TXT"

  init(code: String) { self = RuleFamily(rawValue: String(code.prefix(3))) ?? .text }

  /// The position of the family's findings in the list.
  var stage: Int {
    switch self {
    case .reading: 0
    case .form: 1
    case .figures, .sums: 2
    case .identity: 3
    case .text: 4
    }
  }
}
