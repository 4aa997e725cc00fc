import Foundation

/// A value that is read from a data file.
package protocol JSONReadable {
  /// Reads the value.
  ///
  /// - Throws: `JSONFault` if it is of another type or does not fit.
  init(json: JSONValue) throws(JSONFault)
}

extension JSONReadable {
  /// Reads a part of a value, to which a step leads.
  init(json: JSONValue, at step: @autoclosure () -> String) throws(JSONFault) {
    do throws(JSONFault) { try self.init(json: json) } catch { throw error.behind(step()) }
  }
}

extension JSONReadable where Self: Decodable {
  /// Reads a number or a truth value as Foundation does.
  package init(json: JSONValue) throws(JSONFault) {
    guard case .word(let word) = json else { throw JSONFault(expected: Self.self) }
    self = try JSONFault.decode(Self.self, from: Data(word.utf8), or: JSONFault.init(unfit:))
  }
}

extension Double: JSONReadable {}

extension Int: JSONReadable {
  /// Reads a whole number, also one that is written otherwise, such as `1e2`.
  package init(json: JSONValue) throws(JSONFault) {
    guard case .word(let word) = json else { throw JSONFault(expected: Int.self) }
    // A form has some hundred numbers, all of them plain.
    let isPlain = word.utf8.allSatisfy { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
    if isPlain, word.utf8.first != UInt8(ascii: "0"), let number = Int(word) {
      self = number
    } else {
      self = try JSONFault.decode(Int.self, from: Data(word.utf8), or: JSONFault.init(unfit:))
    }
  }
}

extension String: JSONReadable {
  /// Reads a text.
  package init(json: JSONValue) throws(JSONFault) {
    guard case .text(let text) = json else { throw JSONFault(expected: String.self) }
    self = text
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  /// Reads an array.
  package init(json: JSONValue) throws(JSONFault) {
    guard case .array(let elements) = json else { throw JSONFault(expected: [Any].self) }
    self = []
    for (index, element) in elements.enumerated() {
      append(try Element(json: element, at: "[\(index)]"))
    }
  }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
  /// Reads an object with any keys.
  package init(json: JSONValue) throws(JSONFault) {
    guard case .object(let entries) = json else { throw JSONFault(expected: [String: Any].self) }
    self = [:]
    for (key, value) in entries {
      let old = updateValue(try Value(json: value, at: ".\(key)"), forKey: key)
      if old != nil { throw JSONFault(doubled: key) }
    }
  }
}
