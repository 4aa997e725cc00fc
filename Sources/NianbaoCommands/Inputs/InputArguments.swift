import ArgumentParser

/// The inputs of a command that reads many files.
struct InputArguments: ParsableArguments {
  @Argument(
    help: help(
      "文件或文件夹；- 为标准输入", "files or folders; - is standard input", value: .files),
    completion: .file())
  var inputs: [String]

  func validate() throws { try InputList.validate(inputs) }
}
