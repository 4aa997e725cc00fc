import Spreadsheet

/// What the styles part says about cell formats, as far as it affects what a cell says.
struct CellFormats {
  /// What a cell format says about everything in its cells.
  struct Format: OptionSet {
    let rawValue: UInt8

    /// Numbers are shown as dates.
    static let date = Format(rawValue: 1)
    /// Everything is struck out.
    static let struckOut = Format(rawValue: 2)
    /// Everything has the colour of its background.
    static let unseen = Format(rawValue: 4)
  }

  private var formats: [Format] = []
  /// The format code of each format; nil if it shows values as they are.
  private var codes: [FormatCode?] = []

  init() {}

  fileprivate init(_ formats: [(traits: Format, code: FormatCode?)]) {
    self.formats = formats.map(\.traits)
    codes = formats.map(\.code)
  }

  /// Whether cells with a format show a date; false if there is no such format.
  func showsDate(_ format: Int) -> Bool { self[format].contains(.date) }

  /// Whether cells with a format are struck out.
  func isStruckOut(_ format: Int) -> Bool { self[format].contains(.struckOut) }

  /// Whether what cells with a format hold is invisible.
  func isUnseen(_ format: Int) -> Bool { self[format].contains(.unseen) }

  private subscript(format: Int) -> Format {
    formats.indices.contains(format) ? formats[format] : []
  }

  /// No more values than this are formatted; no sheet of a report has nearly as many.
  private static let valueLimit = 50_000

  /// What people see of a value in a format; nil if it is the value itself.
  func shown(
    _ value: CellValue?, in format: Int, _ context: SheetContext
  ) -> (text: String?, appearance: Cell.Appearance)? {
    let usage = context.usage
    guard usage.formattedValues < Self.valueLimit, codes.indices.contains(format),
      let code = codes[format]
    else { return nil }
    let view: ShownValue
    switch value {
    case .number(let number):
      guard !code.showsAllDecimals(of: number) else { return nil }
      view = ShownValue(number, by: code, from1904: context.datesFrom1904)
    case .date(_, let serial?):
      view = ShownValue(serial, by: code, from1904: context.datesFrom1904)
    case .text(let text):
      guard !code.showsTextsPlainly else { return nil }
      view = ShownValue(text, by: code)
    case nil:
      // A formula without a stored value may still be computed; any number can represent it.
      guard !code.isPlain else { return nil }
      return (nil, ShownValue(12, by: code, from1904: false).appearance)
    default: return nil
    }
    usage.formattedValues += 1
    let isDate = if case .date = value { true } else { false }
    guard isDate || !view.appearance.isEmpty else { return nil }
    return (view.text, isDate ? [] : view.appearance)
  }
}

extension FormatCode {
  /// Whether the code is plain and shows all decimals of a number.
  fileprivate func showsAllDecimals(of number: Double) -> Bool {
    guard isPlain else { return false }
    guard let decimals else { return true }
    // Binary fractions that are off in their last digit are formatted to be certain.
    let scaled = number * (0..<min(decimals, 15)).reduce(1.0) { power, _ in power * 10 }
    return scaled == scaled.rounded()
  }
}

extension CellFormats {
  /// Collects the formats from the events of a styles part.
  final class Handler: XMLEventHandler {
    private enum Section { case numberFormats, fonts, fills, cellFormats }

    /// The sections of the part that are read, directly under its root: conditional formats hold
    /// number formats and fonts of their own.
    private static let sections: [String: Section] = [
      "numFmts": .numberFormats, "fonts": .fonts, "fills": .fills, "cellXfs": .cellFormats,
    ]

    private var numbers: [Int: (traits: Format, code: FormatCode?)] = [:]
    private var fonts: [(traits: Format, color: CellColor?)] = []
    private var fills: [CellColor?] = []
    private var formats: [(number: Int, font: Int, fill: Int)] = []
    private var section: Section?
    private var depth = 0
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    /// The collected formats; complete once the part was read to its end.
    var table: CellFormats {
      for format in formats where numbers[format.number] == nil {
        numbers[format.number] = Self.format(builtIn: format.number)
      }
      return CellFormats(
        formats.map { format in
          let number = numbers[format.number] ?? ([], nil)
          guard fonts.indices.contains(format.font) else { return number }
          let font = fonts[format.font]
          let background = fills.indices.contains(format.fill) ? fills[format.fill] : .white
          let isUnseen = font.color.map { $0.isUnreadable(on: background) } ?? false
          return (number.traits.union(font.traits).union(isUnseen ? .unseen : []), number.code)
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
      case ("font", .fonts): fonts.append(([], nil))
      case ("strike", .fonts) where attributes.flag("val") ?? true:
        fonts.mutateLast { $0.traits.insert(.struckOut) }
      case ("color", .fonts): fonts.mutateLast { $0.color = CellColor(attributes) }
      case ("fill", .fills): fills.append(.white)
      case ("patternFill", .fills) where attributes["patternType"].map { $0 != "none" } ?? false,
        ("gradientFill", .fills):
        fills.mutateLast { $0 = nil }
      case ("fgColor", .fills): fills.mutateLast { $0 = $0 == nil ? CellColor(attributes) : $0 }
      case ("xf", .cellFormats):
        let number = { (name: String) in attributes[name].flatMap(NumberText.integer) ?? 0 }
        formats.append((number("numFmtId"), number("fontId"), number("fillId")))
      default: break
      }
      guard max(formats.count, numbers.count, fonts.count, fills.count) <= limits.formats else {
        throw .tooLarge(nil, limit: limits.formats, LocalizedText(zh: "单元格格式数", en: "cell formats"))
      }
      return false
    }

    func end(_ name: XMLName, text: String) {
      if depth == 2 { section = nil }
      depth -= 1
    }

    private static func format(_ text: String) -> (traits: Format, code: FormatCode?) {
      let code = FormatCode(text)
      let isPlain = code.isPlain && code.decimals == nil && code.showsTextsPlainly
      return (NumberFormat.isDate(text) ? .date : [], isPlain ? nil : code)
    }

    private static func format(builtIn id: Int) -> (traits: Format, code: FormatCode?) {
      let isDate = NumberFormat.isDate(builtIn: id)
      guard let code = NumberFormat.code(builtIn: id) else { return (isDate ? .date : [], nil) }
      return (isDate ? .date : [], format(code).code)
    }
  }
}
