package import Spreadsheet

/// Why a file could not be read, in words for the person who has to do something about it.
package struct ReadError: Error, Hashable, Sendable {
  /// What happened, as stable codes for programs.
  package enum Code: String, CaseIterable, Sendable {
    /// The file does not exist, is a folder, or may not be read.
    case unreadableFile = "unreadable-file"
    /// The path leads to a pipe or a device.
    case notAFile = "not-a-file"
    /// The file is empty.
    case emptyFile = "empty-file"
    /// The file is the lock file that an office program keeps next to an open file.
    case lockFile = "lock-file"
    /// The workbook is encrypted with a password.
    case encryptedWorkbook = "encrypted-workbook"
    /// The file is a workbook in an older format (.xls, .et).
    case legacyWorkbook = "legacy-workbook"
    /// The file is a word-processing document in an older format (.doc, .wps).
    case legacyDocument = "legacy-document"
    /// The file is a presentation.
    case presentation = "presentation"
    /// The file is in another older office format.
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
    /// The file begins like a ZIP archive, but its directory is damaged or truncated.
    case brokenZip = "broken-zip"
    /// The file is a picture.
    case picture = "picture"
    /// The file is a web page.
    case webPage = "web-page"
    /// The file is a web page saved in one file with its images (.mht).
    case webArchive = "web-archive"
    /// The file is in rich text format (.rtf).
    case richText = "rich-text"
    /// The file is some other XML, such as an XML workbook of 2003.
    case otherXML = "other-xml"
    /// The file is JSON that this program wrote.
    case ownJSON = "own-json"
    /// The file is some other JSON.
    case json = "json"
    /// The kind of the file is unknown.
    case unknownKind = "unknown-kind"
    /// An entry of the package is encrypted.
    case encryptedPart = "encrypted-part"
    /// A part is truncated, does not inflate, or fails its checksum.
    case damagedPart = "damaged-part"
    /// A part uses a compression method that is not supported.
    case unknownCompression = "unknown-compression"
    /// A required part is missing.
    case missingPart = "missing-part"
    /// A part is not well-formed XML.
    case malformedXML = "malformed-xml"
    /// A part declares a document type, which could make it mean anything.
    case documentType = "document-type"
    /// A part is in an encoding that is not supported.
    case unknownEncoding = "unknown-encoding"
    /// The workbook has no sheet that could be read.
    case noSheet = "no-sheet"
    /// A limit was exceeded.
    case tooLarge = "too-large"
  }

  /// What happened.
  package var code: Code
  /// The part of the package or the sheet that it concerns.
  package var part: String?
  /// The line in the part or in the text, counted from one.
  package var line: Int?
  /// The column in the part, counted from one.
  package var column: Int?
  /// The cell that it concerns.
  package var cell: CellAddress?
  /// What was found and what to do.
  package var message: LocalizedText

  /// Makes an error.
  package init(
    _ code: Code, part: String? = nil, line: Int? = nil, column: Int? = nil,
    cell: CellAddress? = nil, _ message: LocalizedText
  ) {
    self.code = code
    self.part = part
    self.line = line
    self.column = column
    self.cell = cell
    self.message = message
  }

  /// This error as a note, for a problem that did not stop the reading.
  var note: Workbook.Note { Workbook.Note(part: part ?? "", message) }
}

extension ReadError: CustomStringConvertible {
  /// The code and the English sentence, for logs and tests.
  package var description: String { "\(code.rawValue): \(message.en)" }
}
