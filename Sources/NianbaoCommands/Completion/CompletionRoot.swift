import ArgumentParser

/// The root command of completion scripts.
struct CompletionRoot: ParsableCommand {
  static var configuration: CommandConfiguration {
    var configuration = Nianbao.configuration
    configuration.subcommands += [
      Alias<ConvertCommand>.self, Alias<CheckCommand>.self, Alias<TemplateCommand>.self,
      Alias<UpgradeCommand>.self,
    ]
    return configuration
  }
}
