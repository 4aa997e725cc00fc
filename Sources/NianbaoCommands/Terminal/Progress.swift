import Foundation
import ReportModel
import Spreadsheet

/// A progress line on the terminal; nothing is printed if standard error is not a terminal.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let language: Language

  init(total: Int, language: Language) {
    self.total = total
    self.language = language
    isShown = total > 1 && isatty(STDERR_FILENO) == 1
  }

  /// Shows the number of finished files.
  func show(_ done: Int) {
    guard isShown else { return }
    let text = LocalizedText(zh: "正在读取 \(done)/\(total)", en: "reading \(done)/\(total)")
    // The next line overwrites this one, and it is cleared before anything else is printed.
    Console.raw("\r\(text[language])\u{1B}[K")
  }

  /// Clears the line.
  func clear() {
    if isShown { Console.raw("\r\u{1B}[K") }
  }
}
