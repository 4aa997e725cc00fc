import ArgumentParser
import ReportModel

/// The option `--lang`.
struct LanguageOption: ParsableArguments {
  /// The values of the option.
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case zh, en
  }

  @Option(
    name: .customLong("lang"), help: help("消息的语言：zh 或 en", "the language of messages: zh or en"))
  private var chosen: Name?

  /// The language of messages.
  var language: Language { chosen.flatMap { Language(rawValue: $0.rawValue) } ?? .environment }
}
