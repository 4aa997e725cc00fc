import ArgumentParser

/// A command under its Chinese name, for completion scripts.
///
/// The parser's scripts know subcommands, but not their aliases.
struct Alias<Command: ParsableCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let configuration = Command.configuration
    return CommandConfiguration(
      commandName: configuration.aliases.first, abstract: configuration.abstract)
  }

  @OptionGroup var command: Command
}
