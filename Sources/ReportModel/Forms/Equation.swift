package import Foundation
public import Spreadsheet

/// A relation between the figures of a table (勾稽关系).
public struct Equation: Sendable {
  /// How the two sides must compare.
  public enum Relation: String, Sendable {
    /// Both sides are equal.
    case equal = "="
    /// The left side is at most the right side.
    case atMost = "<="
    /// The left side is at least the right side.
    case atLeast = ">="
  }

  /// How serious it is if the relation does not hold.
  package enum Severity: String, Sendable {
    /// The report cannot be right.
    case error
    /// The report may be right, but the figures need an explanation.
    case warning
  }

  /// The stable code of the rule that checks the equation.
  public var code: String
  /// The name of the fault.
  public var name: String
  /// The entries of the catalogue of checks that the equation covers.
  package var catalogue: [String]
  /// How serious a violation is.
  package var severity: Severity
  /// The table.
  public var table: String
  /// The relation.
  public var relation: Relation
  /// What the left side is called in messages.
  public var leftName: LocalizedText
  /// What the right side is called in messages.
  public var rightName: LocalizedText
  /// The legal basis, or `inferred`.
  public var basis: String
  /// The equation for each row or column in which it must hold.
  public var instances: [EquationInstance]
}

extension Equation.Relation {
  /// Whether the relation can hold, given what is known of the two sides.
  ///
  /// - Parameters:
  ///   - difference: The left side minus the right, counting known figures only.
  ///   - isLeftOpen: Whether figures of 0 or more are missing on the left side.
  ///   - isRightOpen: Whether figures of 0 or more are missing on the right side.
  /// - Returns: False if no numbers in place of the missing figures make the relation hold.
  package func canHold(
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
