import Foundation
import ReportModel

/// A line on the terminal that says how far long work has come; nothing where no person looks on.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let language: Language

  /// Prepares the line for a number of files.
  init(total: Int, language: Language) {
    self.total = total
    self.language = language
    isShown = total > 1 && isatty(STDERR_FILENO) == 1
  }

  /// Says that some files are done.
  func show(_ done: Int) {
    guard isShown else { return }
    let text = LocalizedText(zh: "正在读取 \(done)/\(total)", en: "reading \(done)/\(total)")
    // The line is written over by the next, and cleared for whatever else is printed.
    Console.raw("\r\(text[language])\u{1B}[K")
  }

  /// Clears the line.
  func clear() {
    if isShown { Console.raw("\r\u{1B}[K") }
  }
}
