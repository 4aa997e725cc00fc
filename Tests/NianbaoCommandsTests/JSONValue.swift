import Foundation

/// A JSON value as it is, so that a test sees every key.
enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Reads a document.
  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  /// The value of a key; null where there is none.
  subscript(key: String) -> JSONValue {
    guard case .object(let values) = self else { return .null }
    return values[key] ?? .null
  }

  /// The elements; none of anything but an array.
  var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }
}

/// What a JSON document must look like: exactly these keys, with values of these kinds.
indirect enum JSONShape: Sendable {
  case bool, integer, number, string
  /// One of some words.
  case word([String])
  /// A number or a string.
  case scalar
  case optional(JSONShape)
  case array(JSONShape)
  case object([String: JSONShape])

  /// All keys in it.
  var keys: [String] {
    switch self {
    case .optional(let shape), .array(let shape): shape.keys
    case .object(let shapes): shapes.keys + shapes.values.flatMap(\.keys)
    default: []
    }
  }

  /// Where a value differs from the shape, each with its path.
  func faults(of value: JSONValue, at path: String = "$") -> [String] {
    switch (self, value) {
    case (.optional, .null), (.bool, .bool), (.number, .number), (.string, .string),
      (.scalar, .number), (.scalar, .string):
      return []
    case (.integer, .number(let number)):
      return number == number.rounded() ? [] : ["\(path) is no integer"]
    case (.word(let words), .string(let word)):
      return words.contains(word) ? [] : ["\(path) is “\(word)”"]
    case (.optional(let shape), _):
      return shape.faults(of: value, at: path)
    case (.array(let shape), .array(let values)):
      return values.enumerated().flatMap { shape.faults(of: $1, at: "\(path)[\($0)]") }
    case (.object(let shapes), .object(let values)):
      let missing = Set(shapes.keys).subtracting(values.keys).sorted()
      let unknown = Set(values.keys).subtracting(shapes.keys).sorted()
      return missing.map { "\(path).\($0) is missing" }
        + unknown.map { "\(path).\($0) is unknown" }
        + shapes.sorted { $0.key < $1.key }.flatMap { key, shape in
          values[key].map { shape.faults(of: $0, at: "\(path).\(key)") } ?? []
        }
    default:
      return ["\(path) is of another kind: \(value)"]
    }
  }
}
