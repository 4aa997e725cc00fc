extension LabelIndex {
  /// How well a text agrees with a label.
  enum Quality: Int, Comparable {
    /// The words are near.
    case near
    /// The words agree, the number before them does not.
    case body
    /// All agrees.
    case exact

    static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
  }

  /// A label that a text agrees with.
  struct Match {
    /// The key of the row or column.
    var key: String
    /// The official words.
    var official: String
    /// How well they agree.
    var quality: Quality

    /// The match as one of words that differ.
    var asNear: Match { Match(key: key, official: official, quality: .near) }
  }

  /// A key with the words that name it.
  struct Entry {
    var key: String
    var official: String
    var folded: FoldedLabel
    /// The number of slips that are forgiven.
    var allowance: Int

    /// The entry as the answer to a look-up.
    func match(_ quality: Quality) -> Match {
      Match(key: key, official: official, quality: quality)
    }
  }
}
