/// The name of an element and its namespace; prefixes mean nothing.
package struct XMLName: Hashable, Sendable {
  /// The namespace.
  package let namespace: XMLNamespace
  /// The name without its prefix.
  package let local: String
}
