import ReportForms
public import ReportModel
import Spreadsheet
public import WorkbookReading

/// Reads a report from a workbook, a TSV or pasted text, whatever its name says it is.
public struct ReportReader: Sendable {
  private let recogniser: Recogniser

  /// Makes a reader of the bundled forms.
  ///
  /// - Throws: `DataFileError` where a bundled form is at fault, which the tests rule out.
  public init() throws(DataFileError) {
    try self.init(forms: ReportForm.bundled())
  }

  /// Makes a reader of some forms.
  public init(forms: [ReportForm]) {
    recogniser = Recogniser(forms: forms)
  }

  /// Reads the report in a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - year: The year wanted where the file holds several; nil for the newest.
  /// - Returns: The report and all that was noticed while reading it.
  /// - Throws: `ProcessingError` where the file cannot be read or holds no table of a known form.
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
      throw ProcessingError(code: error.code, message: error.message)
    }
  }
}
