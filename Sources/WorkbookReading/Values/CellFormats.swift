import Spreadsheet

/// What the styles part says about cell formats, as far as it affects what a cell says.
struct CellFormats {
  /// What a cell format says about everything in its cells.
  private struct Format {
    /// Whether numbers are shown as dates.
    var showsDate = false
    /// Whether everything is struck out, or has the colour of its background.
    var look: Cell.Appearance = []
    /// How values are shown; nil if they are shown as they are.
    var code: FormatCode?
  }

  private var formats: [Format] = []

  init() {}

  /// Whether cells with a format show a date; false if there is no such format.
  func showsDate(_ format: Int) -> Bool {
    formats.indices.contains(format) && formats[format].showsDate
  }

  /// Whether cells with a format are struck out or invisible.
  func look(of format: Int) -> Cell.Appearance {
    formats.indices.contains(format) ? formats[format].look : []
  }

  /// No more values than this are formatted; no sheet of a report has nearly as many.
  private static let valueLimit = 50_000

  /// What people see of a value in a format; nil if it is the value itself.
  func shown(
    _ value: CellValue?, in format: Int, _ context: SheetContext
  ) -> (text: String?, appearance: Cell.Appearance)? {
    let usage = context.usage
    guard usage.formattedValues < Self.valueLimit, formats.indices.contains(format),
      let code = formats[format].code
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
  struct Handler: XMLEventHandler {
    private enum Section { case numberFormats, fonts, fills, cellFormats }

    /// The sections of the part that are read, directly under its root: conditional formats hold
    /// number formats and fonts of their own.
    private static let sections: [String: Section] = [
      "numFmts": .numberFormats, "fonts": .fonts, "fills": .fills, "cellXfs": .cellFormats,
    ]

    private var numbers: [Int: Format] = [:]
    private var fonts: [(isStruckOut: Bool, color: CellColor?)] = []
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
      var numbers = numbers
      for format in formats where numbers[format.number] == nil {
        numbers[format.number] = Self.format(builtIn: format.number)
      }
      var table = CellFormats()
      table.formats = formats.map { format in
        var found = numbers[format.number] ?? Format()
        guard fonts.indices.contains(format.font) else { return found }
        let font = fonts[format.font]
        let background = fills.indices.contains(format.fill) ? fills[format.fill] : .white
        if font.isStruckOut { found.look.insert(.struckOut) }
        if let color = font.color, color.isUnreadable(on: background) { found.look.insert(.unseen) }
        return found
      }
      return table
    }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      depth += 1
      guard name.namespace == .spreadsheet else { return false }
      if depth == 2 { section = Self.sections[name.local] }
      switch (name.local, section) {
      case ("numFmt", .numberFormats):
        guard let id = attributes["numFmtId"].flatMap(NumberText.integer),
          let code = attributes["formatCode"]
        else { break }
        numbers[id] = Self.format(EscapedText.decode(code))
      case ("font", .fonts): fonts.append((false, nil))
      case ("strike", .fonts) where attributes.flag("val") ?? true:
        fonts.mutateLast { $0.isStruckOut = true }
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

    mutating func end(_ name: XMLName, text: String) {
      if depth == 2 { section = nil }
      depth -= 1
    }

    private static func format(_ text: String) -> Format {
      let code = FormatCode(text)
      let isPlain = code.isPlain && code.decimals == nil && code.showsTextsPlainly
      return Format(showsDate: NumberFormat.isDate(text), code: isPlain ? nil : code)
    }

    private static func format(builtIn id: Int) -> Format {
      var found = NumberFormat.code(builtIn: id).map(format) ?? Format()
      found.showsDate = NumberFormat.isDate(builtIn: id)
      return found
    }
  }
}
