import Foundation
import ReportModel
import Spreadsheet

/// Finds figures that may have slipped by one cell, as when a block is dragged or pasted in the
/// wrong position.
///
/// They leave a blank at one end and overwrite a figure at the other; once they are moved back, and
/// with any number in place of the overwritten one, the equations hold.
struct SlippedRun {
  private let entries: Entries
  /// The figures of each row of a sheet, for rows with a missing figure.
  private let lines: [[FigureKey]]

  /// Sorts the figures of a report by their cells.
  init(_ report: Report, _ entries: Entries) {
    self.entries = entries
    let placed = report.figures.values.compactMap { figure in
      figure.source.map { (key: figure.key, cell: $0) }
    }
    lines = placed.grouped { [$0.key.table, $0.cell.sheet, "\($0.cell.address.row)"] }.map {
      $0.elements.sorted { $0.cell.address.column < $1.cell.address.column }.map(\.key)
    }
    .filter { $0.contains(where: entries.open.contains) }
    .sorted { ($0.first?.description ?? "") < ($1.first?.description ?? "") }
  }

  /// The figures that slipped, with the blank that they left; nil if a slip explains nothing.
  ///
  /// - Parameters:
  ///   - failing: The equations that the slip must explain.
  ///   - binding: The equations that must hold as a result.
  ///   - blank: The blank that the figures left; nil for any.
  /// - Returns: The figures from the one that overwrote another up to the blank.
  func undoing(
    _ failing: [EntryEquation], under binding: [EntryEquation], into blank: FigureKey? = nil
  ) -> [FigureKey]? {
    let concerned = Set(failing.flatMap(\.entries))
    for line in lines {
      for line in [line, line.reversed()] where line.contains(where: concerned.contains) {
        for (index, key) in line.enumerated()
        where entries.open.contains(key) && (blank == nil || blank == key) {
          let before = line[..<index].reversed().prefix { entries.numbers[$0] != nil }
          if let run = run(Array(before), into: key, failing, binding) { return run }
        }
      }
    }
    return nil
  }

  /// The shortest run of two or more figures ending at the blank that makes the equations hold when
  /// moved by a cell.
  private func run(
    _ figures: [FigureKey], into blank: FigureKey, _ failing: [EntryEquation],
    _ binding: [EntryEquation]
  ) -> [FigureKey]? {
    var changes: [FigureKey: Decimal?] = [:]
    var target = blank
    for (index, key) in figures.enumerated() {
      changes[target] = .some(entries.numbers[key])
      changes[key] = .some(nil)
      target = key
      guard index > 0 else { continue }
      let isChange = changes.contains { $0.value != nil && $0.value != entries.numbers[$0.key] }
      let isTouched = failing.allSatisfy { equation in
        changes.keys.contains { equation.difference.multiples[$0] != nil }
      }
      if isChange, isTouched,
        !(failing + binding).contains(where: { $0.fails(after: changes, of: entries) })
      {
        return figures[...index].reversed() + [blank]
      }
    }
    return nil
  }
}
