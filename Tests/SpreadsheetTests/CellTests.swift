import Spreadsheet
import Testing

@Suite("Cells and their values")
struct CellTests {
  private static let options: [Cell.Appearance] = [
    .markedInPart, .struckOut, .otherMoney, .scaled, .leftOut, .shownOtherwise, .rounded, .unseen,
    .clock,
  ]

  @Test func `each thing that formatting says is told from the others`() {
    for (index, option) in Self.options.enumerated() {
      #expect(option.rawValue.nonzeroBitCount == 1)
      for other in Self.options[..<index] { #expect(option.isDisjoint(with: other)) }
    }
    let all = Self.options.reduce(into: Cell.Appearance()) { $0.formUnion($1) }
    #expect(all.rawValue.nonzeroBitCount == Self.options.count)
  }

  @Test func `what formatting says takes no room in a cell`() {
    struct Bare {
      var value: CellValue?
      var formula: String?
    }
    #expect(MemoryLayout<Cell>.stride == MemoryLayout<Bare>.stride)
  }

  /// Values that look alike and are not the same.
  private static let values: [CellValue] = [
    .number(1), .number(0), .text("1"), .text(""), .text("0"), .boolean(true), .boolean(false),
    .error("#REF!"), .text("#REF!"), .date("2020-01-01T00:00:00", serial: nil),
    .date("2020-01-01T00:00:00", serial: 43831), .date("2020-01-02T00:00:00", serial: 43831),
    .text("2020-01-01T00:00:00"), .number(43831),
  ]

  @Test func `values of different kinds are never equal`() {
    for (index, value) in Self.values.enumerated() {
      for (place, other) in Self.values.enumerated() {
        #expect((value == other) == (index == place))
      }
    }
    #expect(Set(Self.values).count == Self.values.count)
  }

  @Test func `cells differ by value, formula and formatting`() {
    let plain = Cell(.number(1))
    #expect(plain == Cell(.number(1)))
    #expect(plain.appearance == [])
    #expect(plain.formula == nil)
    #expect(plain != Cell(.number(2)))
    #expect(plain != Cell(nil))
    #expect(plain != Cell(.number(1), formula: "A1"))
    #expect(plain != Cell(.number(1), appearance: .struckOut))
  }
}
