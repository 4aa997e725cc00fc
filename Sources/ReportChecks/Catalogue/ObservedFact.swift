import ReportModel
import Spreadsheet

/// One or more observations that are told in one finding.
struct ObservedFact<Fact> {
  /// The observations with their facts, in the order in which they were made.
  let all: [(seen: Observation, fact: Fact)]
  /// The fact of the first.
  let fact: Fact
  /// The text of the first.
  let text: String
  /// The figure of the first, if it is about one.
  let key: FigureKey?

  init?(_ all: [(seen: Observation, fact: Fact)]) {
    guard let first = all.first else { return nil }
    self.all = all
    fact = first.fact
    text = first.seen.text
    key = first.seen.key
  }

  var observations: [Observation] { all.map(\.seen) }

  var cells: [CellReference] { all.flatMap(\.seen.cells) }

  /// The words for the sheet of the first, as in “On sheet “三””.
  var sheet: LocalizedText { .sheet(all.first?.seen.cells.first?.sheet) }
}
