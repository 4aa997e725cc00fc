/// A workbook to be written.
public struct WorkbookDrawing: Sendable {
  /// The properties that file managers and document systems show.
  public struct Properties: Hashable, Sendable {
    /// The title of the document.
    public var title = ""
    /// The subject.
    public var subject = ""
    /// The author.
    public var author = ""
    /// The organisation.
    public var company = ""
    /// The year whose first day is written as the creation date, so that equal input gives equal
    /// bytes.
    public var createdYear = 2021
    /// Custom properties that hold text, in order.
    public var custom: [Custom] = []

    /// A custom property.
    public struct Custom: Hashable, Sendable {
      /// Its name.
      public var name: String
      /// Its value.
      public var value: String

      /// Makes a property.
      public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }

    /// Makes empty properties.
    public init() {}
  }

  /// The sheets, in order; the first one is shown when the file is opened.
  public var sheets: [SheetDrawing]
  /// The defined names.
  public var definedNames: [DefinedName] = []
  /// The document properties.
  public var properties = Properties()

  /// Makes a workbook from its sheets.
  public init(sheets: [SheetDrawing]) {
    self.sheets = sheets
  }
}
