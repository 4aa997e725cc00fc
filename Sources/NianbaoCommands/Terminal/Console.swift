import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet

/// Standard output for results, standard error for everything else.
enum Console {
  /// Prints a result.
  ///
  /// - Throws: `ProcessingError` if it cannot be written, as on a full disk.
  static func out(_ text: String) throws(ProcessingError) {
    try out(Array(ended(text).utf8))
  }

  /// Prints the bytes of a result.
  ///
  /// - Throws: `ProcessingError` if they cannot be written, as on a full disk.
  static func out(_ bytes: [UInt8]) throws(ProcessingError) {
    // A closed pipe, as with `head`, is not an error.
    guard let error = StandardStream.write(bytes, to: STDOUT_FILENO), error != EPIPE else { return }
    let reason = unsafe String(cString: strerror(error))
    throw ProcessingError(
      code: "output-unwritable",
      message: LocalizedText(
        zh: "结果没有全部写到标准输出（\(reason)）。请检查磁盘是否已满、输出是否被关闭。",
        en: "The result was not written to standard output in full (\(reason)). "
          + "Check whether the disk is full or the output closed."))
  }

  /// Prints a message to standard error, without characters that control a terminal.
  static func error(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    raw(ended(lines.map { String($0).printable }.joined(separator: "\n")))
  }

  /// Writes text to standard error unchanged, without a line feed.
  static func raw(_ text: String) {
    _ = StandardStream.write(Array(text.utf8), to: STDERR_FILENO)
  }

  private static func ended(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }
}
