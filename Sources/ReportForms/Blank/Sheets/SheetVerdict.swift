import Spreadsheet

/// What a sheet without figures says of itself: a count of faults as a formula, with what it gives for
/// what is filled in.
///
/// It says what the check says: 有误 for what is an error there, 提示 for a warning.
struct SheetVerdict {
  /// The formula of the number of faults.
  let formula: String
  /// The number of faults in what is filled in.
  let faults: Int
  /// Whether a fault is an error, or only worth a second look.
  let isError: Bool

  /// The verdict on some parts together, all of one kind.
  static func sum(_ parts: [SheetVerdict]) -> SheetVerdict {
    SheetVerdict(
      formula: parts.map(\.formula).joined(separator: "+"),
      faults: parts.reduce(0) { $0 + $1.faults }, isError: parts.contains(where: \.isError))
  }

  /// The verdict in words.
  var content: CellDrawing.Content {
    func word(_ count: String) -> String {
      isError ? BlankText.Verdict.wrong(count) : BlankText.Verdict.warning(count)
    }
    return .formula(
      "IF(\(formula)>0,\"\(word("\"&(\(formula))&\""))\",\"\(BlankText.Verdict.passed)\")",
      stored: .text(faults > 0 ? word("\(faults)") : BlankText.Verdict.passed))
  }

  /// The colours of a verdict in a cell.
  static func formats(_ cell: CellAddress) -> [ConditionalFormat] {
    [
      (BlankText.Verdict.wrong, BlankStyle.Signal.wrong),
      (BlankText.Verdict.passed, .passed), (BlankText.Verdict.warning, .warning),
      (BlankText.Verdict.unfinished, .warning),
    ].map { word, signal in
      signal.format(
        CellRange(origin: cell), when: "LEFT(\(cell.absolute),\(word.utf16.count))=\"\(word)\"")
    }
  }

  /// The length of some texts without white space, as a formula.
  static func length(of cells: String) -> String {
    "LEN(SUBSTITUTE(SUBSTITUTE(\(cells),\" \",\"\"),\"　\",\"\"))"
  }
}
