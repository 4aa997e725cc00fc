import Foundation
import Testing

/// The built program, run as its users run it.
struct NianbaoProcess {
  /// How a run ended.
  struct Outcome {
    /// The exit status.
    var status: Int32
    /// What the program answered.
    var output: String
    /// All else that it said.
    var errors: String
  }

  /// The folder that the test bundle and the program are built into.
  static let folder = Bundle.main.executableURL?.deletingLastPathComponent().path ?? "."

  /// The folder to run in.
  var folder: String
  /// The language variables of the environment; those of the machine never count.
  var locale: [String: String] = [:]

  /// Runs the program with arguments.
  func run(_ arguments: [String], input: String = "") async throws -> Outcome {
    try await start(Self.folder + "/nianbao", arguments, input: input)
  }

  /// Runs a line as it is typed into a shell that knows the program.
  func run(line: String) async throws -> Outcome {
    try await start("/bin/sh", ["-c", line], input: "")
  }

  private func start(
    _ program: String, _ arguments: [String], input: String
  ) async throws -> Outcome {
    let streams = try TemporaryFolder()
    try streams.write(input, to: "input")
    for name in ["output", "errors"] { try streams.write("", to: name) }

    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: streams.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url("output"))
    process.standardError = try FileHandle(forWritingTo: streams.url("errors"))
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return Outcome(
      status: status, output: try streams.text("output"), errors: try streams.text("errors"))
  }

  private var environment: [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] { variables[name] = nil }
    variables["PATH"] = Self.folder + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    variables["COLUMNS"] = "80"
    return variables.merging(locale) { $1 }
  }
}

/// A folder for one test, removed when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "nianbao-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// The address of a file in the folder.
  func url(_ name: String) -> URL { URL(filePath: file(name)) }

  /// Writes a text into the folder.
  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  /// Writes bytes into the folder.
  func write(_ data: Data, to name: String) throws {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// The bytes of a file in the folder.
  func data(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  /// The files in the folder, to all depths.
  var files: [String] { FolderListing.files(in: path) }
}

/// What lies in a folder.
enum FolderListing {
  /// The files to all depths, by their paths from the folder, sorted.
  static func files(in folder: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter { name in
      let values = try? URL(filePath: folder + "/" + name).resourceValues(
        forKeys: [.isRegularFileKey])
      return values?.isRegularFile == true
    }.sorted()
  }
}

/// The package that the tests are part of.
enum Package {
  /// Its folder.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The text of a file of the package.
  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  /// Whether the expected files are to be made anew; the tests fail then, so that none passes by it.
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EXAMPLES"] == "1"
}
