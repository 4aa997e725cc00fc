import Spreadsheet
import Testing

import WorkbookReading

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("yyyy-mm-dd", true), ("m/d/yy h:mm", true), ("yyyy\"年\"m\"月\"d\"日\"", true),
    ("[$-804]yyyy\"年\"m\"月\"", true), ("[DBNum1][$-804]m\"月\"d\"日\";@", true), ("mm", true),
    ("aaaa", true), ("mmmm", true), ("[Red]d-mmm", true), ("ge.m.d", true), ("e/m/d", true),
    ("h:mm", false), ("mm:ss", false), ("[h]:mm:ss", false), ("[mm]:ss.0", false),
    ("h:mm AM/PM", false), ("上午/下午h\"时\"mm\"分\"", false), ("General", false),
    ("General\" dd\"", false), ("0.00E+00", false), ("0.00e-00", false), ("#,##0.00", false),
    ("\"day\" 0", false), ("\\d0", false), ("0_d", false), ("*d0", false), ("0;d", false),
    ("[Red]0", false), ("[>100]0", false), ("", false), ("@", false), ("0\"unclosed d", false),
    ("[unclosed d", false), ("\\", false), ("¥#,##0", false), ("d\\", true),
    ("G/通用格式", false), ("[DBNum1][$-804]G/通用格式", false), ("G/通用格式\"件\"", false),
    ("G/標準", false), ("g/표준;d", false), ("Standard", false), ("Estándar", false),
    ("0!d", false), ("yyyy!年", true), ("GENERAL", false), ("Standard d", true), ("G/通用格式yy", true),
    ("g/d", true),
  ])
  func `a format shows a date or it does not`(format: String, isDate: Bool) {
    #expect(NumberFormat.isDate(format) == isDate)
  }

  /// What a format makes of a number, with the text that is shown.
  private func look(
    _ format: String, _ number: Double
  ) throws -> (appearance: Cell.Appearance, text: String?) {
    let xml = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;")
    var workbook = TestWorkbook(rows: "<row><c s=\"0\"><v>\(number)</v></c></row>")
    workbook["xl/styles.xml"] = TestWorkbook.styles(
      [176], custom: "<numFmt numFmtId=\"176\" formatCode=\"\(xml)\"/>")
    let row = try #require(try workbook.read().grids.first?.rows.first)
    return (try #require(row.cells.first?.cell.appearance), row.shown[0])
  }

  @Test(arguments: [
    "#,##0.00\"元\"", "0元", "0\\元", "0.00 \"元\"", "[$元-804]0.00", "General\"元\"", "\"人民币元\"0.00",
    "0\"（元）\"", "#,##0_);[Red]\\-0\"元\"", "[DBNum2]0\"元整\"", "[>99999]0.0;0\"元\"", "0\"元", "0!元",
    "0.00\"亿元\"", "0百万元", "0\"千元\"", "0\"美元\"", "¥0", "\"￥\"#,##0.00", "[$¥-804]#,##0.00", "$#,##0",
    "[$€-2]0", "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ", "\"RMB\" 0",
    "[DBNum2][$-804]General\"圆整\"",
  ])
  func `a format shows another unit of money`(format: String) throws {
    let number: Double = format.hasPrefix("#,##0_)") ? -5 : 12
    #expect(try look(format, number).appearance == .otherMoney)
    // 0 is 0 in any unit.
    #expect(try look(format, 0).appearance == [])
  }

  @Test(arguments: [
    "0.00\"万元\"", "0\"件\"", "0_元", "0*元", "[元]0", "[$-元]0", "0", "", "0\\", "0_", "\"", "[$",
    "General",
    "G/通用格式", "#,##0", "#,##0.00_);[Red](#,##0.00)", "0;0;0;@%",
    "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ",
    "000", "0.00", "0_ ;[Red]\\-0\\ ", "@", "[>100]0;0", "[DBNum1]0", "0.00E+00", "# ?/?",
    "#,##0.0#", "0;-0;;@",
    "+0", "[红色]0", "0\"宗\"", "(0)",
  ])
  func `a format shows a number as it is`(format: String) throws {
    guard format != "\"", format != "[$" else { return }
    for number in [12.0, 0, 1234567, 40.000_000_000_000_007] {
      #expect(try look(format, number).appearance == [], "\(number)")
    }
  }

  @Test(
    arguments: [
      ("0!.0,", 52300, .scaled, "5.2"), ("0.00,,", 5_230_000, .scaled, "5.23"),
      ("0,.0", 52300, .scaled, "52.3"),
      ("#,##0,", 1_234_567, .scaled, "1,235"), ("0%", 0.5, .scaled, "50%"),
      ("0, ", 1000, .scaled, "1 "),
      ("[>9999]0!.0,\"万\";0", 52300, .scaled, "5.2万"), ("[>9999]0!.0,\"万\";0", 52, [], nil),
      ("0\"0\"", 40, .shownOtherwise, "400"), ("\"1\"0", 40, .shownOtherwise, "140"),
      ("\"无\"", 326, .shownOtherwise, "无"), ("0\"万\"", 40, .shownOtherwise, "40万"),
      ("General\"千\"", 40, .shownOtherwise, "40千"), ("0!.0", 40, .shownOtherwise, "4.0"),
      ("0;0", -3, .shownOtherwise, "3"), ("-0", 3, .shownOtherwise, "-3"),
      ("\"约\"0", 40, .shownOtherwise, "约40"),
      (";;;", 326, .unseen, ""), ("0;;", -1, .unseen, ""), ("0", 12.35, .rounded, "12"),
      ("0.0", 12.35, .rounded, "12.4"), ("#,##0.00", 1234.567, .rounded, "1,234.57"),
      ("0.00", 12.35, [], nil),
      ("[=40]\"四十整\";0", 40, .shownOtherwise, "四十整"), ("[<10]\"少\";0", 40, [], nil),
      ("0-00", 123, .shownOtherwise, "1-23"),
    ] as [(String, Double, Cell.Appearance, String?)])
  func `a format shows something else`(
    format: String, number: Double, appearance: Cell.Appearance, text: String?
  ) throws {
    let look = try look(format, number)
    #expect(look.appearance == appearance)
    #expect(look.text == text)
  }

  @Test(
    arguments: [
      ("m\"月\"d\"日\"", 40, "2月9日"), ("d.m", 46143, "1.5"), ("[$-804]aaaa;@", 40, "星期四"),
      ("e\"年\"", 40, "1900年"),
      ("上午/下午h\"时\"mm\"分\"", 22.75, "下午6时00分"), ("h:mm AM/PM", 0.25, "6:00 AM"),
      ("yyyy/m/d h:mm", 46143.5, "2026/5/1 12:00"),
      ("[$-409]mmm-yy", 6, nil), ("[h]:mm", 40, nil), ("mm:ss", 0.5, "00:00"),
    ] as [(String, Double, String?)])
  func `a format shows a date or a time`(format: String, number: Double, text: String?) throws {
    let look = try look(format, number)
    #expect(look.text == text)
    #expect(look.appearance == (NumberFormat.isDate(format) ? [] : .clock))
  }

  @Test(arguments: [
    (13, false), (14, true), (17, true), (18, false), (21, false), (22, true), (27, true),
    (31, true), (36, true), (37, false), (45, false), (46, false), (47, false), (49, false),
    (50, true), (58, true), (59, false), (-1, false),
  ])
  func `built-in formats show dates, the Chinese ones too`(id: Int, isDate: Bool) {
    #expect(NumberFormat.isDate(builtIn: id) == isDate)
  }
}

@Suite struct SerialDateTests {
  @Test(arguments: [
    (1.0, "1900-01-01T00:00:00"), (59, "1900-02-28T00:00:00"), (61, "1900-03-01T00:00:00"),
    (43831, "2020-01-01T00:00:00"), (43890, "2020-02-29T00:00:00"),
    (44561.5, "2021-12-31T12:00:00"), (44562.000_011_574, "2022-01-01T00:00:01"),
    (44561.999_999_999_9, "2022-01-01T00:00:00"), (2_958_465, "9999-12-31T00:00:00"),
    (44197.000_005_787, "2021-01-01T00:00:00.500"),
  ])
  func `a day number from 1900 on is a date`(serial: Double, text: String) {
    #expect(SerialDate.text(serial, from1904: false) == text)
  }

  @Test(arguments: [
    0, 0.5, -1, 60, 60.5, 2_958_466, 2_958_465.999_999_999_9, 1e300, -1e300, .nan, .infinity,
  ])
  func `what is no date stays a number`(serial: Double) {
    #expect(SerialDate.text(serial, from1904: false) == nil)
  }

  @Test(arguments: [
    (0.0, "1904-01-01T00:00:00"), (60, "1904-03-01T00:00:00"), (42369, "2020-01-01T00:00:00"),
  ])
  func `a day number from 1904 on is a date`(serial: Double, text: String) {
    #expect(SerialDate.text(serial, from1904: true) == text)
  }

  @Test(arguments: [
    ("2011-02-03", "2011-02-03T00:00:00"), ("2011-02-03T10:11:12Z", "2011-02-03T10:11:12"),
    ("2011-02-03T10:11:12.5", "2011-02-03T10:11:12.500"), ("2011-13-03", nil), ("10:11", nil),
    ("2011-02-03T25:00", nil), ("2020-02-30", nil), ("2019-02-29", nil), ("1900-02-29", nil),
    ("2020-02-29", "2020-02-29T00:00:00"), ("2020-04-31", nil), ("+011-02-03", nil), ("", nil),
  ])
  func `an ISO date is told from other text`(text: String, date: String?) {
    #expect(SerialDate.normalized(text) == date)
  }
}
