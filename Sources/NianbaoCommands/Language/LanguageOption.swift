import ArgumentParser
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
