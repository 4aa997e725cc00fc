/// The error for a selector that is a prefix of no code.
public struct UnknownSelectorError: Error, Hashable, Sendable {
  /// The selector as given.
  public var selector: String
}
