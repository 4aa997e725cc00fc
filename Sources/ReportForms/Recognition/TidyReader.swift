import Foundation
import ReportModel
import Spreadsheet

/// Reads the tidy text that `TidyText` writes: one figure per line, identified by its keys.
struct TidyReader {
  private let forms: [ReportForm]

  init(forms: [ReportForm]) { self.forms = forms }

  /// A line, with its fields by column name.
  private struct Line {
    let row: Int
    let fields: [String: String]

    subscript(name: String) -> String { fields[name] ?? "" }

    var key: FigureKey { FigureKey(self["table"], self["row"], self["column"]) }
    var year: Int? { Int(self["year"]) }
  }

  /// Reads the report in a text; nil if the text is not in this format.
  ///
  /// - Throws: `NoFormFound` if it holds no report for the requested year.
  func report(from workbook: Workbook, year: Int?) throws(NoFormFound) -> Report? {
    guard workbook.origin == .text, let grid = workbook.grids.first,
      let columns = Self.columns(of: grid)
    else { return nil }
    let all = grid.rows.dropFirst().filter { !$0.cells.isEmpty }.map { Self.line($0, columns) }
    let years = Set(all.compactMap(\.year))
    if let year, !years.isEmpty, !years.contains(year) { throw .otherYears(years.sorted()) }
    let wanted = year ?? years.max()
    let ofYear = all.filter { $0.year == wanted }
    guard let first = ofYear.first, let form = forms.first(where: { $0.id == first["form"] }) else {
      return nil
    }
    var report = Report(form: form)
    report.unit = first["unit"].isEmpty ? nil : first["unit"]
    report.year = wanted
    let own = ofYear.filter { $0["unit"] == first["unit"] && $0["form"] == first["form"] }
    take(own, columns, into: &report)
    noteMissing(own, in: &report)
    noteOthers(all, than: first, wanted: wanted, in: &report)
    return report
  }

  /// The position of each column by its name; nil if the first line does not have these names.
  private static func columns(of grid: Grid) -> [String: Int]? {
    guard let head = grid.rows.first else { return nil }
    let names = head.cells.map { ($0.cell.displayText.trimmed(), $0.column) }
    let columns = Dictionary(names) { first, _ in first }
    return TidyText.columns.allSatisfy { columns[$0] != nil } ? columns : nil
  }

  private static func line(_ row: Grid.Row, _ columns: [String: Int]) -> Line {
    let texts = Dictionary(row.cells.map { ($0.column, $0.cell.displayText.trimmed()) }) { $1 }
    return Line(row: row.index, fields: columns.compactMapValues { texts[$0] })
  }

  private func take(_ lines: [Line], _ columns: [String: Int], into report: inout Report) {
    var seen: [FigureKey: Figure] = [:]
    for line in lines {
      let key = line.key
      guard report.form.figure(key) != nil else {
        let text = "\(key) \(line["value"])\(line["raw"])"
        report.observations.append(
          Observation(
            .unplaced(text: text), text: text, cells: [reference(line, "value", columns)]))
        continue
      }
      var figure = figure(line, in: report.form)
      let isValue = figure.state == .blank || figure.number != nil
      figure.source = reference(line, isValue ? "value" : "raw", columns)
      if let other = seen[key], other.state != figure.state {
        // If two lines differ, there is no way to know which is right.
        figure.state = .unreadable
        figure.raw = "\(other.raw) \(figure.raw)"
      }
      seen[key] = figure
    }
    report.figures.merge(seen) { $1 }
  }

  /// The figure that a line gives; unreadable if its value and state contradict each other.
  private func figure(_ line: Line, in form: ReportForm) -> Figure {
    let key = line.key
    let (value, raw) = (line["value"], line["raw"])
    switch line["state"] {
    case Figure.State.blank.name where value.isEmpty: return Figure(key, .blank)
    case Figure.State.notApplicable.name where value.isEmpty:
      return Figure(key, .notApplicable, raw: raw)
    case Figure.State.unreadable.name where value.isEmpty:
      return Figure(key, .unreadable, raw: raw)
    case Figure.State.number(0).name:
      if case .number(let number) = FigureText(value).state {
        return Figure(key, .number(number), raw: raw.isEmpty ? value : raw)
      }
    default: break
    }
    return Figure(key, .unreadable, raw: value.isEmpty ? raw : value)
  }

  private func reference(
    _ line: Line, _ column: String, _ columns: [String: Int]
  ) -> CellReference {
    CellReference(
      sheet: nil, address: CellAddress(row: line.row, column: columns[column] ?? 0))
  }

  /// Reports the tables, rows and single places that have no line.
  private func noteMissing(_ lines: [Line], in report: inout Report) {
    let found = Set(lines.map(\.key))
    for table in report.form.tables {
      let figures = table.figures.filter { !found.contains($0.key) }
      if figures.count == table.figures.count {
        let title = report.form.section(table.key)?.title ?? table.key
        report.observations.append(Observation(.tableMissing(table: table.key), text: title))
        continue
      }
      for figure in figures {
        report.observations.append(
          Observation(
            .columnMissing(table: table.key, column: figure.key.column),
            text: "\(figure.rowLabel) \(figure.columnLabel)", key: figure.key))
      }
    }
  }

  /// Reports other years and units in the text, which were not read.
  private func noteOthers(
    _ lines: [Line], than first: Line, wanted: Int?, in report: inout Report
  ) {
    let years = Set(lines.compactMap(\.year)).filter { $0 != wanted }.sorted().map(String.init)
    if !years.isEmpty {
      report.observations.append(Observation(.severalYears(chosen: wanted, others: years)))
    }
    let others = Set(lines.filter { $0.year == wanted }.map { $0["unit"] })
      .subtracting([first["unit"]]).sorted()
    guard let other = others.first else { return }
    report.observations.append(
      Observation(
        .readerNote(
          LocalizedText(
            zh: "文本里还有另外 \(others.count) 个单位的数字（如“\(other)”），只读取了第一个单位的。",
            en: "The text also holds the figures of \(others.count) other unit(s) (such as "
              + "“\(other)”); only those of the first unit were read.")), text: other))
  }
}
