package import Foundation

/// A JSON value whose objects keep the order of their keys.
///
/// `JSONEncoder` omits keys without a value, which programs rely on, and does not keep the order,
/// which people rely on.
package enum OrderedJSON {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Decimal)
  case string(String)
  case array([OrderedJSON])
  case object([(String, OrderedJSON)])

  /// A string, or null for nil.
  package init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// An integer, or null for nil.
  package init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  /// The value as text, indented by two spaces per level, with short arrays and objects on one
  /// line.
  package var text: String {
    var text = ""
    write(into: &text, indent: 0)
    return text
  }

  private func write(into text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let number): text += "\(number)"
    case .number(let number): text += "\(number)"
    case .string(let string): Self.quote(string, into: &text)
    case .array(let values):
      Self.list(values.map { (nil, $0) }, "[", "]", isShort: isFlat, into: &text, indent: indent)
    case .object(let pairs):
      Self.list(
        pairs.map { ($0.0, $0.1) }, "{", "}", isShort: isFlat, into: &text, indent: indent)
    }
  }

  /// Whether the value has no nested arrays or objects and only a few elements.
  private var isFlat: Bool {
    switch self {
    case .array(let values): values.count <= 4 && values.allSatisfy(\.isScalar)
    case .object(let pairs): pairs.count <= 9 && pairs.allSatisfy { $0.1.isScalar }
    default: true
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array(let values): values.isEmpty
    case .object(let pairs): pairs.isEmpty
    default: true
    }
  }

  private static func list(
    _ items: [(key: String?, value: OrderedJSON)], _ open: String, _ close: String, isShort: Bool,
    into text: inout String, indent: Int
  ) {
    let inner = "\n" + String(repeating: "  ", count: indent + 1)
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += isShort ? ", " : "," }
      if !isShort { text += inner }
      if let key = item.key {
        quote(key, into: &text)
        text += ": "
      }
      item.value.write(into: &text, indent: indent + 1)
    }
    if !isShort, !items.isEmpty { text += inner.dropLast(2) }
    text += close
  }

  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
