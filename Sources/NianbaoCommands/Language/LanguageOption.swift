public import ArgumentParser
import Spreadsheet

extension Language: ExpressibleByArgument {}

/// The option `--lang`.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: help(
      "消息的语言：zh 或 en", "the language of messages: zh or en", value: .language))
  private(set) var chosen: Language?

  /// The language of messages.
  var language: Language { chosen ?? .environment }
}
