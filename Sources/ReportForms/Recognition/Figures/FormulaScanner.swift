import Foundation
import Spreadsheet

/// Splits a formula into the terms of a sum; gives up at anything else.
///
/// A range means all of its cells only as an argument of `SUM`. Elsewhere the program that wrote
/// the file decides which cell is meant, so the scanner gives up.
struct FormulaScanner {
  /// A value that is added or subtracted.
  enum Operand: Equatable {
    /// A number written in the formula.
    case number(Decimal)
    /// A cell, or a range of a `SUM`, on a named sheet of the workbook or on the formula's own.
    case range(sheet: String?, CellRange)
  }

  /// An operand with its sign.
  struct Term: Equatable {
    var operand: Operand
    var isNegative: Bool
    /// Whether it is an argument of `SUM` by itself, where text is ignored.
    var isInSum: Bool
  }

  private var rest: Substring

  /// Starts at the first character, which may be an equals sign.
  init(_ formula: String) {
    rest = formula[...]
    skipBlanks()
    if rest.first == "=" { rest.removeFirst() }
  }

  /// All terms of the formula; nil if it is not a plain sum.
  mutating func terms() -> [Term]? {
    guard let terms = sum(depth: 0) else { return nil }
    skipBlanks()
    return rest.isEmpty && !terms.isEmpty ? terms : nil
  }

  private mutating func sum(depth: Int) -> [Term]? {
    guard depth < 32 else { return nil }
    var terms: [Term] = []
    var isNegative = takeSign() ?? false
    while true {
      guard let operand = operand(depth: depth) else { return nil }
      terms += operand.map {
        Term(
          operand: $0.operand, isNegative: $0.isNegative != isNegative, isInSum: $0.isInSum)
      }
      guard let sign = takeSign() else { return terms }
      isNegative = sign
    }
  }

  /// A bracket, a `SUM`, a reference or a number.
  private mutating func operand(depth: Int) -> [Term]? {
    skipBlanks()
    if take("(") {
      guard let terms = sum(depth: depth + 1), take(")") else { return nil }
      return terms
    }
    if rest.prefix(3).lowercased() == "sum" {
      let start = rest
      rest = rest.dropFirst(3)
      if take("(") { return arguments(depth: depth) }
      rest = start
    }
    if let operand = reference() {
      guard case .range(_, let range) = operand, range.isSingleCell else { return nil }
      return [Term(operand: operand, isNegative: false, isInSum: false)]
    }
    return number().map { [Term(operand: $0, isNegative: false, isInSum: false)] }
  }

  /// The arguments of a `SUM`, up to its closing bracket.
  private mutating func arguments(depth: Int) -> [Term]? {
    var terms: [Term] = []
    repeat {
      guard let argument = argument(depth: depth) else { return nil }
      terms += argument
    } while take(",") || take(";")
    return take(")") ? terms : nil
  }

  /// One argument of a `SUM`: a cell or a range by itself, or a sum of others.
  private mutating func argument(depth: Int) -> [Term]? {
    let start = rest
    skipBlanks()
    if let operand = reference() {
      skipBlanks()
      if rest.first.map({ ",;)".contains($0) }) == true {
        return [Term(operand: operand, isNegative: false, isInSum: true)]
      }
    }
    rest = start
    // Whether `SUM(+A1)` counts a text in A1 depends on the program.
    guard let terms = sum(depth: depth + 1), rest != start,
      terms.count > 1 || terms.allSatisfy({ if case .number = $0.operand { true } else { false } })
    else { return nil }
    return terms
  }

  /// A reference such as `B4`, `$B$4:C9` or `'表 二'!B4`.
  private mutating func reference() -> Operand? {
    let start = rest
    let sheet = sheetName()
    let text = rest.prefix { $0 == "$" || $0 == ":" || $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let range = CellRange(text) else {
      rest = start
      return nil
    }
    rest = rest[text.endIndex...]
    return .range(sheet: sheet, range)
  }

  /// A sheet name with its exclamation mark; nil if the reference has none.
  private mutating func sheetName() -> String? {
    let start = rest
    var name = ""
    if take("'") {
      while let character = rest.popFirst() {
        if character == "'" {
          guard rest.first == "'" else { break }
          rest.removeFirst()
        }
        name.append(character)
      }
    } else {
      name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
      rest = rest.dropFirst(name.count)
    }
    if !name.isEmpty, rest.first == "!" {
      rest.removeFirst()
      return name
    }
    rest = start
    return nil
  }

  private mutating func number() -> Operand? {
    let text = rest.prefix { $0.isASCIIDigit || $0 == "." }
    guard !text.isEmpty, text.filter({ $0 == "." }).count <= 1, text.first != ".",
      let number = Decimal(string: String(text))
    else { return nil }
    rest = rest[text.endIndex...]
    return .number(number)
  }

  private mutating func takeSign() -> Bool? {
    if take("+") { return false }
    return take("-") ? true : nil
  }

  private mutating func take(_ character: Character) -> Bool {
    skipBlanks()
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }
}
