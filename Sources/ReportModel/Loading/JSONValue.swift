/// JSON as written in a data file.
package enum JSONValue: Sendable {
  /// A key and its value.
  package typealias Entry = (key: String, value: JSONValue)

  /// An object.
  case object([Entry])
  /// An array.
  case array([JSONValue])
  /// What stands in quotation marks.
  case text(String)
  /// A number, `true`, `false` or `null`, as written.
  case word(String)
}
