import ArgumentParser
import DisclosureReports

/// The root command.
struct Nianbao: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "nianbao",
      abstract: summary(
        "政府信息公开工作年度报告：读取、核对、生成官方格式",
        "Annual reports on government information disclosure: read, check, write the official form"),
      discussion: HelpText.exitStatuses, version: ReportJSON.version,
      subcommands: [
        ConvertCommand.self, CheckCommand.self, TemplateCommand.self, UpgradeCommand.self,
        CellsCommand.self, RulesCommand.self, FormsCommand.self,
      ])
  }
}
