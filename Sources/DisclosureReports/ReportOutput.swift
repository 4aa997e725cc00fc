import Foundation
public import ReportChecks
import ReportForms
public import ReportModel
public import Spreadsheet
import WorkbookWriting

/// The formats that a report is written in.
public enum ReportOutput: String, CaseIterable, Sendable {
  /// The official workbook.
  case xlsx
  /// The report as text with its tables.
  case tsv
  /// One figure a line.
  case tidy
  /// Everything that was read, and the findings.
  case json
  /// The official form as a page.
  case html

  /// What follows the stem of the input in the name of the output.
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
  ///   - findings: What the check found, for `json`.
  ///   - file: The name of the input as given, for `json`.
  ///   - path: Where the output goes.
  ///   - options: How it is written.
  /// - Throws: `ProcessingError` where it cannot be written; nothing is left behind then.
  public func write(
    _ report: Report, findings: [Finding], file: String, to path: String, options: Options
  ) throws(ProcessingError) {
    switch self {
    case .xlsx:
      try WorkbookOutput.write(
        OfficialDrawing.drawing(of: report), to: path, using: options.files)
    case .tsv: try write(table: TabSeparatedText.text(of: report))
    case .tidy: try write(table: TidyText.text(of: report))
    case .json:
      let json = ReportJSON(language: options.language)
      try write(text: json.report(report, findings: findings, file: file).text + "\n")
    case .html: try write(text: HTMLPage.html(of: report))
    }

    func write(text: String) throws(ProcessingError) {
      try options.files.write(Data(text.utf8), to: path)
    }
    func write(table text: String) throws(ProcessingError) {
      try write(text: (options.hasByteOrderMark ? "\u{FEFF}" : "") + text.withBlankControls)
    }
  }

  /// How outputs are written.
  public struct Options: Sendable {
    /// What puts files into their places.
    public var files: OutputFile
    /// The language of messages in `json`.
    public var language: Language
    /// Whether texts begin with a byte order mark.
    public var hasByteOrderMark: Bool

    /// Makes options.
    public init(files: OutputFile, language: Language, hasByteOrderMark: Bool = false) {
      self.files = files
      self.language = language
      self.hasByteOrderMark = hasByteOrderMark
    }
  }
}

/// Writes drawn workbooks.
public enum WorkbookOutput {
  /// Writes a workbook to its place.
  ///
  /// - Throws: `ProcessingError` where it cannot be written; nothing is left behind then.
  public static func write(
    _ drawing: WorkbookDrawing, to path: String, using files: OutputFile
  ) throws(ProcessingError) {
    try files.write(to: path) { temporary throws(ProcessingError) in
      do throws(WriteError) {
        try WorkbookWriter.write(drawing.clean, toPath: temporary)
      } catch {
        throw ProcessingError(error.code.rawValue, zh: error.chinese, en: error.english)
      }
    }
  }
}

/// The blank workbook that offices fill.
public enum BlankWorkbook {
  /// Draws the blank for a year.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - year: The year that is reported on.
  ///   - unit: The full name of the unit, filled in where it is known.
  /// - Returns: The workbook, ready to be written.
  public static func drawing(form: ReportForm, year: Int, unit: String?) -> WorkbookDrawing {
    BlankDrawing.drawing(form: form, year: year, unit: unit)
  }
}
