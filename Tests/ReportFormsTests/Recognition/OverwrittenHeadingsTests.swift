import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Headings that were copied over others")
struct OverwrittenHeadingsTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  /// The figures that are read as other numbers than those of the sheet when each of some labels in
  /// turn is copied over each of the others; at most some columns are left unread.
  private func misread(_ labels: [String], unreadColumns: Int) throws -> [String] {
    let places = try labels.map { try #require(official.place(of: $0)) }
    return try places.flatMap { place in
      try places.filter { $0 != place }.flatMap { other in
        let report = try read(official.setting(other, to: official[place]))
        let unread = original.numbers.keys.filter { report[$0].number == nil }
        let columns = Set(unread.map { $0.table + $0.column })
        #expect(columns.count <= unreadColumns, "\(place) over \(other)")
        return original.numbers.filter { key, number in
          report[key].number.map { $0 != number } ?? false
        }.map { "\(place) over \(other): \($0.key)" }
      }
    }
  }

  @Test func `no column of table three takes the figures of another`() throws {
    let labels = ["自然人", "商业\n企业", "科研\n机构", "社会\n公益\n组织", "法律\n服务\n机构", "总计"]
    #expect(try misread(labels, unreadColumns: 2) == [])
  }

  @Test func `no group of table four takes the figures of another`() throws {
    #expect(try misread(["行政复议", "未经复议直接起诉", "复议后起诉"], unreadColumns: 5) == [])
  }

  @Test func `a heading over the label of a row ends no table`() throws {
    let label = try #require(official.place(of: "2.重复申请"))
    let heading = try #require(official.place(of: "社会\n公益\n组织"))
    let report = try read(official.setting(label, to: official[heading]))
    #expect(report.form.id == form.id)
    let different = original.numbers.keys.filter { report[$0].number != original[$0].number }
    #expect(Set(different.map(\.row)) == ["unprocessed.repeated"])
    #expect(different.allSatisfy { report[$0].number == nil })
  }

  @Test func `a second total behind a whole table changes nothing`() throws {
    let place = try #require(official.place(of: "总计"))
    let last = try #require(official.locatedCells.map(\.address.column).max())
    let beside = official.setting(
      CellAddress(row: place.row, column: last + 1), to: Cell(.text("总计")))
    #expect(try read(beside).differences(from: original) == [])
  }
}
