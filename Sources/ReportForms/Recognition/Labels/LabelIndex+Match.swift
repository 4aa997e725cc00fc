extension LabelIndex {
  /// How well a text matches a label.
  enum Quality: Int, Comparable {
    /// The words are similar.
    case near
    /// The words are the same, but not the number before them.
    case body
    /// The words and the number are the same.
    case exact

    static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
  }

  /// A label that a text matches.
  struct Match {
    /// The key of the row or column.
    var key: String
    /// The official words.
    var official: String
    var quality: Quality

    /// The match, with its quality lowered to `near`.
    var asNear: Match { Match(key: key, official: official, quality: .near) }
  }

  /// The key of a row or column with its official words.
  struct Entry {
    let key: String
    let official: String
    let folded: FoldedLabel
    /// The words before the unit of money; all the words if there is none.
    let stem: String
    /// The number of slips that still count as a match.
    let allowance: Int

    init(key: String, official: String, folded: FoldedLabel) {
      (self.key, self.official, self.folded) = (key, official, folded)
      stem = LabelWithMoney(folded)?.stem ?? folded.body
      allowance = TableLabels.allowance(folded.bodyUnits.count)
    }

    func match(_ quality: Quality) -> Match {
      Match(key: key, official: official, quality: quality)
    }
  }
}
