import ArgumentParser
import DisclosureReports

/// The inputs and outputs of a command that writes something for each report.
struct FileOptions: ParsableArguments {
  @OptionGroup var files: InputArguments

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("输出到哪个文件夹", "the folder that outputs go to", value: .folder),
    completion: .directory)
  var output = "."

  @Option(
    help: help(
      "取哪个报告年度", "the year wanted where a file holds several", value: .year))
  var year: Int?

  @Flag(help: help("覆盖已有的输出", "replace outputs that exist"))
  var force = false

  func validate() throws { try OutputFolder.validate(output) }

  var folder: OutputFolder { OutputFolder(output) }

  /// Finds the inputs.
  func list() throws(ProcessingError) -> InputList { try InputList(files.inputs) }

  /// The writer of outputs, which never replaces one of the inputs.
  func output(besides list: InputList) -> OutputFile {
    OutputFile(replaces: force, inputs: list.inputs.map(\.name))
  }
}
