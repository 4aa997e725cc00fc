import Spreadsheet

/// What the workbook part says: the sheets, the dates' beginning, the names.
struct WorkbookPart {
  /// A sheet as it is listed.
  struct Sheet {
    var name: String
    var visibility: Grid.Visibility
    /// The id of the relationship to its part.
    var relationship: String?
  }

  var sheets: [Sheet] = []
  var datesFrom1904 = false
  var definedNames: [DefinedName] = []

  /// Gathers it from the events of a workbook part.
  final class Handler: XMLEventHandler {
    private(set) var workbook = WorkbookPart()
    private var definedName: String?
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard name.namespace == .spreadsheet else { return false }
      switch name.local {
      case "workbookPr":
        workbook.datesFrom1904 = attributes.flag("date1904") ?? false
      case "sheet":
        try add(attributes)
      case "definedName":
        // A name of one sheet only, a function and a hidden name stand for no entry of a form.
        definedName = attributes["localSheetId"] == nil ? attributes["name"] : nil
        return definedName != nil
      default: break
      }
      return false
    }

    func end(_ name: XMLName, text: String) throws(ReadError) {
      guard name.local == "definedName", let defined = definedName else { return }
      definedName = nil
      guard let (sheet, range) = SheetReference.parse(text) else { return }
      workbook.definedNames.append(DefinedName(defined, sheet: sheet, range: range))
      guard workbook.definedNames.count <= limits.items else {
        throw .tooLarge(nil, limit: limits.items, english: "defined names", chinese: "定义名称数")
      }
    }

    private func add(_ attributes: XMLAttributes) throws(ReadError) {
      workbook.sheets.append(
        Sheet(
          name: Self.name(attributes["name"] ?? ""),
          visibility: Self.visibility(attributes["state"]),
          relationship: attributes["id", .relationships]))
      guard workbook.sheets.count <= limits.sheets else {
        throw .tooLarge(nil, limit: limits.sheets, english: "sheets", chinese: "工作表数")
      }
    }

    /// The name of a sheet, which is printed with each of its findings; Excel takes 31 characters.
    private static func name(_ text: String) -> String {
      guard text.utf8.count > 255 else { return EscapedText.decode(text) }
      let name = EscapedText.decode(String(text.unicodeScalars.prefix(2_000)))
      return name.unicodeScalars.count > 255 ? String(name.unicodeScalars.prefix(255)) + "…" : name
    }

    /// Who sees a sheet; a hidden one must not be used because some program wrote `Hidden`.
    private static func visibility(_ state: String?) -> Grid.Visibility {
      switch state?.trimmingXMLSpace.lowercased() {
      case "hidden": .hidden
      case "veryhidden": .veryHidden
      default: .visible
      }
    }
  }
}
