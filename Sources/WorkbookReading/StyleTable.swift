import Spreadsheet

/// What the styles part says about cell formats, as far as it changes what a cell says.
struct StyleTable {
  /// What one cell format says.
  struct Format: OptionSet {
    let rawValue: UInt8

    /// Numbers are shown as dates.
    static let date = Format(rawValue: 1)
    /// Everything is struck out.
    static let struckOut = Format(rawValue: 2)
    /// Numbers are shown in 元.
    static let yuan = Format(rawValue: 4)
    /// Numbers are shown as others.
    static let scaled = Format(rawValue: 8)
  }

  private var formats: [Format] = []

  /// Whether cells of a format show a date; of a format that is not there, they do not.
  func showsDate(_ format: Int) -> Bool { self[format].contains(.date) }

  /// Whether cells of a format are struck out.
  func isStruckOut(_ format: Int) -> Bool { self[format].contains(.struckOut) }

  /// What the formats of cells say of the numbers in them.
  func appearance(ofNumbersIn format: Int) -> Cell.Appearance {
    var appearance: Cell.Appearance = []
    if self[format].contains(.struckOut) { appearance.insert(.struckOut) }
    if self[format].contains(.yuan) { appearance.insert(.yuan) }
    if self[format].contains(.scaled) { appearance.insert(.scaled) }
    return appearance
  }

  private subscript(format: Int) -> Format {
    formats.indices.contains(format) ? formats[format] : []
  }

  /// Gathers the formats from the events of a styles part.
  final class Handler: XMLEventHandler {
    private enum Section { case numberFormats, fonts, cellFormats }

    /// The sections of the part, which stand directly under its root: conditional formats hold number
    /// formats and fonts of their own.
    private static let sections: [String: Section] = [
      "numFmts": .numberFormats, "fonts": .fonts, "cellXfs": .cellFormats,
    ]

    private var numbers: [Int: Format] = [:]
    private var fonts: [Format] = []
    private var formats: [(number: Int, font: Int)] = []
    private var section: Section?
    private var depth = 0
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    /// What was gathered; to be asked once the part was read to its end.
    var table: StyleTable {
      StyleTable(
        formats: formats.map { number, font in
          let shown = numbers[number] ?? Self.format(builtIn: number)
          return fonts.indices.contains(font) ? shown.union(fonts[font]) : shown
        })
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      depth += 1
      guard name.namespace == .spreadsheet else { return false }
      if depth == 2 { section = Self.sections[name.local] }
      switch (name.local, section) {
      case ("numFmt", .numberFormats):
        guard let id = attributes["numFmtId"].flatMap(NumberText.integer),
          let code = attributes["formatCode"]
        else { break }
        numbers[id] = Self.format(EscapedText.decode(code))
      case ("font", .fonts): fonts.append([])
      case ("strike", .fonts) where attributes.flag("val") ?? true:
        fonts.mutateLast { $0.insert(.struckOut) }
      case ("xf", .cellFormats):
        formats.append(
          (
            attributes["numFmtId"].flatMap(NumberText.integer) ?? 0,
            attributes["fontId"].flatMap(NumberText.integer) ?? 0
          ))
      default: break
      }
      guard max(formats.count, numbers.count, fonts.count) <= limits.formats else {
        throw .tooLarge(nil, limit: limits.formats, english: "cell formats", chinese: "单元格格式数")
      }
      return false
    }

    func end(_ name: XMLName, text: String) {
      if depth == 2 { section = nil }
      depth -= 1
    }

    private static func format(_ code: String) -> Format {
      var format: Format = NumberFormat.isDate(code) ? .date : []
      if NumberFormat.showsYuan(code) { format.insert(.yuan) }
      if NumberFormat.isScaled(code) { format.insert(.scaled) }
      return format
    }

    private static func format(builtIn id: Int) -> Format {
      if NumberFormat.isDate(builtIn: id) { return .date }
      return NumberFormat.isScaled(builtIn: id) ? .scaled : []
    }
  }
}
