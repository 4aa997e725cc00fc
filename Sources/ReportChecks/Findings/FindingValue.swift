public import Foundation
package import ReportModel

/// A value in a finding.
public enum FindingValue: Hashable, Sendable {
  /// A number.
  case number(Decimal)
  /// Words, or the content of a cell that is not a number.
  case text(String)
}

extension FindingValue {
  /// Makes the value of a figure; nil for a blank.
  package init?(_ figure: Figure) {
    switch figure.state {
    case .number(let number): self = .number(number)
    case .blank: return nil
    case .notApplicable, .unreadable: self = .text(figure.raw)
    }
  }
}

extension FindingValue {
  /// Makes the value of a text: a number if the whole text is one.
  init(words: String) {
    let number = words.hasPrefix("+") ? nil : Decimal(plain: words)
    self = number.map { .number($0) } ?? .text(words)
  }

  /// Makes the value of all texts that a finding is about; nil if there is none.
  ///
  /// With one of them left out, an office that accepted the others would not hear of it.
  init?(all texts: [String]) {
    guard let first = texts.first else { return nil }
    self = texts.count == 1 ? FindingValue(words: first) : .text(texts.joined(separator: "；"))
  }
}

extension FindingValue: CustomStringConvertible {
  /// The value as written in messages.
  public var description: String {
    switch self {
    case .number(let number): number.plain
    case .text(let text): text
    }
  }
}
