import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

/// A program that takes the place of LibreOffice.
private struct FakeOffice: ~Copyable {
  let folder: URL
  var path: String { folder.appendingPathComponent("soffice").path }
  /// The lines that the program wrote: one for each run.
  var runs: [String] {
    let text = try? String(contentsOf: folder.appendingPathComponent("runs"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// Makes a program that does as its script says for each `$file`, with `$out` for the result.
  init(_ script: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = """
      #!/bin/sh
      echo "$@" >> '\(folder.path)/runs'
      target= outdir=
      while [ $# -gt 0 ]; do case "$1" in
        --convert-to) target=${2%%:*}; shift 2;;
        --outdir) outdir=$2; shift 2;;
        -*) shift;;
        *) break;;
      esac; done
      for file; do
        name=${file##*/}
        out=$outdir/${name%.*}.$target
        \(script)
      done

      """
    try Data(text.utf8).write(to: folder.appendingPathComponent("soffice"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

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

  @Test func `a program that hangs is ended with all that it started`() throws {
    let office = try FakeOffice("cp \"$file\" \"$out\"; sleep 4321 & sleep 4321")
    var conversion = LegacyConversion(program: office.path)
    conversion.startupTimeout = .milliseconds(300)
    conversion.timeoutPerFile = .zero
    let start = ContinuousClock.now
    conversion.withReadable([Self.richText, Self.page]) { readable in
      #expect(readable.map(Self.error) == [nil, "conversion-too-slow"])
    }
    #expect(ContinuousClock.now - start < .seconds(20))
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
    try LegacyConversion().withReadable([.path(path)]) { readable in
      let report = try ReportReader().report(from: try readable[0].get())
      #expect(report.numbers == original.numbers)
      #expect(report.texts("overview") == original.texts("overview"))
      #expect(report.observations == [])
    }
  }
}
