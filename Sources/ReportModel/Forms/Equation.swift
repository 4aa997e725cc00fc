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

/// An equation at one row or column, as findings name it.
public struct EquationPlace: Hashable, Sendable {
  /// The code of the equation.
  public var code: String
  /// The key of the table.
  public var table: String
  /// The key of the row; nil where the equation holds for a column.
  public var row: String?
  /// The key of the column; nil where the equation holds for a row.
  public var column: String?
}

extension EquationInstance {
  /// The row or the column that all figures of the equation share.
  public var place: EquationPlace {
    let rows = Set(terms.map(\.row))
    let columns = Set(terms.map(\.column))
    return EquationPlace(
      code: code, table: terms.first?.table ?? "", row: rows.count == 1 ? rows.first : nil,
      column: columns.count == 1 ? columns.first : nil)
  }
}
