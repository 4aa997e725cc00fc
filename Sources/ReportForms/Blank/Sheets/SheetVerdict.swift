import Spreadsheet

/// The verdict of a sheet without figures: a formula that counts faults, with its current value.
///
/// It agrees with the check: 有误 for an error, 提示 for a warning.
struct SheetVerdict {
  let formula: String
  /// The current number of faults.
  let faults: Int
  /// Whether a fault is an error or a warning.
  let isError: Bool

  /// The combined verdict on some parts, which are all errors or all warnings.
  static func sum(_ parts: [SheetVerdict]) -> SheetVerdict {
    SheetVerdict(
      formula: parts.map(\.formula).joined(separator: "+"),
      faults: parts.reduce(0) { $0 + $1.faults }, isError: parts.contains(where: \.isError))
  }

  /// The verdict as text.
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
      // The first that fits counts: 通过，1 处提示 is not yet 通过.
      ("\(BlankText.Verdict.passed)，", .warning),
      (BlankText.Verdict.passed, .passed), (BlankText.Verdict.warning, .warning),
      (BlankText.Verdict.unfinished, .warning),
    ].map { word, signal in
      signal.format(
        CellRange(origin: cell), when: "LEFT(\(cell.absolute),\(word.utf16.count))=\"\(word)\"")
    }
  }

  /// A formula for the length of texts without white space.
  static func length(of cells: String) -> String {
    "LEN(SUBSTITUTE(SUBSTITUTE(\(cells),\" \",\"\"),\"　\",\"\"))"
  }
}
