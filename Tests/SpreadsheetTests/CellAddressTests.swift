import Spreadsheet
import Testing

@Suite("Addresses of cells")
struct CellAddressTests {
  @Test(arguments: [
    ("A1", 0, 0),
    ("B1", 0, 1),
    ("A2", 1, 0),
    ("C12", 11, 2),
    ("Z9", 8, 25),
    ("AA1", 0, 26),
    ("AZ1", 0, 51),
    ("BA1", 0, 52),
    ("ZZ10", 9, 701),
    ("AAA10", 9, 702),
    ("XFD1048576", 1_048_575, 16_383),
  ])
  func `text becomes row and column, and the same text again`(
    text: String, row: Int, column: Int
  ) throws {
    let address = try #require(CellAddress(text))
    #expect(address == CellAddress(row: row, column: column))
    #expect(address.description == text)
  }

  @Test(arguments: ["c12", "$C$12", "$C12", "C$12", "$c$12", "C012"])
  func `dollar signs, small letters and leading zeros change nothing`(text: String) {
    #expect(CellAddress(text) == CellAddress(row: 11, column: 2))
  }

  @Test(arguments: [
    "",
    "$",
    "A",
    "1",
    "A0",
    "0A",
    "1A",
    "A1B",
    "A1B2",
    "A-1",
    "A+1",
    "A1.0",
    "A 1",
    " A1",
    "A1 ",
    "A1\n",
    "A1:B2",
    "表!A1",
    "Ａ1",
    "A１",
    "Α1",  // a Greek letter
    "É1",
    "A1\u{301}",
    "A\u{0}1",
    "#REF!",
    "R[1]C[1]",
  ])
  func `other text is no address`(text: String) {
    #expect(CellAddress(text) == nil)
  }

  @Test(arguments: [
    "XFE1",
    "A1048577",
    "XFE1048577",
    "ZZZ1",
    "AAAA1",
    "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ1",
    "A99999999999999999999999999999999",
  ])
  func `what lies beyond the limits of Excel is none, however far`(text: String) {
    #expect(CellAddress(text) == nil)
  }

  @Test func `the limits are those of the last cell`() throws {
    let last = try #require(CellAddress("XFD1048576"))
    #expect(last.row + 1 == CellAddress.rowLimit)
    #expect(last.column + 1 == CellAddress.columnLimit)
  }

  @Test func `each column has letters of its own, which lead back to it`() {
    var seen: Set<String> = []
    for column in 0..<CellAddress.columnLimit {
      let letters = CellAddress.letters(ofColumn: column)
      #expect(CellAddress("\(letters)7") == CellAddress(row: 6, column: column))
      #expect(seen.insert(letters).inserted)
    }
  }

  @Test func `letters count as people do`() {
    let letters = (0..<16_384).map(CellAddress.letters(ofColumn:))
    #expect(letters.prefix(27).joined() == "ABCDEFGHIJKLMNOPQRSTUVWXYZAA")
    for (one, next) in zip(letters, letters.dropFirst()) {
      let isInOrder = one.count < next.count || one.count == next.count && one < next
      #expect(isInOrder, "\(one) before \(next)")
    }
    let lengths = Dictionary(grouping: letters, by: \.count).mapValues(\.count)
    #expect(lengths == [1: 26, 2: 676, 3: 16_384 - 26 - 676])
  }

  @Test func `a part of a text is read as a whole text is`() {
    let text = "SUM(B3:D7)"
    let part = text.dropFirst(4).prefix(2)
    #expect(CellAddress(part) == CellAddress(row: 2, column: 1))
  }

  @Test func `addresses are in the order in which people read`() throws {
    let texts = ["A1", "B1", "Z1", "AA1", "A2", "B2", "A10", "XFD10", "A11"]
    let addresses = try texts.map { try #require(CellAddress($0)) }
    #expect(addresses.reversed().sorted().map(\.description) == texts)
    for (first, second) in zip(addresses, addresses.dropFirst()) {
      #expect(first < second)
      #expect(!(second < first))
    }
    for address in addresses { #expect(!(address < address)) }
  }

  @Test(arguments: [("A1", "$A$1"), ("c12", "$C$12"), ("XFD1048576", "$XFD$1048576")])
  func `the absolute form leads to the same cell`(text: String, absolute: String) throws {
    let address = try #require(CellAddress(text))
    #expect(address.absolute == absolute)
    #expect(CellAddress(absolute) == address)
  }

  @Test func `row and column are not taken for each other`() {
    let one = CellAddress(row: 1, column: 2)
    let other = CellAddress(row: 2, column: 1)
    #expect(one != other)
    #expect(Set([one, other, one]).count == 2)
    #expect(one.description == "C2")
    #expect(other.description == "B3")
  }
}
