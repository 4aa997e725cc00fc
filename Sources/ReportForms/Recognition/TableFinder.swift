import ReportModel
import Spreadsheet

/// Finds the tables of a form on one sheet, in one table of a document, or in a text.
struct TableFinder {
  let vocabulary: FormVocabulary
  let view: SheetView
  /// The position of the grid in the workbook.
  let position: Int

  private var form: ReportForm { vocabulary.form }

  /// The tables, each compared with the form, and with what is said of its year.
  func instances() -> [TableInstance] {
    let titles = vocabulary.titles.titles(in: view)
    let found = vocabulary.tables.flatMap { layouts -> [(index: LabelIndex, read: TableInstance)] in
      let readings = layouts.map { instances($0, titles) }
      let scores = readings.map { $0.reduce(0) { $0 + $1.score } }
      // Of layouts that find as much, the first is the official one.
      let best = scores.firstIndex(of: scores.max() ?? 0) ?? 0
      return readings[best].map { (layouts[best], $0) }
    }
    let areas = areas(of: found.map(\.read))
    let years = YearHints(view)
    let figureRows = Set(found.flatMap(\.read.foundRows).map(\.index))
    return found.indices.map { number in
      let others = areas.indices.filter { $0 != number }.map { areas[$0] }
      return audited(
        found[number].read, found[number].index, beside: others, years, figureRows: figureRows)
    }
  }

  /// The instances of a table: by cells, in a text by lines of fields or with a field on each line.
  private func instances(
    _ index: LabelIndex, _ titles: [Int: SectionTitles.Title]
  ) -> [TableInstance] {
    let titleRows = titles.keys.sorted()
    guard view.isText else {
      return GridTableReader(
        view: view, index: index, form: form, gridIndex: position, titleRows: titleRows
      ).instances()
    }
    let starts = titles.filter { $0.value.section.key == index.table.key }.keys.sorted()
    let parts = (starts.isEmpty ? [0] : starts).map { start in
      start..<(titleRows.first { $0 > start } ?? Int.max)
    }
    let reader = FieldPerLineReader(view: view, index: index, form: form, gridIndex: position)
    let stacked = parts.filter(reader.isNeeded)
    let lines = LineTableReader(
      view: view, index: index, form: form, gridIndex: position, titleRows: titleRows
    ).instances().filter { instance in !stacked.contains { $0.overlaps(Range(instance.rows)) } }
    let all = stacked.flatMap(reader.instances) + lines
    return all.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// The cells that each table takes: from its labels, unless it shares those of another, to its last
  /// heading.
  private func areas(of instances: [TableInstance]) -> [TableArea] {
    instances.map { instance in
      let columns = instance.headings.map(\.cell.address.column)
      let first = columns.min() ?? instance.lane.lowerBound
      let labels = instance.foundRows.compactMap(\.label?.address.column).min() ?? first
      let isShared = instances.contains { other in
        other.headings.contains { (labels..<max(first, labels)).contains($0.cell.address.column) }
          && other.rows.overlaps(instance.rows)
      }
      let left = isShared ? first : min(labels, first)
      return TableArea(
        key: instance.table, rows: instance.rows,
        columns: view.isText ? nil : left...max(left, instance.width.upperBound))
    }
  }

  private func audited(
    _ instance: TableInstance, _ index: LabelIndex, beside others: [TableArea],
    _ years: YearHints, figureRows: Set<Int>
  ) -> TableInstance {
    // What belongs to a table beside it is not added to this one.
    let others = view.isText ? [] : others.filter { $0.rows.overlaps(instance.rows) }
    let view = others.isEmpty ? view : SheetView(view.grid.without(others), known: view.known)
    var audited = instance
    audited.keepLane(off: others.compactMap(\.columns))
    audited = audited.audited(in: view, index: index, form: form)
    let top = instance.headings.map(\.cell.address.row).min() ?? instance.rows.lowerBound
    audited.hint = years.hint(
      above: view.isText ? instance.rows.lowerBound : top,
      columns: view.isText ? 0...CellAddress.columnLimit : instance.width,
      figureRows: view.isText ? [] : figureRows)
    return audited
  }
}

extension TableInstance {
  /// Ends the columns of the table where those of a table beside it begin.
  fileprivate mutating func keepLane(off others: [ClosedRange<Int>]) {
    let columns = headings.map(\.cell.address.column)
    guard let first = columns.min(), let last = columns.max() else { return }
    for other in others {
      if other.upperBound < first, lane.lowerBound <= other.upperBound {
        lane = other.upperBound + 1...lane.upperBound
      } else if other.lowerBound > last, lane.upperBound >= other.lowerBound {
        lane = lane.lowerBound...other.lowerBound - 1
      }
    }
  }
}

extension Grid {
  /// The grid without the cells of some tables.
  fileprivate func without(_ areas: [TableArea]) -> Grid {
    var copy = self
    for row in copy.rows.indices {
      let index = copy.rows[row].index
      copy.rows[row].cells.removeAll { column, _ in
        areas.contains { $0.contains(CellAddress(row: index, column: column)) }
      }
    }
    return copy
  }
}
