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

  @Test(arguments: [
    ("#,##0.00\"元\"", true), ("0元", true), ("0\\元", true), ("0.00 \"元\"", true),
    ("[$元-804]0.00", true), ("General\"元\"", true), ("\"人民币元\"0.00", true), ("0\"（元）\"", true),
    ("#,##0_);[Red]\\-0\"元\"", true), ("[DBNum2]0\"元整\"", true), ("[>9999]0.0;0\"元\"", true),
    ("0\"元", true), ("0.00\"万元\"", false), ("0.00\"亿元\"", false), ("0\"万\"\\元", false),
    ("0百万元", false), ("0\"美元\"", false), ("0;-0;0;@\"元\"", false), ("0_元", false), ("0*元", false),
    ("[元]0", false), ("[$-元]0", false), ("0", false), ("", false), ("¥0", false), ("0\\", false),
    ("0_", false), ("\"", false), ("[$", false), ("0!元", true), ("0!_元", true),
  ])
  func `a format shows 元 or it does not`(format: String, showsYuan: Bool) {
    #expect(NumberFormat.showsYuan(format) == showsYuan)
  }

  @Test(arguments: [
    ("0!.0,", true), ("0!.0,\"万元\"", true), ("0.00,,", true), ("0,.0", true), ("#,##0,", true),
    ("0%", true), ("0.00%", true), ("0;-0%", true), ("[>9999]0!.0,\"万\";0", true), ("0, ", true),
    ("#,##0", false), ("#,##0.00_);[Red](#,##0.00)", false), ("0\"%\"", false), ("0\\%", false),
    ("0\",\"", false), ("0_,", false), ("General", false), ("@", false), ("0;0;0;@%", false),
    ("d mmm, yyyy", false), ("mm\"月\",dd", false), (",0", false), (",", false), ("", false),
  ])
  func `a format shows another number or it does not`(format: String, isScaled: Bool) {
    #expect(NumberFormat.isScaled(format) == isScaled)
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
