import ReportModel
import Spreadsheet

extension Report {
  /// The unit's explanation of a finding on the sheet 情况说明.
  ///
  /// An explanation for the specific cell takes precedence over one for the rule in general.
  func explanation(of finding: Finding, in context: CheckContext) -> String? {
    let own = explanations.filter {
      $0.code.uppercased().filter { !$0.isWhitespace } == finding.code
    }
    guard !own.isEmpty else { return nil }
    let isAtLarge = { (place: String) in place.allSatisfy(\.isWhitespace) }
    let places = places(of: finding, in: context)
    let match =
      own.first { explanation in
        places.contains { explanation.place.names($0) }
      } ?? own.first { isAtLarge($0.place) }
    return match?.text
  }

  /// The texts by which a unit may refer to the location of a finding.
  private func places(of finding: Finding, in context: CheckContext) -> [String] {
    let cells = [finding.location].compactMap(\.self) + finding.related
    let labels = finding.keys.compactMap { context.form.figure($0) }
      .flatMap { [$0.rowLabel, $0.columnLabel] }
    return cells.map(\.address.description) + labels
      + [finding.rowLabel, finding.columnLabel].compactMap(\.self)
  }
}

extension String {
  /// Whether a text refers to a place: `三!H12` refers to `H12`, but not to `H1`.
  fileprivate func names(_ place: String) -> Bool {
    let words = filter { !$0.isWhitespace }
    let place = place.filter { !$0.isWhitespace }
    return words.ranges(of: place).contains { range in
      let before =
        range.lowerBound == words.startIndex ? nil : words[words.index(before: range.lowerBound)]
      let after = range.upperBound == words.endIndex ? nil : words[range.upperBound]
      return before?.isASCIIWord != true && after?.isASCIIWord != true
    }
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
