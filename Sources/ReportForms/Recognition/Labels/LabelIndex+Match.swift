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
    /// The key of the row or column.
    let key: String
    /// The official words.
    let official: String
    /// The official words, folded.
    let folded: FoldedLabel
    /// The words before its unit, where it names one; all otherwise.
    let stem: String
    /// The number of slips that are forgiven.
    let allowance: Int

    /// Folds the words.
    init(key: String, official: String, folded: FoldedLabel) {
      (self.key, self.official, self.folded) = (key, official, folded)
      stem = LabelWithMoney(folded)?.stem ?? folded.body
      allowance = TableLabels.allowance(folded.bodyUnits.count)
    }

    /// The entry as the answer to a look-up.
    func match(_ quality: Quality) -> Match {
      Match(key: key, official: official, quality: quality)
    }
  }
}
