package import Foundation
import Spreadsheet

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
  package var text: String { text(indent: 0) }

  /// The value as text within others, at a level of indentation.
  package func text(indent: Int) -> String {
    var json = JSONWriter()
    write(into: &json, indent: indent)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(into json: inout JSONWriter, indent: Int) {
    switch self {
    case .null: json.raw("null")
    case .bool(let value): json.token(value ? "true" : "false")
    case .integer(let number): json.token("\(number)")
    case .number(let number): json.token("\(number)")
    case .string(let string): json.string(string)
    case .array(let values):
      Self.list(values.map { (nil, $0) }, "[", "]", isShort: isFlat, into: &json, indent: indent)
    case .object(let pairs):
      Self.list(
        pairs.map { ($0.0, $0.1) }, "{", "}", isShort: isFlat, into: &json, indent: indent)
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
    into json: inout JSONWriter, indent: Int
  ) {
    let inner = "\n" + String(repeating: "  ", count: indent + 1)
    json.token(open)
    for (index, item) in items.enumerated() {
      if index > 0 { json.token(isShort ? ", " : ",") }
      if !isShort { json.token(inner) }
      if let key = item.key {
        json.string(key)
        json.raw(": ")
      }
      item.value.write(into: &json, indent: indent + 1)
    }
    if !isShort, !items.isEmpty { json.token(String(inner.dropLast(2))) }
    json.token(close)
  }
}
