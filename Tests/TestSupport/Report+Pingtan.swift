import Foundation
package import ReportModel

extension Report {
  /// The figures of a real report in the form of 2019: 平潭综合实验区 for 2020, as published.
  ///
  /// Its results add up to 26 and 27, where （七）总计 has 20 and 21.
  package static func pingtan2020(form: ReportForm) -> Report {
    var report = Report(form: form)
    report.unit = "平潭综合实验区"
    report.year = 2020
    let rows = disclosure.map { ("disclosure", $0) } + requests.map { ("requests", $0) }
    for (table, line) in rows {
      let parts = line.split(separator: " ").map(String.init)
      let keys = form.figureKeys.filter { $0.table == table && $0.row == parts[0] }
      for (key, text) in zip(keys, parts.dropFirst()) { report.type(text, at: key) }
    }
    let filled = Set(requests.compactMap { $0.split(separator: " ").first.map(String.init) })
    for key in form.figureKeys
    where key.table == "requests" && !filled.contains(key.row) || key.table == "reviews-and-suits" {
      report.type("0", at: key)
    }
    return report
  }

  private static let disclosure = [
    "government-rules 0 0 7", "normative-documents 77 77 166", "licensing 396 442 278",
    "other-services 10 7 105", "penalties 2648 -18 538", "compulsion 126 26 29",
    "administrative-charges 35 -15", "government-procurement 395 73802895.90元",
  ]

  /// The rows that are not all 0.
  private static let requests = [
    "newly-received 20 0 0 0 0 1 21", "granted 6 0 0 0 0 1 7", "granted-in-part 6 0 0 0 0 0 6",
    "unavailable.not-held 4 0 0 0 0 0 4", "unavailable.still-unclear 3 0 0 0 0 0 3",
    "unprocessed.repeated 3 0 0 0 0 0 3", "other 4 0 0 0 0 0 4", "handled-total 20 0 0 0 0 1 21",
  ]

  /// Sets a figure to what somebody typed.
  package mutating func type(_ text: String, at key: FigureKey) {
    let state: Figure.State =
      if text.isEmpty {
        .blank
      } else if ["/", "—"].contains(text) {
        .notApplicable
      } else if let number = Decimal(string: text), number.plain == text {
        .number(number)
      } else {
        .unreadable
      }
    figures[key] = Figure(key, state, raw: text, source: figures[key]?.source)
  }

  /// Sets the figures of a place `table/row/column`, in which `*` stands for all.
  package mutating func type(_ text: String, at place: String) {
    let parts = place.split(separator: "/").map(String.init)
    for key in form.figureKeys
    where zip(parts, [key.table, key.row, key.column]).allSatisfy({ $0 == "*" || $0 == $1 }) {
      type(text, at: key)
    }
  }
}

extension FigureKey {
  /// Reads a key such as `requests/other.other/total`.
  package init(place: String) {
    let parts = place.split(separator: "/").map(String.init)
    self.init(parts[0], parts[1], parts[2])
  }
}
