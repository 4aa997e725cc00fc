import Foundation
import ReportModel

extension Language {
  /// The language of help and of what is said of a command that cannot be understood: known before
  /// the options are.
  @TaskLocal static var usage = Language.environment

  /// English only where the environment asks for it; the users read Chinese.
  static var environment: Language {
    let variables = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { variables[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .english : .chinese
  }
}
