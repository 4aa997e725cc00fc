/// A relation between the figures of a table (勾稽关系).
public struct Equation: Sendable {
  /// How the two sides stand to each other.
  public enum Relation: String, Sendable {
    /// Both sides are the same.
    case equal = "="
    /// The left side is at most the right side.
    case atMost = "<="
    /// The left side is at least the right side.
    case atLeast = ">="
  }

  /// How bad it is when the relation does not hold.
  public enum Severity: String, Sendable {
    /// The report cannot be right.
    case error
    /// The report may be right, and should be explained.
    case warning
  }

  /// The names of the two sides, for messages.
  public struct Sides: Hashable, Sendable {
    /// The name of the left side.
    public var left: String
    /// The name of the right side.
    public var right: String
  }

  /// The stable code of the rule that checks it.
  public var code: String
  /// The name of the fault.
  public var name: String
  /// The entries of the catalogue of checks that it covers.
  public var catalogue: [String]
  /// How bad a violation is.
  public var severity: Severity
  /// The table.
  public var table: String
  /// The relation.
  public var relation: Relation
  /// The names of the sides in Chinese.
  public var chinese: Sides
  /// The names of the sides in English.
  public var english: Sides
  /// The text that it rests on.
  public var source: String
  /// One instance for each row or column that it holds for.
  public var instances: [EquationInstance]
}

/// An equation for one row or one column: the figures on either side.
public struct EquationInstance: Hashable, Sendable {
  /// The code of the equation.
  public var code: String
  /// The figures whose sum is the left side.
  public var left: [FigureKey]
  /// The figures whose sum is the right side.
  public var right: [FigureKey]

  /// All figures of the equation.
  public var terms: [FigureKey] { left + right }
}
