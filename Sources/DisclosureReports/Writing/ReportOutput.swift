import Foundation
public import ReportChecks
import ReportForms
public import ReportModel
public import Spreadsheet

/// The formats that a report is written in.
public enum ReportOutput: String, CaseIterable, Sendable {
  /// The official workbook.
  case xlsx
  /// The report as text, including its tables.
  case tsv
  /// One figure per line.
  case tidy
  /// Everything that was read, and the findings.
  case json
  /// The official form as a web page.
  case html

  /// The suffix that replaces the input's extension in the name of the output.
  public var suffix: String {
    switch self {
    case .xlsx: ".official.xlsx"
    case .tsv: ".tsv"
    case .tidy: ".tidy.tsv"
    case .json: ".json"
    case .html: ".official.html"
    }
  }

  /// Writes a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - findings: The findings, for `json`.
  ///   - file: The name of the input as given, for `json`.
  ///   - path: The path of the output.
  ///   - options: The options; unless they say otherwise, nothing that exists is replaced.
  /// - Throws: `ProcessingError` if it cannot be written; nothing is left behind then.
  public func write(
    _ report: Report, findings: [Finding] = [], file: String = "", to path: String,
    options: Options = Options()
  ) throws(ProcessingError) {
    try Self.write(
      report, findings: findings, file: file, to: [(self, path)], options: options)
  }

  /// Writes a report in several formats, all of them or none.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - findings: The findings, for `json`.
  ///   - file: The name of the input as given, for `json`.
  ///   - outputs: The formats and the path for each.
  ///   - options: The options.
  /// - Throws: `ProcessingError` if one cannot be written; nothing is left behind then.
  public static func write(
    _ report: Report, findings: [Finding], file: String,
    to outputs: [(format: ReportOutput, path: String)], options: Options
  ) throws(ProcessingError) {
    try prepare(report, findings: findings, file: file, for: outputs, options: options).finish()
  }

  /// Writes a report in several formats to temporary files, which become the outputs once they are
  /// finished.
  ///
  /// Parameters are those of `write(_:findings:file:to:options:)`.
  /// - Throws: `ProcessingError` if one cannot be written; nothing is left behind then.
  package static func prepare(
    _ report: Report, findings: [Finding], file: String,
    for outputs: [(format: ReportOutput, path: String)], options: Options
  ) throws(ProcessingError) -> PreparedOutput {
    // Once for all formats that print it.
    lazy var document = OfficialDocument(report)
    let mark = options.hasByteOrderMark ? "\u{FEFF}" : ""
    return try options.files.prepare(outputs.map(\.path)) {
      index, temporary throws(ProcessingError) in
      let (format, path) = outputs[index]
      let text: String
      switch format {
      case .xlsx:
        let drawing = OfficialDrawing.drawing(of: report, laidOut: document)
        return try WorkbookOutput.put(drawing, into: temporary, for: path)
      case .tsv: text = mark + TabSeparatedText.text(of: document)
      case .tidy: text = mark + TidyText.text(of: report)
      case .json:
        let json = ReportJSON(language: options.language)
        text = json.report(report, findings: findings, file: file).text + "\n"
      case .html: text = HTMLPage.html(of: document)
      }
      try OutputFile.put(Data(text.utf8), into: temporary, for: path)
    }
  }

  /// How outputs are written.
  public struct Options: Sendable {
    /// The writer of files.
    public var files: OutputFile
    /// The language of messages in `json`.
    public var language: Language
    /// Whether texts begin with a byte order mark.
    public var hasByteOrderMark: Bool

    /// Makes options.
    public init(
      files: OutputFile = OutputFile(replaces: false), language: Language = .zh,
      hasByteOrderMark: Bool = false
    ) {
      self.files = files
      self.language = language
      self.hasByteOrderMark = hasByteOrderMark
    }
  }
}
