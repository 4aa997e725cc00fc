import Foundation
import ReportModel
import Spreadsheet

/// Reads the cell of a figure: its state, and what a reviewer should know about how it is written.
struct FigureReader {
  let view: GridView
  let arithmetic: FormulaArithmetic
  /// Whether the cells are fields of a text, where every number is text.
  let isText: Bool
  /// Whether the workbook carries the mark of our blank, whose totals are formulas on purpose.
  let isOwnBlank: Bool

  /// Reads a figure and notes what was noticed.
  func read(
    _ place: FormFigure, at address: CellAddress, noting observations: inout [Observation]
  ) -> Figure {
    let key = place.key
    let reference = view.reference(address)
    var figure = Figure(key, .blank, source: reference)
    guard let cell = view.grid[address] else { return figure }
    figure.raw = cell.displayText
    func note(_ kind: Observation.Kind) {
      observations.append(Observation(kind, text: figure.raw, cells: [reference], key: key))
    }
    if view.coveringMerge(address) != nil {
      if !cell.isVacant { note(.underMerge(text: figure.raw)) }
      figure.raw = ""
      return figure
    }
    let look = CellLook(cell, shown: view.grid.row(address.row)?.shown[address.column])
    if let raw = look.dateOrTime {
      figure.state = .unreadable
      figure.raw = raw
      note(.dateFormat(shown: look.shown))
    } else if let formula = cell.formula {
      figure.state = computed(formula, cell, note: note)
      figure.isComputed = arithmetic.value(of: formula, on: view.grid.name) != nil
    } else {
      figure.state = typed(cell, units: place.acceptedUnits, note: note)
    }
    let isMoney = place.unit == MoneyUnit.tenThousandYuan
    if case .number(let number) = figure.state, isMoney, let unit = look.otherMoney(for: number) {
      // What people see is `962716元`, and that is what it is; the same typed as text is no figure.
      figure.raw = look.shown ?? "\(number.plain)\(unit)"
      figure.state = .unreadable
      note(.otherMoney(unit: unit, words: ""))
    }
    if figure.state == .blank { figure.raw = "" }
    noteLook(look, of: figure, at: address, note: note)
    if !figure.isVacant { noteHidden(address, note: note) }
    return figure
  }

  /// The state of a cell without a formula.
  private func typed(
    _ cell: Cell, units: [String] = [], note: (Observation.Kind) -> Void
  ) -> Figure.State {
    switch cell.value {
    case nil: return .blank
    case .number(let number): return Decimal(figure: number).map { .number($0) } ?? .unreadable
    case .boolean, .date, .error: return .unreadable
    case .text(let text):
      let reading = FigureText(text, accepting: units)
      guard case .number = reading.state else { return reading.state }
      guard !cell.appearance.contains(.markedInPart) else {
        // Twelve struck out and fifteen behind it are not 1215, and no one can tell which are meant.
        note(.markedDigits)
        return .unreadable
      }
      if !reading.taken.isEmpty {
        note(.decoratedNumber(taken: reading.taken))
      } else if reading.isFolded {
        note(.foldedNumber)
      } else if !isText {
        note(.numberAsText)
      }
      return reading.state
    }
  }

  /// The state of a cell with a formula: the computed value where it can be had, or the stored one.
  private func computed(
    _ formula: String, _ cell: Cell, note: (Observation.Kind) -> Void
  ) -> Figure.State {
    let stored = typed(cell) { _ in }
    switch arithmetic.value(of: formula, on: view.grid.name) {
    case .number(let number):
      if cell.value == nil {
        if !isOwnBlank { note(.computed) }
      } else if !isSame(stored, number) {
        note(.storedDiffers(stored: cell.displayText, computed: number.plain))
      }
      return .number(number)
    case .blank:
      // Whatever is stored, usually 0, was computed from nothing.
      if case .number(let value) = stored, value != 0 {
        note(.storedDiffers(stored: value.plain, computed: ""))
      }
      return .blank
    case nil:
      guard cell.value != nil else {
        note(.uncomputable(formula: formula))
        return .unreadable
      }
      return stored
    }
  }

  /// Whether a stored value is the computed one, but for the last digit of binary arithmetic.
  private func isSame(_ stored: Figure.State, _ computed: Decimal) -> Bool {
    guard case .number(let stored) = stored else { return false }
    return abs(stored - computed) <= Decimal(sign: .plus, exponent: -6, significand: 1)
  }

  /// Tells what the look of a cell says beside its figure.
  private func noteLook(
    _ look: CellLook, of figure: Figure, at address: CellAddress, note: (Observation.Kind) -> Void
  ) {
    let appearance = look.appearance
    if case .number(let number) = figure.state {
      if appearance.contains(.struckOut) { note(.struckOut) }
      // 0 in thousands or in per cent is 0 all the same.
      if appearance.contains(.scaled), number != 0 { note(.scaledNumber) }
      if let kind = look.shownOtherwise(number) { note(kind) }
    }
    if appearance.contains(.unseen), !figure.isVacant { note(.unseen) }
    if let text = view.grid.row(address.row)?.footnotes[address.column] {
      note(.footnote(text: text))
    }
    if appearance.contains(.leftOut) { note(.leftOut) }
  }

  private func noteHidden(_ address: CellAddress, note: (Observation.Kind) -> Void) {
    if view.grid.row(address.row)?.isHidden == true { note(.hidden(isRow: true)) }
    if view.isHidden(column: address.column) { note(.hidden(isRow: false)) }
  }
}
