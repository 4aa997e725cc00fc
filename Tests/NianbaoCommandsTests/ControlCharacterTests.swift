import Foundation
import PackageArchive
import TestSupport
import Testing

/// Characters that steer a terminal, in names and texts that come from files.
struct ControlCharacterTests {
  private static let name = "esc\u{1B}[31m\u{7}\n\u{202E}.txt"

  /// Whether a text holds what steers a terminal; tabs and line ends do not.
  private static func steers(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.properties.generalCategory == .control && $0 != "\t" && $0 != "\n"
    }
  }

  @Test func `outputs are named without them`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText().text, to: Self.name)
    for command in ["convert", "upgrade"] {
      let run = try await folder.run(command, Self.name, "-o", "out")
      #expect(run.status == 0)
      #expect(!Self.steers(run.output + run.errors))
      #expect(run.output.lines.count == (command == "convert" ? 2 : 1), "\(run.output)")
    }
    #expect(
      folder.files.filter { $0.hasPrefix("out/") } == [
        "out/esc [31m   .official.xlsx", "out/esc [31m   .tsv", "out/esc [31m   .upgraded.xlsx",
      ])
  }

  @Test(arguments: ["check", "convert", "upgrade", "cells"])
  func `a name is one line of a message`(command: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await folder.run(command, "no\nfile\u{1B}")
    #expect(run.status == 2)
    #expect((run.output + run.errors).contains("“no file ”"))
  }

  /// A folder with a workbook in which `ESCAPE` of a sample stands as the control character.
  private static func folder(_ sample: SampleText) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder(sample)
    _ = try await folder.run("upgrade", SampleText.name)
    let archive = try ZipArchive(bytes: [UInt8](folder.data("年报.upgraded.xlsx")))
    var zip = ZipBuilder()
    for entry in archive.entries {
      let part = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
      zip.add(entry.name, part.replacing("ESCAPE", with: "_x001B_"))
    }
    try folder.write(Data(zip.bytes), to: "a.xlsx")
    return folder
  }

  @Test func `tables hold blanks in their place`() async throws {
    let folder = try await Self.folder(
      SampleText().replacing("行政许可\t0", with: "行政许可\txESCAPE[31m\u{9B}1m\u{7F}"))
    let check = try await folder.run("check", "a.xlsx", "--format", "tsv")
    #expect(check.output.contains("x [31m 1m "), "\(check.output)")
    #expect(!Self.steers(check.output))
    let cells = try await folder.run("cells", "a.xlsx", "--format", "tsv")
    #expect(cells.output.contains("\tx [31m 1m \n"), "\(cells.output)")
    #expect(!Self.steers(cells.output))
    let json = try await folder.run("cells", "a.xlsx")
    #expect(json.output.contains(#""x\u001b[31m\u009b1m\u007f""#))
    _ = try await folder.run("convert", "a.xlsx", "--to", "tsv,tidy", "--allow-errors")
    for name in ["a.tsv", "a.tidy.tsv"] {
      #expect(try folder.text(name).contains("[31m 1m "))
      #expect(try !Self.steers(folder.text(name)))
    }
  }

  @Test func `what no workbook can hold is left out of the one written`() async throws {
    let folder = try await Self.folder(
      SampleText().replacing("延津县人民政府办公室", with: "延津ESCAPE县人民政府办公室"))
    for command in ["convert", "upgrade"] {
      let run = try await folder.run(command, "a.xlsx")
      #expect(run.status == 0, "\(run.errors)")
    }
    let check = try await folder.run("check", "a.upgraded.xlsx", "--format", "json")
    #expect(check.output.contains(#""unit": "延津县人民政府办公室""#), "\(check.output)")
  }
}
