import ArgumentParser
import Foundation
import ReportModel

/// The option `--lang`, and the language of the environment.
struct LanguageOption: ParsableArguments {
  /// The languages under the names that people type.
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case zh, en
  }

  @Option(
    name: .customLong("lang"), help: help("消息的语言：zh 或 en", "the language of messages: zh or en"))
  private var chosen: Name?

  /// The language that messages are in.
  var language: Language { chosen.flatMap { Language(rawValue: $0.rawValue) } ?? .environment }
}

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

/// A help text in the language of usage.
func help(_ zh: String, _ en: String) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: LocalizedText(zh: zh, en: en)[.usage])
}

/// A command's summary in the language of usage.
func summary(_ zh: String, _ en: String) -> String {
  LocalizedText(zh: zh, en: en)[.usage]
}
