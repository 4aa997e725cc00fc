import Spreadsheet

/// Which styles can be written.
enum StyleCheck {
  /// The first property that Excel or the library cannot hold, as text; nil if there is none.
  static func fault(in style: CellStyle) -> String? {
    guard isShort(style.fontName), !style.fontName.isEmpty else { return style.fontName }
    guard isShort(style.numberFormat), !style.numberFormat.isEmpty else {
      return style.numberFormat
    }
    guard style.fontSize >= 1, style.fontSize <= 409 else { return "\(style.fontSize)" }
    // Excel and LibreOffice do not shrink a cell that wraps, and its number would turn into ###.
    guard !style.wraps || !style.shrinks else { return "wraps, shrinks" }
    return [style.fontColor, style.fill].lazy.compactMap { $0 }.first { !isColor($0) }
      .map { "0x" + String($0, radix: 16) }
  }

  /// Whether a number is a colour, `0xRRGGBB`.
  static func isColor(_ color: UInt32) -> Bool { color <= 0xFFFFFF }

  /// Whether a name fits the library's 127 bytes, beyond which it truncates silently.
  private static func isShort(_ name: String) -> Bool {
    name.utf8.count <= 127 && TextCheck.illegalCharacter(in: name, allowing: .none) == nil
  }
}
