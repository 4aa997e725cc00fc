/// A fact noticed while a report was read; rules judge it.
public struct Observation: Hashable, Sendable {
  /// What was noticed.
  public enum Kind: Hashable, Sendable {
    /// A label reads almost like an official one and was taken for it.
    case nearLabel(official: String)
    /// A number of an entry cell is stored as text.
    case numberAsText
    /// Full-width digits or spaces stood in an entry cell.
    case foldedNumber
    /// A unit, a thousands comma or another addition stood beside the number and was taken off.
    case decoratedNumber(taken: String)
    /// Part of a number is struck out, raised or lowered, so that no one can tell what it is.
    case markedDigits
    /// A number was read that is struck out as a whole.
    case struckOut
    /// Words beside a number, or in place of one, were left out since they are struck out.
    case leftOut
    /// A number was read that the format of its cell shows as another: in thousands or per cent.
    case scaledNumber
    /// A number was read whose cell shows something else by its format: what is shown, where it is
    /// known, and whether only decimals are left out.
    case shownOtherwise(shown: String?, isRounded: Bool)
    /// An amount of money was not read, since its unit is another than the form's; the words that say
    /// so, or nothing where it is the format of the cell.
    case otherMoney(unit: String, words: String)
    /// The cell of a figure has a date or a time; what is shown, where it is known.
    case dateFormat(shown: String?)
    /// A figure was read that nobody sees, in the colour of its ground or in a format that shows
    /// nothing.
    case unseen
    /// A note at the foot of the page belongs to a figure.
    case footnote(text: String)
    /// What stands in the place of the year reported on is no year.
    case yearNotUnderstood
    /// A formula without a stored value was computed.
    case computed
    /// A stored value differs from what the formula gives, nil for nothing at all; that was taken.
    case storedDiffers(stored: String, computed: String?)
    /// A formula rests on its own result, so that it has none.
    case circular(formula: String)
    /// A total leaves out numbers that are stored as text, in the given cells.
    case textLeftOut([CellReference])
    /// A formula that cannot be computed here has no stored value.
    case uncomputable(formula: String)
    /// A table of the form was not found.
    case tableMissing(table: String)
    /// A row of the form was not found.
    case rowMissing(table: String, row: String)
    /// A column of the form was not found.
    case columnMissing(table: String, column: String)
    /// Rows or columns stand in another order than in the form.
    case moved(table: String, labels: [String])
    /// （六）其他处理 stands in one row where the form divides it; the rows of its parts are missing.
    case undividedOther(table: String)
    /// A table stands in another form than the others.
    case tableOfOtherForm(table: String, form: LocalizedText)
    /// A row or a column that the form does not have; nothing was read from it.
    ///
    /// The observation's text holds the values that stand in it; it is empty where there are none.
    case added(table: String, label: String)
    /// A row or a column whose label names none of the form, in a table that lacks some.
    ///
    /// Its cells may be figures of the form; nothing was read from them.
    case unknownLabel(table: String, label: String)
    /// Labels or titles in other shapes of their characters than the official ones.
    case variantCharacters(HanVariant)
    /// A label of the form stands at several rows or columns.
    ///
    /// All but one of them belong to other labels; nothing was read from their cells.
    case repeatedLabel(table: String, label: String)
    /// Cells of one row whose labels may have moved away, or have come from elsewhere; nothing was read
    /// from them.
    ///
    /// The table lacks a label, two of them lead to one cell, or one stands where nothing is, while
    /// figures elsewhere have none.
    case displacedLabels(table: String)
    /// Several lines of figures stand where the form has one; nothing was read from them.
    case severalLines(table: String)
    /// The cell of a figure is merged with that of another; nobody can tell whose the number is.
    case mergedFigures
    /// A figure stands in several copies of a table, with other numbers; the cell of each copy.
    case differentCopies(table: String)
    /// Content that belongs to no place of the form.
    case unplaced(text: String)
    /// A line of a text, or a row of a document's table, does not have the right number of values.
    ///
    /// The first cell is that of its label; where the table has none, the label is the section's title
    /// and all cells are values.
    case wrongCount(table: String, label: String, found: Int, expected: Int)
    /// A line of a text has a recognised label and digits that nothing separates from it.
    case runTogether(table: String, label: String)
    /// Values of a text were assigned by their count, since copying had lost fields.
    case assignedByCount(table: String)
    /// Values under a merged range that nobody sees.
    case underMerge(text: String)
    /// A figure was read from a hidden row or column.
    case hidden(isRow: Bool)
    /// A sheet that is not shown was not read.
    case hiddenSheet(name: String)
    /// A further copy of a table stands in hidden rows or columns and was not read.
    case hiddenTable(table: String)
    /// Several years stand in the file; the chosen one was read.
    case severalYears(chosen: Int?, others: [String])
    /// A typed title names another unit than 单位信息 does.
    case titleOfOtherUnit(unit: String)
    /// No title names the year; it was taken from the period that the statistics are for.
    case yearFromPeriod(Int)
    /// Another year than the report's stands over a table, which is the only one of its kind.
    case tableOfOtherYear(table: String, year: Int)
    /// The same table stands more than once, with the same figures or others; one was read.
    case repeatedTable(table: String, isSame: Bool)
    /// The section's title differs from the official one.
    case sectionTitle(official: String)
    /// A figure of an older form stands for further places as well, which are blank; at its new place
    /// in the form.
    case undividedFigure(covers: [FigureKey], reason: LocalizedText)
    /// An upgrade left a place blank, since the older form has no such figure.
    case withoutSource(reason: LocalizedText)
    /// An upgrade has no place for something, which stands beside the report.
    case notCarriedOver(place: String, reason: LocalizedText)
    /// The reader of the file got over something.
    case readerNote(LocalizedText)
  }

  /// What was noticed.
  public var kind: Kind
  /// What stands there.
  public var text: String
  /// The cells concerned, the first one first.
  public var cells: [CellReference]
  /// The figure concerned, where it is one.
  public var key: FigureKey?

  /// Makes an observation.
  public init(
    _ kind: Kind, text: String = "", cells: [CellReference] = [], key: FigureKey? = nil
  ) {
    self.kind = kind
    self.text = text
    self.cells = cells
    self.key = key
  }
}
