public import Spreadsheet

/// Why a file could not be read, in words for the person who has to do something about it.
public struct ReadError: Error, Hashable, Sendable {
  /// What happened, under names that stay the same for programs.
  public enum Code: String, CaseIterable, Sendable {
    /// The file is not there, is a folder, or may not be read.
    case unreadableFile = "unreadable-file"
    /// The path is that of a pipe or a device.
    case notAFile = "not-a-file"
    /// The file has no bytes.
    case emptyFile = "empty-file"
    /// The file is the mark that an office program leaves beside a file that is open.
    case lockFile = "lock-file"
    /// The workbook is encrypted with a password.
    case encryptedWorkbook = "encrypted-workbook"
    /// The file is a workbook of the older kind (.xls, .et).
    case legacyWorkbook = "legacy-workbook"
    /// The file is a word-processing document of the older kind (.doc, .wps).
    case legacyDocument = "legacy-document"
    /// The file is a presentation.
    case presentation = "presentation"
    /// The file is of another older office kind.
    case legacyOther = "legacy-other"
    /// The file is a binary workbook (.xlsb).
    case binaryWorkbook = "binary-workbook"
    /// The file is an OpenDocument file (.ods, .odt).
    case openDocument = "open-document"
    /// The file is a PDF.
    case pdf = "pdf"
    /// The file is an archive (.rar, .7z, .gz, .bz2, .xz).
    case archive = "archive"
    /// The file is a ZIP archive without a workbook in it.
    case zipWithoutWorkbook = "zip-without-workbook"
    /// The file begins like a ZIP archive, but its directory is broken or cut off.
    case brokenZip = "broken-zip"
    /// The file is a picture.
    case picture = "picture"
    /// The file is a web page.
    case webPage = "web-page"
    /// The file is a web page in one file with its pictures (.mht).
    case webArchive = "web-archive"
    /// The file is a rich text (.rtf).
    case richText = "rich-text"
    /// The file is some other XML, such as an XML workbook of 2003.
    case otherXML = "other-xml"
    /// The file is JSON that this program wrote.
    case ownJSON = "own-json"
    /// The file is some other JSON.
    case json = "json"
    /// The file is of no kind that is known.
    case unknownKind = "unknown-kind"
    /// An entry of the package is encrypted.
    case encryptedPart = "encrypted-part"
    /// A part breaks off, does not inflate, or fails its checksum.
    case damagedPart = "damaged-part"
    /// A part is packed in a way that is not known.
    case unknownCompression = "unknown-compression"
    /// A part that is needed is not there.
    case missingPart = "missing-part"
    /// A part is not well-formed XML.
    case malformedXML = "malformed-xml"
    /// A part declares a document type, which could make it mean anything.
    case documentType = "document-type"
    /// A part is in an encoding that is not known.
    case unknownEncoding = "unknown-encoding"
    /// The workbook has no sheet that could be read.
    case noSheet = "no-sheet"
    /// A limit was exceeded.
    case tooLarge = "too-large"
  }

  /// What happened.
  public var code: Code
  /// The part of the package or the sheet that it concerns.
  public var part: String?
  /// The line in the part or in the text, counted from one.
  public var line: Int?
  /// The column in the part, counted from one.
  public var column: Int?
  /// The cell that it concerns.
  public var cell: CellAddress?
  /// What was found and what to do, in English.
  public var english: String
  /// What was found and what to do, in Chinese.
  public var chinese: String

  /// Makes an error.
  public init(
    _ code: Code, part: String? = nil, line: Int? = nil, column: Int? = nil,
    cell: CellAddress? = nil, english: String, chinese: String
  ) {
    self.code = code
    self.part = part
    self.line = line
    self.column = column
    self.cell = cell
    self.english = english
    self.chinese = chinese
  }

  /// The same as something that a reader got over.
  var note: Workbook.Note {
    Workbook.Note(part: part ?? "", english: english, chinese: chinese)
  }
}

extension ReadError: CustomStringConvertible {
  /// The code and the English sentence, for logs and tests.
  public var description: String { "\(code.rawValue): \(english)" }
}
