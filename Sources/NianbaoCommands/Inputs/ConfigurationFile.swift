import DisclosureReports
import Foundation
import ReportChecks
import ReportModel
import Spreadsheet

/// A configuration of the checks: the file that was named, or the one beside the inputs.
struct ConfigurationFile {
  /// The name of a configuration that is found beside the inputs.
  static let defaultName = "nianbao.json"

  /// The path as given, or as found.
  let name: String
  let configuration: CheckConfiguration

  /// Reads the configuration; nil if none is named and none is there.
  ///
  /// - Throws: `ProcessingError` if it cannot be read or is at fault, or if several are there.
  init?(named name: String?, besideInputs inputs: [String]) throws(ProcessingError) {
    let found = name == nil ? try Self.found(beside: inputs) : name
    guard let name = found else { return nil }
    self.name = name
    guard let path = try? FilePath.typed(name).readable(),
      let data = FileManager.default.contents(atPath: path)
    else {
      throw ProcessingError(
        code: "unreadable-configuration",
        message: LocalizedText(zh: "读不了配置文件“\(name)”。", en: "“\(name)” cannot be read."))
    }
    do {
      configuration = try CheckConfiguration(json: data)
    } catch {
      throw ProcessingError(error, file: name)
    }
  }

  /// The one beside the inputs: in the folders given, and in those of the files given.
  private static func found(beside inputs: [String]) throws(ProcessingError) -> String? {
    let folders = inputs.filter { $0 != "-" }.map { input in
      if FilePath.typed(input).kind() == .folder {
        return input.hasSuffix("/") ? input : input + "/"
      }
      return input.lastIndex(of: "/").map { String(input[...$0]) } ?? ""
    }
    // The same folder may be named in several ways, as `a.xlsx` and `./b.xlsx` do.
    let names = Set(folders).map { $0 + defaultName }.sorted()
      .filter { FilePath.typed($0).kind() == .file }
      .grouped { URL(fileURLWithPath: $0).resolvingSymlinksInPath().standardizedFileURL.path }
      .compactMap(\.elements.first)
    guard names.count < 2 else {
      let list = names.joined(separator: " ")
      throw ProcessingError(
        code: "several-configurations",
        message: LocalizedText(
          zh: "有几个配置文件：\(list)。请用 --config 指定一个。",
          en: "There are several configurations: \(list). Name one with --config."))
    }
    return names.first
  }
}
