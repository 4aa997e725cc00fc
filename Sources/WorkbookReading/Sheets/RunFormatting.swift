import Spreadsheet

/// How the runs of a text are formatted, as far as that may change what the text says.
struct RunFormatting: OptionSet {
  let rawValue: UInt8

  /// Some are struck out.
  static let struck = RunFormatting(rawValue: 1)
  /// Some are superscript or subscript.
  static let raised = RunFormatting(rawValue: 2)
  /// Some have a font of their own that is neither.
  static let plain = RunFormatting(rawValue: 4)
  /// Some are shown in the font of the cell.
  static let inherited = RunFormatting(rawValue: 8)

  /// What this says about a cell, given whether its own font is struck out.
  func appearance(inStruckFont isStruck: Bool) -> Cell.Appearance {
    var formatting = self
    if formatting.remove(.inherited) != nil { formatting.insert(isStruck ? .struck : .plain) }
    if formatting.contains(.raised) || formatting.isSuperset(of: [.struck, .plain]) {
      return .markedInPart
    }
    return formatting.contains(.struck) ? .struckOut : []
  }
}
