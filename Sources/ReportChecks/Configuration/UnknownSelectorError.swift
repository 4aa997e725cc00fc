/// A selector that no rule's code begins with.
public struct UnknownSelectorError: Error, Hashable, Sendable {
  /// The selector as given.
  public var selector: String
}
