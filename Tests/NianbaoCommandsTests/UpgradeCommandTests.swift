import DisclosureReports
import Foundation
import ReportModel
import TestSupport
import Testing

/// `nianbao upgrade`: a real report in the form of 2019, from file to file.
struct UpgradeCommandTests {
  static let name = "平潭.xlsx"

  /// A folder with the report, changed, in a workbook of its own form.
  private func folder(
    name: String = name, _ change: (inout Report) -> Void = { _ in }
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let old = try #require(try ReportForm.bundled().first { $0.upgrade != nil })
    var report = Report.pingtan2020(form: old)
    // With its unit it is written as something that was refused.
    report.type("73802895.9", at: "disclosure/government-procurement/procurement-amount")
    change(&report)
    // To its own form, a report is only filled in.
    try WorkbookOutput.write(
      UpgradedReport(report, to: old).drawing, to: folder.file(name),
      using: OutputFile(replaces: false))
    return folder
  }

  /// The report with its arithmetic mended and nothing else wrong.
  private func mend(_ report: inout Report) {
    report.year = 2023
    report.type("26", at: "requests/handled-total/natural-person")
    report.type("26", at: "requests/newly-received/natural-person")
    report.type("27", at: "requests/handled-total/total")
    report.type("27", at: "requests/newly-received/total")
  }

  private func check(_ name: String, in folder: TemporaryFolder) async throws -> [String] {
    let run = try await folder.run("check", name, "--format", "tsv")
    return run.output.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(fields[3]) \(fields[8])!\(fields[9])"
    }
  }

  @Test func `check finds the totals that the results do not add up to, before and after`()
    async throws
  {
    let folder = try folder()
    let before = try await check(Self.name, in: folder)
    #expect(before.filter { $0.hasPrefix("SUM") } == ["SUM301 三!D9"])

    let run = try await folder.run("upgrade", Self.name)
    #expect(run.status == 1)
    #expect(run.output == "平潭.upgraded.xlsx\n")
    for words in ["SUM301  表三 D9", "FRM501  表三 D29", "原表未区分，请核实后拆分", "FRM503  “原表数据” A15"] {
      #expect(run.errors.contains(words), "\(words)")
    }
    #expect(folder.files == ["平潭.upgraded.xlsx", Self.name].sorted())

    let after = try await check("平潭.upgraded.xlsx", in: folder)
    #expect(after.filter { $0.hasPrefix("SUM") } == ["SUM301 三!D9"])
    #expect(after.contains("FRM501 三!D29"))
    #expect(!after.contains { $0.hasPrefix("FIG101") || $0.hasPrefix("FIG301") })
  }

  @Test func `what the upgrade mends is no error`() async throws {
    let folder = try folder(mend)
    #expect(try await check(Self.name, in: folder).contains { $0.hasPrefix("FRM102") })
    let run = try await folder.run("升级", Self.name)
    #expect(run.status == 0)
    #expect(!run.errors.contains("FRM102"))
    let english = try await folder.run("upgrade", Self.name, "--lang", "en", "-o", "new")
    #expect(english.errors.contains("Verify and divide it") || english.errors.contains("verify"))
    #expect(english.output == "new/平潭.upgraded.xlsx\n")
  }

  @Test func `no zero is written for what nobody has divided yet`() async throws {
    let folder = try folder(mend)
    #expect(try await folder.run("upgrade", Self.name).status == 0)
    let run = try await folder.run(
      "convert", "平潭.upgraded.xlsx", "--to", "tidy", "--fill-zeros")
    #expect(run.status == 0)
    let lines = try folder.text("平潭.tidy.tsv").split(separator: "\n")
      .filter { $0.contains("\tother.supplement-overdue\t") }
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { $0.contains("\tblank\t") })
  }

  @Test func `an output that exists is kept without force, an input always`() async throws {
    let folder = try folder(name: "平潭.upgraded.xlsx", mend)
    let onInput = try await folder.run("upgrade", "平潭.upgraded.xlsx", "--force")
    #expect(onInput.status == 2)
    let upgrade = ["upgrade", "平潭.upgraded.xlsx", "-o", "out"]
    let program = NianbaoProcess(folder: folder.path)
    #expect(try await program.run(upgrade).status == 0)
    // The very bytes count as written.
    #expect(try await program.run(upgrade).status == 0)
    try folder.write("手写的", to: "out/平潭.upgraded.xlsx")
    #expect(try await program.run(upgrade).status == 2)
    #expect(try folder.text("out/平潭.upgraded.xlsx") == "手写的")
    #expect(try await program.run(upgrade + ["--force"]).status == 0)
  }

  @Test func `a file that cannot be read does not stop the others`() async throws {
    let folder = try folder(mend)
    try folder.write("不是报告\n", to: "别的.txt")
    let run = try await folder.run("upgrade", "别的.txt", Self.name)
    #expect(run.status == 2)
    #expect(run.output == "平潭.upgraded.xlsx\n")
  }
}
