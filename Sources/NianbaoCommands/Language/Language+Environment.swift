import Foundation
import ReportModel
import Spreadsheet

extension Language {
  /// The language of help and usage errors, which must be known before the options are parsed.
  @TaskLocal static var usage = Language.environment

  /// English only if the environment asks for it; most users read Chinese.
  static var environment: Language {
    let variables = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { variables[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .zh
  }
}
