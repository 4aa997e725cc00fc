import Spreadsheet
import Testing
import WorkbookReading

@Suite struct ElapsedTimeTests {
  @Test(
    arguments: [
      ("PT24H0M0.000S", 1.0), ("PT36H30M0.000S", 36.5 / 24), ("PT0S", 0), ("PT12H", 0.5),
      ("PT90M", 90.0 / 1440), ("PT0.5S", 0.5 / 86_400), ("P1D", 1), ("P1DT12H", 1.5), ("P2W", 14),
      ("-PT6H", -0.25), (" PT6H\n", 0.25), ("P0Y0M1DT0H0M0S", 1), ("PT100000H", 100_000.0 / 24),
    ] as [(String, Double)])
  func `a duration is a number of days`(text: String, days: Double) {
    #expect(ElapsedTime.days(text) == days)
  }

  @Test(arguments: [
    "", "P", "PT", "P1DT", "T1H", "1H", "PT1", "PT1H30", "P1H", "PT1D", "PT1M1H", "PT1H1H",
    "PT1.5H", "PT.5S", "PT5.S", "PT1.2.3S", "PT-1H", "--PT1H", "+PT1H", "PT1HT1M", "pt1h", "PT１H",
    "PT9999999999999999H", "P 1D x",
    // How many days these are depends on the calendar.
    "P1Y", "P1M", "P1Y2M3DT4H",
  ])
  func `other text is not a duration`(text: String) {
    #expect(ElapsedTime.days(text) == nil)
  }

  @Test(arguments: [46, 21, 20])
  func `elapsed times and times of a strict workbook are numbers`(format: Int) throws {
    var workbook = TestWorkbook(
      rows: """
        <row><c s="1" t="d"><v>PT24H0M0.000S</v></c><c s="1" t="d"><v>PT36H30M0.000S</v></c>\
        <c s="1" t="d"><v>12:00:00</v></c><c s="1" t="d"><v>P1M</v></c></row>
        """)
    workbook["xl/styles.xml"] = TestWorkbook.styles([0, format])
    let read = try workbook.read()
    #expect(read.value("A1") == .number(1))
    #expect(read.value("B1") == .number(36.5 / 24))
    #expect(read.value("C1") == .number(0.5))
    #expect(read.value("D1") == .text("P1M"))
  }
}
