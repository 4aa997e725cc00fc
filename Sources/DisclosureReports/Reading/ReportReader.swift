import ReportForms
public import ReportModel
import Spreadsheet
public import WorkbookReading

/// Reads a report from a workbook, a TSV or pasted text; the type is determined by the content.
public struct ReportReader: Sendable {
  private let recogniser: Recogniser

  /// Makes a reader for the bundled forms.
  ///
  /// - Throws: `DataFileError` if a bundled form is invalid, which the tests rule out.
  public init() throws(DataFileError) {
    try self.init(forms: ReportForm.bundled())
  }

  /// Makes a reader for the given forms.
  package init(forms: [ReportForm]) {
    recogniser = Recogniser(forms: forms)
  }

  /// Reads the report in a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - year: The year to read if the file has several; nil for the newest.
  /// - Returns: The report, with all observations.
  /// - Throws: `ProcessingError` if the file cannot be read or has no table of a known form.
  public func report(
    from source: FileSource, year: Int? = nil
  ) throws(ProcessingError) -> Report {
    let workbook: Workbook
    do throws(ReadError) {
      workbook = try WorkbookReader().read(source)
    } catch {
      throw ProcessingError(error)
    }
    do throws(NoFormFound) {
      return try recogniser.report(from: workbook, year: year)
    } catch {
      var failure = ProcessingError(code: error.code, message: error.message)
      if case .nothing = error { failure.strangeness = .otherContent }
      throw failure
    }
  }
}
