package import ReportModel

/// The list of all rules.
package enum RuleCatalogue {
  /// The rules that are code, by family; equations are data in the form files.
  private static let written: [any Rule] = [
    NumberStoredAsText(), DecoratedNumber(), FoldedCharacters(),
    MarkedDigits(), StruckOutNumber(), ScaledNumber(),
    ShownOtherwise(), MoneyInAnotherUnit(), DateInFigure(), FigureWithFootnote(),
    ComputedValue(), StoredValueDiffers(), UncomputableFormula(), TextLeftOutOfTotal(),
    CircularFormula(),
    ContentUnderMerge(), MergedFigures(), FigureInHiddenCells(), HiddenSheet(), HiddenTable(),
    SeveralYears(), RepeatedTable(), ReaderNote(), VariantCharacters(),
    UnmatchedExplanation(),

    FormNotFilled(), OutdatedForm(), FormOfLaterYears(), MixedForms(),
    TableMissing(), RowOrColumnMissing(), UndividedOtherResults(), RowOrColumnAdded(),
    RowOrColumnMoved(), WrongNumberOfValues(), FiguresRunTogether(), ValuesAssignedByCount(),
    UnplacedContent(), FigureNotPlaced(), LabelsDisplaced(),
    MiswordedLabel(), ShortenedNormativeDocuments(), MiswordedSectionTitle(), MissingSection(),
    NoteUnderTable(),
    UndividedFigures(), LeftBlankByUpgrade(), NotCarriedOver(),

    UnreadableFigure(), NegativeFigure(), FractionalCount(),
    BlankCountedAsZero(), BlankFigure(), NotApplicableMark(),
    GovernmentRulesWithoutPower(), BlankBesideValues(), UncheckedFigure(),

    YearUnknown(), YearFromPeriod(), TitleYearDiffers(), TableYearDiffers(), PeriodDiffers(),
    UnitUnknown(), TitleNamesOtherUnit(),
    FiguresOnly(), TextClaimsAnotherYear(), ProcessingFeeUnreported(), ThinText(),
  ]

  /// The bundled forms.
  ///
  /// If one were invalid, which the tests rule out, its equations would be missing here; reading a
  /// report would already have failed.
  package static let bundled = (try? ReportForm.bundled()) ?? []

  /// All rules: those that are code, and one for each equation of the bundled forms.
  package static let all = rules(of: bundled)

  /// The rules for some forms: those that are code, and one for each equation of the forms.
  package static func rules(of forms: [ReportForm]) -> [any Rule] {
    written + BrokenEquation.rules(of: forms)
  }

  /// The codes of faults in an older report that an upgrade resolves or reports itself.
  package static let resolvedByUpgrade: Set<String> = [
    OutdatedForm().metadata.code, MixedForms().metadata.code,
    UndividedOtherResults().metadata.code, UndividedFigures().metadata.code,
  ]

  /// The codes of findings about the result of an upgrade.
  package static let reportedByUpgrade: [String] = [
    UndividedFigures().metadata.code, LeftBlankByUpgrade().metadata.code,
    NotCarriedOver().metadata.code,
  ]

  /// The short names of all forms, by default of the bundled ones, to which a rule applies.
  package static func forms(of rule: any Rule, among forms: [ReportForm] = bundled) -> [String] {
    let own = rule.metadata.forms
    return own.isEmpty ? forms.map(\.id) : own
  }

  /// The rules that apply to reports in a form.
  static func rules(for form: ReportForm) -> [any Rule] {
    let own = written.filter { rule in
      let forms = rule.metadata.forms
      return forms.isEmpty || forms.contains(form.id)
    }
    return own + BrokenEquation.rules(of: [form])
  }
}
