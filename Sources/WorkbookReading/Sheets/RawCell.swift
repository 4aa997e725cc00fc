import Spreadsheet

/// What a sheet says about one cell, before it becomes a value.
struct RawCell {
  var address = CellAddress(row: 0, column: 0)
  /// The type as written; nil means a number.
  var type: String?
  /// The index of the cell's format.
  var format = 0
  /// The text of `<v>`; nil if there is none.
  var stored: String?
  /// The text of `<is>`; nil if there is none.
  var inline: String?
  /// The formatting of the runs of `<is>`.
  var inlineFormatting = RunFormatting.inherited
  /// The formula, shifted to this cell.
  var formula: String?
  /// What people see, if the format shows something other than the value.
  private(set) var shown: String?
  /// Whether its shared string is missing.
  private(set) var isLost = false

  /// The cell; nil if there is nothing in it.
  mutating func cell(in context: SheetContext) -> Cell? {
    let value = value(in: context)
    if formula == nil {
      guard let value else { return nil }
      // An empty text is a blank; only a formula can result in one.
      if case .text(let text) = value, text.isEmpty { return nil }
    }
    return Cell(value, formula: formula, appearance: appearance(of: value, in: context))
  }

  /// What the formatting of the cell says about its value.
  private mutating func appearance(
    of value: CellValue?, in context: SheetContext
  ) -> Cell.Appearance {
    var appearance = context.styles.look(of: format)
    if case .text = value {
      let runs = formatting(in: context)
      if runs != .inherited {
        let isStruck = appearance.remove(.struckOut) != nil
        appearance.formUnion(runs.appearance(inStruckFont: isStruck))
      }
    }
    guard let view = context.styles.shown(value, in: format, context) else { return appearance }
    shown = view.text
    return appearance.union(view.appearance)
  }

  /// The formatting of the runs of its text.
  private func formatting(in context: SheetContext) -> RunFormatting {
    guard type == "s", let stored else { return inlineFormatting }
    guard !context.formatting.isEmpty, let index = NumberText.integer(stored) else {
      return .inherited
    }
    return context.formatting[index] ?? .inherited
  }

  private mutating func value(in context: SheetContext) -> CellValue? {
    // Text in the cell itself takes precedence over any other stored value.
    if let inline, stored == nil || type == "inlineStr" { return .text(inline) }
    guard let stored else { return nil }
    switch type {
    case nil, "n":
      return number(stored, context)
    case "s":
      guard !stored.isEmpty else { return nil }
      guard let index = NumberText.integer(stored), let strings = context.strings,
        index < strings.count
      else {
        // Not a blank: something was here, and nobody can tell what.
        isLost = true
        return .error("#REF!")
      }
      return .text(strings[index])
    case "b":
      return switch stored.trimmingXMLSpace.lowercased() {
      case "1", "true": .boolean(true)
      case "0", "false": .boolean(false)
      case "": nil
      default: .text(stored)
      }
    case "e":
      return stored.isEmpty ? nil : .error(stored.trimmingXMLSpace)
    case "d":
      return date(stored)
    case "str", "inlineStr":
      return .text(EscapedText.decode(stored))
    default:
      return number(stored, context)
    }
  }

  private func number(_ stored: String, _ context: SheetContext) -> CellValue? {
    guard let number = NumberText.double(stored) else {
      return stored.trimmingXMLSpace.isEmpty ? nil : .text(stored)
    }
    guard context.styles.showsDate(format),
      let date = SerialDate.text(number, from1904: context.datesFrom1904)
    else { return .number(number) }
    return .date(date, serial: number)
  }

  private func date(_ stored: String) -> CellValue? {
    if let date = SerialDate.normalized(stored) { return .date(date, serial: nil) }
    let time = stored.trimmingXMLSpace.drop { $0 == "T" }
    if let fraction = SerialDate.dayFraction(String(time)) { return .number(fraction) }
    if let days = ElapsedTime.days(stored) { return .number(days) }
    return stored.isEmpty ? nil : .text(stored)
  }
}
