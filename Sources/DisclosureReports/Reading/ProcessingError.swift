package import ReportModel
public import Spreadsheet
package import WorkbookReading

/// Why a file could not be read as a report, or an output could not be written.
public struct ProcessingError: Error, Hashable, Sendable {
  /// The stable code of the error, in kebab case.
  public var code: String
  /// What happened, and what to do.
  public var message: LocalizedText

  /// Whether nothing in the file, which may be of any kind, is a sign of a report.
  public var isNoReport = false

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
    isNoReport = [.unknownKind, .legacyOther, .json, .ownJSON, .otherXML].contains(error.code)
  }

  /// Converts an error of a data file.
  package init(_ error: DataFileError, file: String) {
    self.init(
      "data-file-fault", zh: "“\(file)”的 \(error.path) 处有错：\(error.reason.zh)。",
      en: "“\(file)” is at fault at \(error.path): \(error.reason.en).")
  }
}
