import Spreadsheet

/// What the workbook part says: the sheets, the date system, and the defined names.
struct WorkbookPart {
  /// A sheet as listed.
  struct Sheet {
    var name: String
    var visibility: Grid.Visibility
    /// The id of the relationship to its part.
    var relationship: String?
  }

  var sheets: [Sheet] = []
  var datesFrom1904 = false
  var definedNames: [DefinedName] = []

  /// Collects all this from the events of a workbook part.
  struct Handler: XMLEventHandler {
    private(set) var workbook = WorkbookPart()
    private var definedName: String?
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard name.namespace == .spreadsheet else { return false }
      switch name.local {
      case "workbookPr":
        workbook.datesFrom1904 = attributes.flag("date1904") ?? false
      case "sheet":
        try add(attributes)
      case "definedName":
        // A name that holds on one sheet only never stands for an entry of a form.
        definedName = attributes["localSheetId"] == nil ? attributes["name"] : nil
        return definedName != nil
      default: break
      }
      return false
    }

    mutating func end(_ name: XMLName, text: String) throws(ReadError) {
      guard name.local == "definedName", let defined = definedName else { return }
      definedName = nil
      guard let (sheet, range) = SheetReference.parse(text) else { return }
      workbook.definedNames.append(DefinedName(defined, sheet: sheet, range: range))
      guard workbook.definedNames.count <= limits.items else {
        throw .tooLarge(nil, limit: limits.items, LocalizedText(zh: "定义名称数", en: "defined names"))
      }
    }

    private mutating func add(_ attributes: XMLAttributes) throws(ReadError) {
      workbook.sheets.append(
        Sheet(
          name: Self.name(attributes["name"] ?? ""),
          visibility: Self.visibility(attributes["state"]),
          relationship: attributes["id", .relationships]))
      guard workbook.sheets.count <= limits.sheets else {
        throw .tooLarge(nil, limit: limits.sheets, LocalizedText(zh: "工作表数", en: "sheets"))
      }
    }

    /// The name of a sheet, shortened because it is printed with each of its findings; Excel allows
    /// 31 characters.
    private static func name(_ text: String) -> String {
      guard text.utf8.count > 255 else { return EscapedText.decode(text) }
      let name = EscapedText.decode(String(text.unicodeScalars.prefix(2_000)))
      return name.unicodeScalars.count > 255 ? String(name.unicodeScalars.prefix(255)) + "…" : name
    }

    /// The visibility of a sheet, ignoring case: a hidden sheet must not be used just because a
    /// program wrote `Hidden`.
    private static func visibility(_ state: String?) -> Grid.Visibility {
      switch state?.trimmingXMLSpace.lowercased() {
      case "hidden": .hidden
      case "veryhidden": .veryHidden
      default: .visible
      }
    }
  }
}
