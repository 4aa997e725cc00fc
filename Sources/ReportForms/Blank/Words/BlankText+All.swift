extension BlankText {
  /// The texts that are the same in every form's blank, with an arbitrary number where they contain
  /// one.
  static var fixed: [String] {
    sheetNames + verdicts + guide + unit + explanation + upgrade + check
      + [Link.check, Link.guide] + Signature.all
  }

  private static var sheetNames: [String] {
    [Sheet.guide, Sheet.unit, Sheet.explanations, Sheet.check, Sheet.upgrade]
  }

  private static var verdicts: [String] {
    [
      Verdict.unfinished, Verdict.wrong, Verdict.warning, Verdict.inQuestion, Verdict.passed,
      Verdict.unfinished("0"), Verdict.wrong("0"), Verdict.warning("0"),
      Verdict.passed(warnings: "0"),
    ]
  }

  private static var guide: [String] {
    let sentences =
      [Guide.who, Guide.when(year: 2024), Guide.when(year: nil), Guide.before] + Guide.how
    let heads =
      [
        Guide.whoHeading, Guide.whenHeading, Guide.howHeading, Guide.colourHeading,
        Guide.beforeHeading,
        Guide.sheetsHeading,
      ] + Guide.heads
    let colours = [
      Guide.entry, Guide.total, Guide.entryMeaning, Guide.totalMeaning, Guide.wrongMeaning,
      Guide.inQuestionMeaning,
      Guide.warningMeaning,
    ]
    let rows = [Guide.unitRow, Guide.explanationRow, Guide.upgradeRow, Guide.checkRow].flatMap {
      [$0.0, $0.1]
    }
    return sentences + heads + colours + rows
  }

  private static var unit: [String] {
    UnitSheet.Field.allCases.map(\.rawValue) + UnitNote.all
  }

  private static var explanation: [String] { [Explanation.purpose] + Explanation.heads }

  private static var upgrade: [String] { [Upgrade.purpose] + Upgrade.heads }

  private static var check: [String] {
    [
      Check.purpose, Check.wholeRow, Check.wholeColumn,
      Check.summary(total: "0", passed: "0", wrong: "0", warnings: "0", unfinished: "0"),
    ] + Check.heads
  }
}
