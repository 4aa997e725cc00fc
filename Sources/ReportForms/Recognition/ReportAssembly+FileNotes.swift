import ReportModel
import Spreadsheet

/// Adds observations about the file as a whole.
extension ReportAssembly {
  /// Repeats the observation from an upgrade about figures that also include others.
  func noteUndivided(in report: inout Report) {
    let names = Dictionary(workbook.definedNames.map { ($0.name, $0) }) { first, _ in first }
    let moves = others.compactMap { $0.form.upgrade(to: report.form.id) }.flatMap(\.moves)
    var noted: Set<FigureKey> = []
    for move in moves where !move.covers.isEmpty {
      guard let name = names[move.to.undividedName], report.form.figure(move.to) != nil,
        noted.insert(move.to).inserted
      else { continue }
      let cell = CellReference(sheet: name.sheet, address: name.range.first)
      report.observations.append(
        Observation(
          .undividedFigure(covers: move.covers, reason: move.reason), text: report[move.to].raw,
          cells: [report[move.to].source ?? cell], key: move.to))
    }
  }

  func noteFile(year: Int?, in report: inout Report) {
    let years = base.holdsSeveralYears ? base.years.filter { $0 != year }.sorted() : []
    let others = years.map(String.init) + (base.holdsEarlierYear ? ["上年"] : [])
    if !others.isEmpty, base.holdsEarlierYear || base.years.count > 1 {
      report.observations.append(Observation(.severalYears(chosen: year, others: others)))
    }
    noteOtherYears(than: year, in: &report)
    for table in base.form.tables {
      let hidden = base.readings[table.key, default: []].filter(\.isHidden)
      let isRead = base.candidates(table.key, year: year).contains { $0.isHidden }
      guard !isRead, let copy = hidden.first else { continue }
      report.observations.append(
        Observation(
          .hiddenTable(table: table.key),
          cells: [copy.corner].compactMap(\.self)))
    }
    for name in base.hiddenSheets {
      report.observations.append(Observation(.hiddenSheet(name: name), text: name))
    }
    noteCut(in: &report)
    for note in workbook.notes {
      report.observations.append(
        Observation(
          .readerNote(note.message), text: note.part))
    }
  }

  /// Reports a table that is the only one of its kind but names a different year from the report.
  private func noteOtherYears(than year: Int?, in report: inout Report) {
    for table in base.form.tables where !base.holdsSeveralYears {
      guard let reading = base.candidates(table.key, year: year).first,
        let stated = reading.year, let year, stated != year
      else { continue }
      report.observations.append(
        Observation(
          .tableOfOtherYear(table: table.key, year: stated),
          cells: [reading.corner].compactMap(\.self)))
    }
  }

  /// Reports sheets of which only the first rows were read.
  private func noteCut(in report: inout Report) {
    for name in sheets.cut {
      let place = name.map { LocalizedText(zh: "工作表“\($0)”", en: "Sheet “\($0)”") }
      report.observations.append(
        Observation(
          .readerNote(
            LocalizedText(
              zh: "\(place?.zh ?? "文本")有文字的行超过 \(InputSheets.rowLimit) 行，只看了前面的部分。",
              en:
                "\(place?.en ?? "The text") has more than \(InputSheets.rowLimit) rows with text, of "
                + "which only the first were looked at.")), text: name ?? ""))
    }
  }
}
