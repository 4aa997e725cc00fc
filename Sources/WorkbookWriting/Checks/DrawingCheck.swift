import Spreadsheet

/// Refuses what Excel refuses but libxlsxwriter lets through, before anything is written.
enum DrawingCheck {
  /// Throws the first problem in a drawing.
  ///
  /// `FormatCache` checks each style when it first occurs.
  static func check(_ drawing: WorkbookDrawing) throws(WriteError) {
    guard !drawing.sheets.isEmpty else { throw WriteError(.noSheet) }
    var sheets: Set<String> = []
    var folded: Set<String> = []
    for sheet in drawing.sheets {
      guard NameCheck.isLegalSheetName(sheet.name) else {
        throw WriteError(.illegalSheetName, sheet: sheet.name)
      }
      guard folded.insert(sheet.name.lowercased()).inserted else {
        throw WriteError(.duplicateSheetName, sheet: sheet.name)
      }
      sheets.insert(sheet.name)
    }
    for sheet in drawing.sheets {
      try SheetCheck(sheet: sheet, sheetNames: sheets).check()
    }
    try check(drawing.definedNames, sheets: sheets)
    try check(drawing.properties)
  }

  private static func check(
    _ names: [DefinedName], sheets: Set<String>
  ) throws(WriteError) {
    var folded: Set<String> = []
    for name in names {
      guard NameCheck.isLegalDefinedName(name.name) else {
        throw WriteError(.illegalDefinedName, sheet: name.sheet, detail: name.name)
      }
      guard folded.insert(name.name.lowercased()).inserted else {
        throw WriteError(.duplicateDefinedName, sheet: name.sheet, detail: name.name)
      }
      guard sheets.contains(name.sheet) else {
        throw WriteError(.unknownSheet, sheet: name.sheet, detail: name.name)
      }
      guard SheetCheck.isInside(name.range) else {
        throw WriteError(.outsideSheet, sheet: name.sheet, detail: name.name)
      }
    }
  }

  private static func check(
    _ properties: WorkbookDrawing.Properties
  ) throws(WriteError) {
    guard WorkbookDrawing.Properties.legalYears.contains(properties.createdYear) else {
      throw WriteError(.illegalProperty, detail: "\(properties.createdYear)")
    }
    var texts = [properties.title, properties.subject, properties.author, properties.company]
    var folded: Set<String> = []
    for custom in properties.custom {
      guard !custom.name.isEmpty, folded.insert(custom.name.lowercased()).inserted else {
        throw WriteError(.illegalProperty, detail: custom.name)
      }
      texts += [custom.name, custom.value]
    }
    for text in texts {
      guard !TextCheck.isLonger(text, than: 255), !text.holdsEscape else {
        throw WriteError(.illegalProperty, detail: TextCheck.excerpt(text))
      }
      if let character = TextCheck.illegalCharacter(in: text, allowing: .none) {
        throw WriteError(.illegalCharacter, detail: character)
      }
    }
  }
}
