import Foundation
import Spreadsheet

/// A number as a cell holds it, in whatever way it was typed.
struct TypedNumber: Equatable {
  let value: Decimal

  var double: Double { Double(truncating: value as NSNumber) }

  /// Reads a cell; nil if what it says is no number and nothing but a unit after one.
  init?(_ cell: Cell) {
    switch cell.value {
    case .number(let number):
      value = Decimal(number)
    case .text(let text):
      // Full-width characters become the usual ones.
      var plain = text.precomposedStringWithCompatibilityMapping
        .filter { !$0.isWhitespace && $0 != "," && $0 != "'" }
      if plain.hasSuffix("件") { plain.removeLast() }
      guard plain.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
        let number = Decimal(string: plain)
      else { return nil }
      value = number
    default:
      return nil
    }
  }
}

extension Cell {
  /// What people type where there is nothing to fill in.
  static let marks: Set<String> = ["-", "—", "/", "无"]

  /// Whether the cell says that there is nothing to fill in.
  var isMark: Bool { Self.marks.contains(words) }
}
