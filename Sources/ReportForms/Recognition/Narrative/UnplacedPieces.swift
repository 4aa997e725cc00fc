import ReportModel

/// Collects the content of a sheet that belongs nowhere in the form, in its order.
///
/// Words that follow one another are one observation: a sheet may hold a hundred thousand, and each
/// observation is looked at by nearly all rules.
struct UnplacedPieces {
  private var told: [Observation] = []
  private var words: [String] = []
  private var cells: [CellReference] = []
  private var numbers = 0

  /// The largest number of numbers to report; a sheet with more is not part of a report.
  private static let numberLimit = 1000

  /// What was collected.
  var observations: [Observation] { told + run }

  /// The words that follow one another at the end.
  private var run: [Observation] {
    guard let first = words.first, let cell = cells.first else { return [] }
    return words.count == 1
      ? [Self.observation(first, at: cell)] : [Observation(.unplacedWords(words), cells: cells)]
  }

  /// Adds the content of a cell.
  mutating func add(_ text: String, at source: CellReference) {
    guard let first = FoldedLabel.first(of: text), first == "-" || ("0"..."9").contains(first)
    else {
      words.append(text)
      cells.append(source)
      return
    }
    // It may be a number, and rules look at each of those.
    told += run
    (words, cells) = ([], [])
    told.append(Self.observation(text, at: source))
  }

  /// Adds a number, unless the sheet has too many.
  mutating func add(number text: String, at source: CellReference) {
    numbers += 1
    if numbers <= Self.numberLimit { add(text, at: source) }
  }

  private static func observation(_ text: String, at source: CellReference) -> Observation {
    Observation(.unplaced(text: text), text: text, cells: [source])
  }
}
