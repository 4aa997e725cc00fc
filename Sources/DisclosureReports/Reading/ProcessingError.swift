package import ReportModel
public import Spreadsheet
package import WorkbookReading

/// Why a file could not be read as a report, or an output could not be written.
public struct ProcessingError: Error, Hashable, Sendable {
  /// The stable code of the error, in kebab case.
  public var code: String
  /// What happened, and what to do.
  public var message: LocalizedText

  /// Why the file may be something else than a report; nil for a fault of a report.
  package var strangeness: Strangeness?

  /// What makes a file something else than a report.
  package enum Strangeness: Sendable {
    /// It was read, and holds no sign of a report.
    case otherContent
    /// It is of a kind that no report is; but damage may make a report look so.
    case otherKind
    /// It is a link to a folder whose files are read without it.
    case folderReadAnyway
  }

  /// Makes an error.
  public init(code: String, message: LocalizedText) {
    self.code = code
    self.message = message
  }

  /// Makes an error from its messages.
  init(_ code: String, zh: String, en: String) {
    self.init(code: code, message: LocalizedText(zh: zh, en: en))
  }
}

extension ProcessingError {
  /// Converts an error of the reader.
  package init(_ error: ReadError) {
    self.init(code: error.code.rawValue, message: error.message)
    if [.unknownKind, .legacyOther, .json, .ownJSON, .otherXML].contains(error.code) {
      strangeness = .otherKind
    }
  }

  /// Converts an error of a data file.
  package init(_ error: DataFileError, file: String) {
    self.init(
      "data-file-fault", zh: "“\(file)”的 \(error.path) 处有错：\(error.reason.zh)。",
      en: "“\(file)” is at fault at \(error.path): \(error.reason.en).")
  }
}
