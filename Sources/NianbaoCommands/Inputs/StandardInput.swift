import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet
import WorkbookReading

/// Reads standard input.
enum StandardInput {
  /// All its bytes, up to slightly more than the limit, which the reader then rejects.
  ///
  /// `FileHandle` would crash if standard input cannot be read.
  ///
  /// - Throws: `ProcessingError` if it is a folder, or closed.
  static func bytes() throws(ProcessingError) -> [UInt8] {
    let limit = ReadLimits().fileBytes
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = unsafe read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(unsafe String(cString: strerror(errno))) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  private static func unreadable(_ reason: String) -> ProcessingError {
    ProcessingError(
      code: "unreadable-file",
      message: LocalizedText(
        zh: "读不了标准输入（\(reason)）。请用 nianbao … - < 文件 的形式，或直接写文件名。",
        en:
          "Standard input cannot be read (\(reason)). Write nianbao … - < FILE, or the file's name."
      ))
  }
}
