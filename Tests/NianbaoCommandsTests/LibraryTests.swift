import DisclosureReports
import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing
import WorkbookReading

/// The library as the README uses it.
struct LibraryTests {
  @Test func `a report is read and checked in two statements`() throws {
    var lines: [String] = []
    func print(_ severity: Severity, _ code: String, _ message: String) {
      lines.append("\(severity.rawValue) \(code) \(message)")
    }
    func read() throws {
      let report = try ReportReader().report(from: .path("清溪县水利局-2026-填报.xlsx"))
      for finding in Checker().findings(in: report) {
        print(finding.severity, finding.code, finding.message.zh)
      }
    }
    #expect(throws: ProcessingError.self) { try read() }
    let path = Package.folder + "/examples/faulty/清溪县水利局-2026-填报.xlsx"
    let report = try ReportReader().report(from: .path(path))
    for finding in Checker().findings(in: report) {
      print(finding.severity, finding.code, finding.message.zh)
    }
    #expect(lines.contains { $0.hasPrefix("error SUM301 “自然人”列") })
  }
}
