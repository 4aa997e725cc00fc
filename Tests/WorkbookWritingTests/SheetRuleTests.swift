import Spreadsheet
import Testing
import WorkbookWriting

@Suite struct `Validations and conditional formats` {
  private let range = CellRange(origin: CellAddress(row: 1, column: 1), rows: 2)

  private func parts(_ validations: DataValidation...) throws -> PackageParts {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.validations = validations
    return try PackageParts(of: sheet)
  }

  @Test(arguments: [
    (
      DataValidation.Criterion.wholeNumber(minimum: 0),
      #"type="whole" operator="greaterThanOrEqual""#, "0"
    ),
    (.decimal(minimum: -0.5), #"type="decimal" operator="greaterThanOrEqual""#, "-0.5"),
    (.list(formula: "名单!$A$1:$A$5"), #"type="list""#, "名单!$A$1:$A$5"),
    (.list(formula: "\"是,否\""), #"type="list""#, "\"是,否\""),
    (.custom(formula: "=B2>SUM(C2:D2)"), #"type="custom""#, "B2&gt;SUM(C2:D2)"),
  ])
  func `each kind of validation refuses all but what it allows and blanks`(
    criterion: DataValidation.Criterion, attributes: String, formula: String
  ) throws {
    let sheet = try parts(DataValidation(range, criterion)).sheet
    #expect(
      sheet.contains(
        """
        <dataValidation \(attributes) allowBlank="1" showInputMessage="1" showErrorMessage="1" \
        sqref="B2:B3"><formula1>\(formula)</formula1></dataValidation>
        """))
  }

  @Test func `a validation shows its messages`() throws {
    var validation = DataValidation(range, .any)
    validation.inputTitle = "标题"
    validation.inputMessage = "=一\n\"二\" _x0041_"
    validation.errorTitle = "错"
    validation.errorMessage = "应为 & <整数>"
    let sheet = try parts(validation).sheet
    #expect(
      sheet.contains(
        """
        errorTitle="错" error="应为 &amp; &lt;整数&gt;" promptTitle="标题" \
        prompt="=一&#xA;&quot;二&quot; _x005F_x0041_" sqref="B2:B3"/>
        """))
  }

  @Test func `a validation of anything without a message is left out`() throws {
    #expect(!(try parts(DataValidation(range, .any)).sheet.contains("dataValidation")))
  }

  @Test func `a conditional format has its formula and its look`() throws {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.conditionalFormats = [
      ConditionalFormat(
        range, formula: "B2<0", fontColor: 0xC00000, fill: 0xFFC7CE, isBold: true),
      ConditionalFormat(range, formula: "=ISTEXT(B2)", fill: 0xFFEB9C),
    ]
    let parts = try PackageParts(of: sheet)
    #expect(
      parts.sheet.contains(
        """
        <conditionalFormatting sqref="B2:B3">\
        <cfRule type="expression" dxfId="0" priority="1"><formula>B2&lt;0</formula></cfRule>\
        <cfRule type="expression" dxfId="1" priority="2"><formula>ISTEXT(B2)</formula></cfRule>
        """))
    #expect(
      parts.styles.contains(
        """
        <dxf><font><b/><color rgb="FFC00000"/></font>\
        <fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>\
        <dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf>
        """))
  }
}
