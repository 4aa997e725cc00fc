import DisclosureReports
import Foundation
import ReportModel

/// Standard output for results, standard error for all else.
enum Console {
  /// Prints a result.
  ///
  /// - Throws: `ProcessingError` where it is lost, as on a full disk.
  static func out(_ text: String) throws(ProcessingError) {
    try out(Array(ended(text).utf8))
  }

  /// Prints the bytes of a result.
  ///
  /// - Throws: `ProcessingError` where they are lost, as on a full disk.
  static func out(_ bytes: [UInt8]) throws(ProcessingError) {
    // A reader that has gone away, as `head` does, is no reason to fail.
    guard let error = StandardStream.write(bytes, to: STDOUT_FILENO), error != EPIPE else { return }
    let reason = unsafe String(cString: strerror(error))
    throw ProcessingError(
      code: "output-unwritable",
      message: LocalizedText(
        zh: "结果没有全部写到标准输出（\(reason)）。请检查磁盘是否已满、输出是否被关闭。",
        en: "The result was not written to standard output in full (\(reason)). "
          + "Check whether the disk is full or the output closed."))
  }

  /// Prints anything else, without what would steer a terminal.
  static func error(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    raw(ended(lines.map { String($0).printable }.joined(separator: "\n")))
  }

  /// Writes to standard error as it stands, without an end of line.
  static func raw(_ text: String) {
    _ = StandardStream.write(Array(text.utf8), to: STDERR_FILENO)
  }

  private static func ended(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }
}
