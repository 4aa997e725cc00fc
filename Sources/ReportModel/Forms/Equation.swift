public import Foundation

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
  /// What the left side is called in messages.
  public var leftName: LocalizedText
  /// What the right side is called in messages.
  public var rightName: LocalizedText
  /// The text that it rests on.
  public var basis: String
  /// One instance for each row or column that it holds for.
  public var instances: [EquationInstance]
}

extension Equation.Relation {
  /// Whether two sides can stand to each other as the relation says.
  ///
  /// - Parameters:
  ///   - difference: The left side less the right, as far as their figures are known.
  ///   - isLeftOpen: Whether the left side has figures that are missing, each 0 or more.
  ///   - isRightOpen: Whether the right side has such figures.
  /// - Returns: False where no numbers in their places make the relation hold.
  public func canHold(
    _ difference: Decimal, isLeftOpen: Bool = false, isRightOpen: Bool = false
  ) -> Bool {
    switch self {
    case .equal:
      difference == 0 || difference < 0 && isLeftOpen || difference > 0 && isRightOpen
    case .atMost: difference <= 0 || isRightOpen
    case .atLeast: difference >= 0 || isLeftOpen
    }
  }
}
