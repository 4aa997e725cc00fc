import ReportModel
import Spreadsheet

extension Report {
  /// The unit's explanation of a finding on the sheet 情况说明.
  ///
  /// An explanation for the specific cell takes precedence over one for the rule in general.
  func explanation(of finding: Finding, in context: CheckContext) -> Explanation? {
    let own = explanations(of: finding, in: context)
    return own.first { !$0.isAtLarge } ?? own.first
  }

  /// The unit's explanations that fit a finding by their code and place.
  func explanations(of finding: Finding, in context: CheckContext) -> [Explanation] {
    guard !explanations.isEmpty else { return [] }
    // One finding may explain several equations, each of which has a line of 校验.
    let codes = [finding.code] + finding.equations.map(\.code)
    let places = places(of: finding, in: context)
    return explanations.filter { explanation in
      codes.contains(explanation.foldedCode)
        && (explanation.isAtLarge || places.contains { explanation.place.names($0) })
    }
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

extension Report.Explanation {
  /// The code as rules have it.
  var foldedCode: String { code.uppercased().filter { !$0.isWhitespace } }

  /// Whether it is about the rule in general.
  fileprivate var isAtLarge: Bool { place.allSatisfy(\.isWhitespace) }
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
