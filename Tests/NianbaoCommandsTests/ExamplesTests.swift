import Foundation
import PackageArchive
import Testing

/// Every folder in `examples`: the commands that a user types, and what the program makes of them.
struct ExamplesTests {
  @Test(arguments: Example.all)
  func `an example gives what it says`(example: Example) async throws {
    let run = try await example.run()
    guard !Package.isUpdating else {
      try example.record(run)
      Issue.record("expected files of \(example.name) were made anew; look at them with git diff")
      return
    }
    #expect(!run.statuses.isEmpty, "command.txt has no command")
    #expect(run.statuses == example.text("expected-status.txt").lines)
    #expect(run.output == example.text("expected-stdout.txt"))
    #expect(run.errors == example.text("expected-stderr.txt"))
    #expect(run.files.keys.sorted() == example.expectedFiles)
    for (name, data) in run.files.sorted(by: { $0.key < $1.key }) {
      let expected = try? example.expected(name)
      let unlike = Content(data).parts(unlike: expected.map(Content.init))
      #expect(unlike.isEmpty, "\(name) differs; \(Example.advice)")
    }
  }

  @Test(.disabled(if: Package.isUpdating))
  func `the workbook and the pasted text of one report give the same report`() throws {
    let example = Example(name: "yanjin-2023")
    let stems = ["延津县人民政府办公室-2023-填报", "网页文字"]
    let reports = try stems.map { try example.expected($0 + ".tsv") }
    #expect(reports[0] == reports[1])
    let figures = try stems.map { stem in
      String(decoding: try example.expected(stem + ".tidy.tsv"), as: UTF8.self).lines.map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(10)
      }
    }
    #expect(figures[0] == figures[1])
    #expect(figures[0].count == 201)
  }
}

/// A folder in `examples`.
struct Example: CustomTestStringConvertible {
  static let advice = "if it should, run UPDATE_EXAMPLES=1 swift test --filter NianbaoCommandsTests"

  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/command.txt") }
    .map(Example.init)

  private static let folder = Package.folder + "/examples"

  /// The name of the folder.
  var name: String

  var testDescription: String { name }

  private var path: String { Self.folder + "/" + name }

  /// The names of the files that belong to the test and not to the user.
  private static func isOurs(_ file: String) -> Bool {
    file.hasPrefix("expected") || file == "command.txt"
  }

  /// A text in the folder; empty where there is none.
  func text(_ file: String) -> String {
    (try? String(contentsOfFile: path + "/" + file, encoding: .utf8)) ?? ""
  }

  /// The files that the commands should write.
  var expectedFiles: [String] { FolderListing.files(in: path + "/expected") }

  /// The bytes that a file should have.
  func expected(_ file: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path + "/expected/" + file))
  }

  /// What came of the commands.
  struct Run {
    var statuses: [String] = []
    var output = ""
    var errors = ""
    var files: [String: Data] = [:]
  }

  /// Runs the commands in a copy of the folder.
  func run() async throws -> Run {
    let copy = try TemporaryFolder()
    let inputs = FolderListing.files(in: path).filter { !Self.isOurs($0) }
    for file in inputs {
      try copy.write(try Data(contentsOf: URL(filePath: path + "/" + file)), to: file)
    }
    var run = Run()
    for line in text("command.txt").lines {
      let outcome = try await NianbaoProcess(folder: copy.path).run(line: line)
      run.statuses.append("\(outcome.status)")
      run.output += outcome.output
      run.errors += outcome.errors
    }
    for file in copy.files where !inputs.contains(file) { run.files[file] = try copy.data(file) }
    return run
  }

  /// Makes what came of the commands the expectation.
  func record(_ run: Run) throws {
    let folder = URL(filePath: path)
    try? FileManager.default.removeItem(at: folder.appending(path: "expected"))
    var files = Dictionary(uniqueKeysWithValues: run.files.map { ("expected/" + $0, $1) })
    files["expected-status.txt"] = Data(run.statuses.map { $0 + "\n" }.joined().utf8)
    files["expected-stdout.txt"] = Data(run.output.utf8)
    files["expected-stderr.txt"] = Data(run.errors.utf8)
    for (name, data) in files {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
  }
}

/// What a file says: its bytes, or for a workbook its parts, however they are compressed.
enum Content: Equatable {
  case bytes(Data)
  case parts([String], [[UInt8]])

  init(_ data: Data) {
    guard data.starts(with: Data("PK".utf8)), let parts = try? Self.parts([UInt8](data)) else {
      self = .bytes(data)
      return
    }
    self = parts
  }

  /// The names of the parts that differ, or a word for the whole where that is no archive or has other
  /// parts; bytes would tell nobody anything.
  func parts(unlike other: Content?) -> [String] {
    guard self != other else { return [] }
    guard case .parts(let names, let ours) = self, case .parts(names, let others)? = other else {
      return ["all"]
    }
    return zip(names, zip(ours, others)).filter { $1.0 != $1.1 }.map(\.0)
  }

  private static func parts(_ bytes: [UInt8]) throws -> Content {
    let archive = try ZipArchive(bytes: bytes)
    return .parts(
      archive.entries.map(\.name), try archive.entries.map { try archive.bytes(of: $0) })
  }
}

extension String {
  /// The lines that have any text.
  var lines: [String] { split(separator: "\n").map(String.init) }
}
