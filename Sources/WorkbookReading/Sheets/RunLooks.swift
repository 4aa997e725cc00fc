import Spreadsheet

/// How the runs of a text are shown, as far as that may change what the text says.
struct RunLooks: OptionSet {
  let rawValue: UInt8

  /// Some are struck out.
  static let struck = RunLooks(rawValue: 1)
  /// Some are raised or lowered.
  static let raised = RunLooks(rawValue: 2)
  /// Some have a font of their own that is neither.
  static let plain = RunLooks(rawValue: 4)
  /// Some are shown in the font of the cell.
  static let inherited = RunLooks(rawValue: 8)

  /// What they say of a cell whose own font is struck out or not.
  func appearance(inStruckFont isStruck: Bool) -> Cell.Appearance {
    var looks = self
    if looks.remove(.inherited) != nil { looks.insert(isStruck ? .struck : .plain) }
    if looks.contains(.raised) || looks.isSuperset(of: [.struck, .plain]) { return .markedInPart }
    return looks.contains(.struck) ? .struckOut : []
  }
}
