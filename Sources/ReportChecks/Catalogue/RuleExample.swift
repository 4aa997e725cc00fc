import Foundation
package import ReportModel
import Spreadsheet

/// An example, given by changes to `ExampleReport`.
package struct RuleExample: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One change.
  package enum Change: Hashable, Sendable {
    /// The content of the figures `table/row/column`, with `*` for any: a number, `blank` or other
    /// text.
    case figure(String, String)
    /// The kind of unit.
    case unitKind(UnitKind?)
    /// The name of the unit; nil for none.
    case unit(String?)
    /// The year reported on.
    case year(Int?)
    /// The title line; nil for none.
    case title(String?)
    /// The text before the first section; empty for none.
    case preface(String)
    /// The text of a section; empty for a title without text.
    case text(String, String)
    /// A text section is left out, including its title.
    case noSection(String)
    /// A note under a table.
    case note(String, String)
    /// The form is for years up to this one.
    case lastYear(Int)
    /// The form is for years from this one on.
    case firstYear(Int)
    /// The report was upgraded from the form with this short name.
    case upgraded(String)
    /// The input is our blank; the unit may be missing.
    case blank(unit: String?)
    /// The unit explains findings with a code at a place.
    case explained(String, String)
    /// An observation, with its description for the documentation.
    case seen(String, Observation)
  }

  private var changes: [Change]

  /// Makes an example from changes.
  package init(arrayLiteral changes: Change...) { self.changes = changes }

  init(_ changes: [Change]) { self.changes = changes }

  /// The report of the example in a form.
  package func report(form: ReportForm) -> Report {
    changes.reduce(into: ExampleReport.report(form: form)) { $1.apply(to: &$0) }
  }
}

extension RuleExample: CustomStringConvertible {
  /// The changes as text: `requests/handled-total/total = 27`.
  package var description: String {
    changes.isEmpty
      ? "the example report as it is" : changes.map(\.description).joined(separator: "; ")
  }
}

extension RuleExample.Change {
  /// An observation at some cells of a sheet.
  static func seen(
    _ words: String, _ kind: Observation.Kind, text: String = "", sheet: String? = "三",
    at addresses: [String] = ["D7"]
  ) -> Self {
    let cells = addresses.compactMap(CellAddress.init)
      .map { CellReference(sheet: sheet, address: $0) }
    return .seen(words, Observation(kind, text: text, cells: cells))
  }

  fileprivate var description: String {
    switch self {
    case .figure(let pattern, let value): "\(pattern) = \(value)"
    case .unitKind(let kind): "unit kind = \(kind?.rawValue ?? "unknown")"
    case .unit(let name): "unit = \(name ?? "unknown")"
    case .year(let year): "year = \(year.map(String.init) ?? "unknown")"
    case .title(let text): "title = \(text ?? "none")"
    case .preface(let text): "preface = \(text.isEmpty ? "none" : text)"
    case .text(let section, let text): "\(section) = \(text.isEmpty ? "no text" : text)"
    case .noSection(let section): "\(section) is left out"
    case .note(let table, let text): "note under \(table) = \(text)"
    case .lastYear(let year): "the form is for years up to \(year)"
    case .firstYear(let year): "the form is for years from \(year) on"
    case .upgraded(let form): "an upgrade brought it out of the form \(form)"
    case .blank(let unit): "it is a filled blank; unit = \(unit ?? "none")"
    case .explained(let code, let place): "情况说明 = \(code) at \(place.isEmpty ? "any place" : place)"
    case .seen(let words, _): words
    }
  }

  fileprivate func apply(to report: inout Report) {
    switch self {
    case .figure(let pattern, let value): Self.set(pattern, value, in: &report)
    case .unitKind(let kind): report.unitKind = kind
    case .unit(let name): report.unit = name
    case .year(let year): report.year = year
    case .title(let text): report.title = text.map { Report.Paragraph($0) }
    case .preface(let text): report.preface = text.isEmpty ? [] : [Report.Paragraph(text)]
    case .text(let section, let text):
      report.sections[section] = text.isEmpty ? [] : [Report.Paragraph(text)]
    case .noSection(let section):
      report.sections[section] = nil
      report.sectionTitles[section] = nil
    case .note(let table, let text): report.notes[table] = [Report.Paragraph(text)]
    case .lastYear(let year): report.form.lastYear = year
    case .firstYear(let year): report.form.firstYear = year
    case .upgraded(let form): report.upgradedFrom = form
    case .blank(let unit):
      report.isOwnBlank = true
      report.unit = unit
      report.unitCell = CellAddress("B3").map { CellReference(sheet: "单位信息", address: $0) }
    case .explained(let code, let place):
      report.explanations.append(Report.Explanation(code: code, place: place, text: "情况属实。"))
    case .seen(_, let observation): report.observations.append(observation)
    }
  }

  /// Sets all figures that match a pattern.
  private static func set(_ pattern: String, _ value: String, in report: inout Report) {
    let parts = pattern.split(separator: "/").map(String.init)
    for key in report.form.figureKeys {
      let own = [key.table, key.row, key.column]
      guard parts.count == own.count, zip(parts, own).allSatisfy({ $0 == "*" || $0 == $1 })
      else { continue }
      report.figures[key]?.state = state(value)
      report.figures[key]?.raw = value == "blank" ? "" : value
    }
  }

  private static func state(_ value: String) -> Figure.State {
    switch value {
    case "blank": .blank
    case "/", "-", "—", "无": .notApplicable
    default:
      Decimal(plain: value).map { .number($0) } ?? .unreadable
    }
  }
}
