import DisclosureReports
import Foundation
import ReportModel

/// Where `check` writes its findings: to standard output as they come, or to a file that appears
/// when all are known.
struct FindingsOutput {
  private var writer: any FindingsWriter
  private let path: String?
  private let files: OutputFile
  /// What goes to the file.
  private var bytes: [UInt8] = []
  /// Why standard output could not be written.
  private var failure: ProcessingError?

  /// Begins to write.
  ///
  /// - Parameters:
  ///   - writer: Puts findings into words.
  ///   - path: The file; nil for standard output.
  ///   - hasByteOrderMark: Whether the text begins with a byte order mark.
  ///   - files: Writes the file.
  init(
    _ writer: any FindingsWriter, to path: String?, hasByteOrderMark: Bool, files: OutputFile
  ) {
    self.writer = writer
    self.path = path
    self.files = files
    write((hasByteOrderMark ? "\u{FEFF}" : "") + writer.opening)
  }

  /// Adds a file, unless it is no report: the summary names those.
  mutating func add(_ file: CheckedFile) {
    if !file.isNotReport { write(writer.add(file)) }
  }

  /// Writes the rest.
  ///
  /// - Throws: `ProcessingError` if not everything could be written.
  mutating func end(_ summary: RunSummary) throws(ProcessingError) {
    write(writer.ending(summary))
    if let failure { throw failure }
    if let path { try files.write(Data(bytes), to: path) }
  }

  private mutating func write(_ text: String) {
    guard !text.isEmpty, failure == nil else { return }
    guard path == nil else { return bytes.append(contentsOf: text.utf8) }
    do throws(ProcessingError) {
      try Console.out(Array(text.utf8))
    } catch {
      failure = error
    }
  }
}
