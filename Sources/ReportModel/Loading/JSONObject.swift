/// An object of a data file, with no other keys than those of a type.
package struct JSONObject<Key: RawRepresentable<String>> {
  private let entries: [JSONValue.Entry]

  /// Takes an object.
  ///
  /// - Throws: `JSONFault` if it is none, or for an unknown or duplicate key.
  package init(_ json: JSONValue, keys: Key.Type) throws(JSONFault) {
    guard case .object(let entries) = json else { throw JSONFault(expected: [String: Any].self) }
    if let unknown = entries.map(\.key).filter({ Key(rawValue: $0) == nil }).min() {
      throw JSONFault(unknown: unknown)
    }
    // Ends soon, however many there are: there are few different keys.
    for (index, entry) in entries.enumerated()
    where entries[..<index].contains(where: { $0.key == entry.key }) {
      throw JSONFault(doubled: entry.key)
    }
    self.entries = entries
  }

  /// The value of a key; nil if it is missing or `null`.
  package subscript(key: Key) -> JSONValue? {
    let value = entries.first { $0.key == key.rawValue }?.value
    return if case .word("null") = value { nil } else { value }
  }

  /// Reads the value of a key, which must be there.
  package func read<Value: JSONReadable>(_ key: Key) throws(JSONFault) -> Value {
    guard let entry = entries.first(where: { $0.key == key.rawValue }) else {
      throw JSONFault(missing: key.rawValue)
    }
    return try Value(json: entry.value, at: ".\(entry.key)")
  }

  /// Reads the value of a key; nil if it is missing or `null`.
  package func readIfPresent<Value: JSONReadable>(_ key: Key) throws(JSONFault) -> Value? {
    guard let value = self[key] else { return nil }
    return try Value(json: value, at: ".\(key.rawValue)")
  }
}
