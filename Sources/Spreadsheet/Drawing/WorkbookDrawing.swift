/// A workbook to be written.
public struct WorkbookDrawing: Sendable {
  /// The properties that file managers and document systems show.
  package struct Properties: Hashable, Sendable {
    /// The title of the document.
    package var title = ""
    /// The subject.
    package var subject = ""
    /// The author.
    package var author = ""
    /// The organisation.
    package var company = ""
    /// The year whose first day is written as the creation date, so that equal input gives equal
    /// bytes.
    package var createdYear = 2021
    /// Custom properties that hold text, in order.
    package var custom: [Custom] = []

    /// A custom property.
    package struct Custom: Hashable, Sendable {
      /// Its name.
      package var name: String
      /// Its value.
      package var value: String

      /// Makes a property.
      package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }

    /// Makes empty properties.
    package init() {}
  }

  /// The sheets, in order; the first one is shown when the file is opened.
  package var sheets: [SheetDrawing]
  /// The defined names.
  package var definedNames: [DefinedName] = []
  /// The document properties.
  package var properties = Properties()

  /// Makes a workbook from its sheets.
  package init(sheets: [SheetDrawing]) {
    self.sheets = sheets
  }
}
