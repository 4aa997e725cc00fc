import ReportModel

/// The rules, in one hand-written list.
public enum RuleCatalogue {
  /// The rules that are code, by family; equations are data of the form files.
  private static let written: [any Rule] = [
    NumberStoredAsText(), DecoratedNumber(), FoldedCharacters(),
    ComputedValue(), StoredValueDiffers(), UncomputableFormula(),
    ContentUnderMerge(), FigureInHiddenCells(), HiddenSheet(),
    SeveralYears(), RepeatedTable(), ReaderNote(),

    FormNotFilled(), OutdatedForm(),
    TableMissing(), RowOrColumnMissing(), UndividedOtherResults(), RowOrColumnAdded(),
    RowOrColumnMoved(), WrongNumberOfValues(), ValuesAssignedByCount(), UnplacedContent(),
    MiswordedLabel(), ShortenedNormativeDocuments(), MiswordedSectionTitle(), MissingSection(),
    NoteUnderTable(),

    UnreadableFigure(), NegativeFigure(), FractionalCount(),
    BlankCountedAsZero(), BlankFigure(), NotApplicableMark(),
    GovernmentRulesWithoutPower(), BlankBesideValues(),

    YearUnknown(), TitleYearDiffers(), PeriodDiffers(),
    FiguresOnly(), TextClaimsAnotherYear(), ProcessingFeeUnreported(),
  ]

  /// All rules: those that are code, and one for each equation of the bundled forms.
  ///
  /// A bundled form at fault, which the tests rule out, would lack its equations here; whoever reads
  /// a report has met the error before.
  public static let all: [any Rule] =
    written + BrokenEquation.rules(of: (try? ReportForm.bundled()) ?? [])

  /// The rules for the reports in a form.
  static func rules(for form: ReportForm) -> [any Rule] {
    let own = written.filter { rule in
      let forms = rule.metadata.forms
      return forms.isEmpty || forms.contains(form.id)
    }
    return own + BrokenEquation.rules(of: [form])
  }
}
