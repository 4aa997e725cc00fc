import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

@Suite("Files of older kinds are opened by LibreOffice")
struct LegacyConversionTests {
  private static let richText = FileSource.bytes(Array("{\\rtf1 x}".utf8))
  private static let page = FileSource.bytes(Array("<html><body>x</body></html>".utf8))
  private static let oldWorkbook = FileSource.bytes([0x09, 0x00, 0x04, 0x00, 0x02, 0x00])
  private static let text = FileSource.bytes(Array("a\tb".utf8))

  private static func error(_ result: Result<FileSource, ProcessingError>) -> String? {
    if case .failure(let error) = result { error.code } else { nil }
  }

  @Test func `many in one run for each target, each in its place`() throws {
    let office = try FakeOffice("cp \"$file\" \"$out\"")
    let sources = [Self.richText, Self.oldWorkbook, Self.text, Self.page, Self.oldWorkbook]
    var paths: [String] = []
    LegacyConversion(program: office.path).withReadable(sources) { readable in
      for case .success(.path(let path)) in readable {
        paths.append(path)
        #expect(FileManager.default.fileExists(atPath: path))
      }
      if case .success(.bytes(let bytes)) = readable[2] {
        #expect(bytes == Array("a\tb".utf8))
      } else {
        Issue.record("the text is not as it was")
      }
    }
    #expect(
      paths.map { URL(fileURLWithPath: $0).lastPathComponent } == [
        "0.docx", "1.xlsx", "3.docx", "4.xlsx",
      ])
    #expect(paths.allSatisfy { !FileManager.default.fileExists(atPath: $0) })
    #expect(office.runs.count == 2)
    #expect(office.runs.allSatisfy { $0.contains("-env:UserInstallation=file:///") })
  }

  @Test func `nothing is run where nothing is to be turned`() throws {
    let office = try FakeOffice("true")
    LegacyConversion(program: office.path).withReadable([Self.text]) { #expect($0.count == 1) }
    #expect(office.runs == [])
  }

  @Test func `a file that does not come out is an error, the others are not`() throws {
    let office = try FakeOffice("[ $name = 0.rtf ] || cp \"$file\" \"$out\"")
    LegacyConversion(program: office.path).withReadable([Self.richText, Self.page]) { readable in
      #expect(readable.map(Self.error) == ["conversion-failed", nil])
    }
  }

  @Test func `a link is followed wherever it stands`() throws {
    let office = try FakeOffice("cp \"$file\" \"$out\"")
    try Data("{\\rtf1 x}".utf8).write(to: office.folder.appendingPathComponent("a.rtf"))
    let link = office.folder.appendingPathComponent("b.rtf").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.rtf")
    LegacyConversion(program: office.path).withReadable([.path(link)]) { readable in
      #expect(readable.map(Self.error) == [nil])
    }
  }

  /// Batches of five files with faulty ones among them: what the program does, the code of the error
  /// of each file, and the files of each run.
  private static let batches: [(script: String, outcomes: [String?], runs: [String])] = [
    (
      "case $name in 2.*) hang;; esac; copy", [nil, nil, "conversion-too-slow", nil, nil],
      ["0 1 2 3 4", "1", "2", "3 4"]
    ),
    (
      "case $name in 0.*) hang;; esac; copy", ["conversion-too-slow", nil, nil, nil, nil],
      ["0 1 2 3 4", "0", "1 2 3 4"]
    ),
    (
      "case $name in 4.*) hang;; esac; copy", [nil, nil, nil, nil, "conversion-too-slow"],
      ["0 1 2 3 4", "3", "4"]
    ),
    (
      "case $name in 1.*|3.*) hang;; esac; copy",
      [nil, "conversion-too-slow", nil, "conversion-too-slow", nil],
      ["0 1 2 3 4", "0", "1", "2 3 4", "2", "3", "4"]
    ),
    // What is written before the program hangs may be incomplete.
    (
      "copy; case $name in 2.*) hang;; esac", [nil, nil, "conversion-too-slow", nil, nil],
      ["0 1 2 3 4", "2", "3 4"]
    ),
    // Between the last result and the one to blame stands a damaged file.
    (
      "case $name in 2.*) continue;; 3.*) hang;; esac; copy",
      [nil, nil, "conversion-failed", "conversion-too-slow", nil],
      ["0 1 2 3 4", "1", "2", "3", "4"]
    ),
    (
      "case $name in 2.*) kill -KILL $$;; esac; copy", [nil, nil, "conversion-failed", nil, nil],
      ["0 1 2 3 4", "1", "2", "3", "4"]
    ),
    // A file over which the program is slow only when it comes after others is read.
    (
      "case $name/$count in 2.*/5) hang;; esac; copy", [nil, nil, nil, nil, nil],
      ["0 1 2 3 4", "1", "2", "3 4"]
    ),
  ]

  @Test(arguments: batches)
  func `a file over which the program hangs or breaks down is refused alone`(
    script: String, outcomes: [String?], runs: [String]
  ) throws {
    let office = try FakeOffice("copy() { cp \"$file\" \"$out\"; }; \(script)")
    var conversion = LegacyConversion(program: office.path)
    // Enough for a shell on a busy machine; a good file that takes longer is tried again.
    conversion.startupTimeout = .seconds(6)
    conversion.timeoutPerFile = .seconds(2)
    let sources = Array(repeating: Self.oldWorkbook, count: 5)
    conversion.withReadable(sources) { readable in
      #expect(readable.map(Self.error) == outcomes)
    }
    let files = office.runs.map { line in
      line.split(separator: " ").filter { $0.contains("/in/") }
        .compactMap { $0.split(separator: "/").last?.split(separator: ".").first }
        .joined(separator: " ")
    }
    #expect(files == runs)
    #expect(office.survivors == [])
  }

  @Test func `what the program leaves running is ended`() throws {
    let office = try FakeOffice("cp \"$file\" \"$out\"; sleep 4321 & note $!")
    LegacyConversion(program: office.path).withReadable([Self.richText, Self.page]) { readable in
      #expect(readable.map(Self.error) == [nil, nil])
      #expect(office.survivors == [])
    }
    #expect(office.runs.count == 1)
  }

  @Test func `memory is bounded, over all processes together`() throws {
    // Each keeps 60 MB, which is less than one may have.
    let eater = "(head -c 60000000 /dev/zero; sleep 4321) | tail -n 1 & note $!"
    let office = try FakeOffice(
      "case $name in 1.*) \(eater); \(eater); \(eater); wait;; esac; cp \"$file\" \"$out\"")
    var conversion = LegacyConversion(program: office.path)
    conversion.memoryLimit = 120_000_000
    // Time is not what ends it.
    conversion.startupTimeout = .seconds(2000)
    conversion.timeoutPerFile = .seconds(1000)
    let sources = Array(repeating: Self.oldWorkbook, count: 3)
    conversion.withReadable(sources) { readable in
      #expect(readable.map(Self.error) == [nil, "conversion-too-slow", nil])
    }
    #expect(office.survivors == [])
  }

  @Test func `no process may have more memory than the system grants`() throws {
    let office = try FakeOffice(
      "[ \"$(ulimit -d)\" -le 200000 ] && cp \"$file\" \"$out\"")
    var conversion = LegacyConversion(program: office.path)
    conversion.memoryLimit = 120_000_000
    conversion.withReadable([Self.richText]) { #expect($0.map(Self.error) == [nil]) }
  }

  @Test func `without LibreOffice the sentence says what to do`() throws {
    LegacyConversion(program: "/no/such/program").withReadable([Self.oldWorkbook]) { readable in
      #expect(readable.map(Self.error) == [nil])
      let error = #expect(throws: ProcessingError.self) {
        try ReportReader().report(from: try readable[0].get())
      }
      #expect(error?.code == "legacy-workbook")
      #expect(error?.message.zh.contains("LibreOffice") == true)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")))
  func `the official page becomes the same report`() throws {
    let form = try ReportForm.current()
    let original = Report.distinct(form: form)
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-tests-\(UUID().uuidString).html").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let files = OutputFile(replaces: false, inputs: [])
    try ReportOutput.html.write(
      original, findings: [], file: "", to: path,
      options: ReportOutput.Options(files: files, language: .zh))
    var conversion = LegacyConversion()
    // Ten times what it takes, and more, on a busy machine.
    (conversion.startupTimeout, conversion.timeoutPerFile) = (.seconds(600), .seconds(300))
    try conversion.withReadable([.path(path)]) { readable in
      let report = try ReportReader().report(from: try readable[0].get())
      #expect(report.numbers == original.numbers)
      #expect(report.texts("overview") == original.texts("overview"))
      #expect(report.observations == [])
    }
  }
}
