import Foundation
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
    let cells = [finding.location].compactMap(\.self) + finding.related
    let labels = labels(of: finding, in: context)
    let known = labels.union(Self.labels(of: context.form))
    return explanations.filter { explanation in
      guard codes.contains(explanation.foldedCode) else { return false }
      let place = explanation.foldedPlace
      return explanation.isAtLarge || cells.contains { place.names($0) }
        || !labels.isDisjoint(with: place.labels(among: known))
    }
  }

  /// The labels by which a unit may refer to the location of a finding.
  private func labels(of finding: Finding, in context: CheckContext) -> Set<String> {
    let figures = finding.keys.compactMap { context.form.figure($0) }
    let labels = figures.flatMap { [$0.rowLabel, $0.columnLabel] }
    return Set((labels + [finding.rowLabel, finding.columnLabel].compactMap(\.self)).map(\.folded))
  }

  /// The folded labels of the rows and columns of a form.
  private static func labels(of form: ReportForm) -> [String] {
    form.tables.flatMap(\.figures).flatMap { [$0.rowLabel.folded, $0.columnLabel.folded] }
  }
}

extension Report.Explanation {
  /// The code as rules have it.
  var foldedCode: String { code.folded }

  /// The place without spaces, in half-width capitals, as Excel shows addresses.
  fileprivate var foldedPlace: String { place.folded.replacing("$", with: "") }

  /// Whether it is about the rule in general.
  fileprivate var isAtLarge: Bool { place.allSatisfy(\.isWhitespace) }
}

extension String {
  fileprivate var folded: String {
    String(String.UnicodeScalarView(unicodeScalars.lazy.compactMap(\.folded))).uppercased()
  }

  /// Whether a folded text refers to a cell: `三!H12` refers to H12 of 三, but not to H1, and not to
  /// H12 of 二.
  fileprivate func names(_ cell: CellReference) -> Bool {
    ranges(ofName: cell.address.description).contains { range in
      var before = self[..<range.lowerBound]
      let isQualified = before.last == "!"
      if isQualified { before = before.dropLast() }
      guard let sheet = cell.sheet?.folded else { return !isQualified }
      let isOwn = before.hasSuffix(sheet) || before.hasSuffix("'\(sheet)'")
      let isOther = isQualified || String(before.suffix(2)).isTable
      return isOwn || !isOther
    }
  }

  /// The labels that a folded text names.
  ///
  /// A label within a longer one is none: `（六）3.其他` names a row, and not the column 其他.
  fileprivate func labels(among labels: Set<String>) -> Set<String> {
    var taken: [Range<String.Index>] = []
    var named: Set<String> = []
    for label in labels.sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
      let ranges = ranges(ofName: label).filter { range in
        !taken.contains { $0.overlaps(range) }
      }
      if !ranges.isEmpty { named.insert(label) }
      taken += ranges
    }
    return named
  }

  /// Where a name stands that is no part of a longer word.
  private func ranges(ofName name: String) -> [Range<String.Index>] {
    ranges(of: name).filter { range in
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = range.upperBound == endIndex ? nil : self[range.upperBound]
      return before?.isASCIIWord != true && after?.isASCIIWord != true
    }
  }

  /// Whether it is 表二, 表三 and so on.
  private var isTable: Bool { first == "表" && String(dropFirst()).isTableNumber }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
