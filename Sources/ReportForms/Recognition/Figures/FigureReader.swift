import Foundation
import ReportModel
import Spreadsheet

/// Reads the cell of a figure: its state, and what a reviewer should know about how it is written.
struct FigureReader {
  let view: SheetView
  let arithmetic: FormulaArithmetic
  /// Whether the cells are fields of a text, where every number is text.
  let isText: Bool
  /// Whether the workbook carries the mark of our blank, whose totals are formulas on purpose.
  let isOwnBlank: Bool

  /// Reads a figure and adds observations about its cell.
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
      figure.state = computed(formula, cell, at: reference, note: note)
    } else {
      figure.state = typed(cell, units: place.acceptedUnits, note: note)
    }
    let isMoney = place.unit == MoneyUnit.tenThousandYuan
    if case .number(let number) = figure.state, isMoney, let unit = look.otherMoney(for: number) {
      // People see `962716元`, so that is what the cell means; the same typed as text is not a
      // figure.
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
        // A struck-out 12 followed by 15 is not 1215, and there is no way to know which is meant.
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

  /// The state of a cell with a formula: the computed value if available, otherwise the stored one.
  private func computed(
    _ formula: String, _ cell: Cell, at reference: CellReference,
    note: (Observation.Kind) -> Void
  ) -> Figure.State {
    switch arithmetic.result(of: reference) {
    case .number(let number, let withTexts):
      let taken = lawful(number, withTexts, beside: cell, note: note)
      guard abs(taken) <= FigureText.largest else { return .unreadable }
      if taken != withTexts {
        note(.textLeftOut(arithmetic.textNumbers(under: reference)))
      }
      return .number(taken)
    case .blank:
      // The stored value, usually 0, was computed from blanks.
      if case .number(let value) = typed(cell, note: { _ in }), value != 0 {
        note(.storedDiffers(stored: value.plain, computed: nil))
      }
      return .blank
    case .circular:
      note(.circular(formula: formula))
      return .unreadable
    case .unknown:
      guard cell.value != nil else {
        note(.uncomputable(formula: formula))
        return .unreadable
      }
      return typed(cell, note: note)
    }
  }

  /// Chooses between the two results that programs give if numbers are stored as text.
  ///
  /// It is the one that matches the stored value; Excel's if neither does.
  private func lawful(
    _ number: Decimal, _ withTexts: Decimal, beside cell: Cell, note: (Observation.Kind) -> Void
  ) -> Decimal {
    guard cell.value != nil else {
      if !isOwnBlank { note(.computed) }
      return number
    }
    let stored = typed(cell, note: { _ in })
    if let lawful = [withTexts, number].first(where: { isSame(stored, $0) }) { return lawful }
    note(.storedDiffers(stored: cell.displayText, computed: number.plain))
    return number
  }

  /// Whether a stored value equals the computed one, apart from the last digit of binary
  /// arithmetic.
  private func isSame(_ stored: Figure.State, _ computed: Decimal) -> Bool {
    guard case .number(let stored) = stored else { return false }
    return abs(stored - computed) <= Decimal(sign: .plus, exponent: -6, significand: 1)
  }

  /// Reports what a cell's appearance says about its figure.
  private func noteLook(
    _ look: CellLook, of figure: Figure, at address: CellAddress, note: (Observation.Kind) -> Void
  ) {
    let appearance = look.appearance
    if case .number(let number) = figure.state {
      if appearance.contains(.struckOut) { note(.struckOut) }
      // 0 in thousands or in per cent is still 0.
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
