public import ReportModel

/// Why a file could not be read as a report, or an output could not be written.
public struct ProcessingError: Error, Hashable, Sendable {
  /// The stable code of the error, in kebab case.
  public var code: String
  /// What happened, and what to do.
  public var message: LocalizedText

  /// Makes an error.
  public init(code: String, message: LocalizedText) {
    self.code = code
    self.message = message
  }

  /// Makes an error of its words.
  init(_ code: String, zh: String, en: String) {
    self.init(code: code, message: LocalizedText(zh: zh, en: en))
  }
}
