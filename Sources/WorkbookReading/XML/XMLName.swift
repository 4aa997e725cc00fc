/// The name of an element: what it is called, and in which vocabulary; prefixes mean nothing.
package struct XMLName: Hashable, Sendable {
  /// The vocabulary.
  package let namespace: XMLNamespace
  /// The name without its prefix.
  package let local: String
}
