import Foundation
import ReportModel
public import Spreadsheet
import WorkbookWriting

/// Writes workbooks.
public enum WorkbookOutput {
  /// Writes a workbook to a path.
  ///
  /// - Throws: `ProcessingError` if it cannot be written; nothing is left behind then.
  public static func write(
    _ drawing: WorkbookDrawing, to path: String, using files: OutputFile
  ) throws(ProcessingError) {
    try prepare(drawing, for: path, using: files).finish()
  }

  /// Writes a workbook to a temporary file, which becomes the output once it is finished.
  ///
  /// - Throws: `ProcessingError` if it cannot be written; nothing is left behind then.
  package static func prepare(
    _ drawing: WorkbookDrawing, for path: String, using files: OutputFile
  ) throws(ProcessingError) -> PreparedOutput {
    try files.prepare([path]) { _, temporary throws(ProcessingError) in
      try put(drawing, into: temporary, for: path)
    }
  }

  /// Writes a workbook to its temporary file.
  static func put(
    _ drawing: WorkbookDrawing, into temporary: String, for path: String
  ) throws(ProcessingError) {
    do throws(WriteError) {
      try WorkbookWriter.write(drawing.clean, toPath: temporary)
    } catch {
      guard error.code != .cannotCreateFile else {
        // The temporary file existed a moment ago, and its name means nothing to the user.
        throw OutputFile.unwritable(
          path,
          LocalizedText(
            zh: "磁盘已满，或文件夹不可写", en: "the disk is full or the folder cannot be written"))
      }
      throw ProcessingError(code: error.code.rawValue, message: error.message)
    }
  }
}
