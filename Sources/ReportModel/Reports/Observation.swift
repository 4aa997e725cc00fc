package import Spreadsheet

/// A fact noticed while reading a report; rules decide what to make of it.
package struct Observation: Hashable, Sendable {
  /// What was noticed.
  package enum Kind: Hashable, Sendable {
    /// A label is almost an official one and was read as that.
    case nearLabel(official: String)
    /// A figure's number is stored as text.
    case numberAsText
    /// A figure's cell contains full-width digits or spaces.
    case foldedNumber
    /// A unit, a thousands separator or another addition was removed from the number.
    case decoratedNumber(taken: String)
    /// Part of a number is struck out, superscript or subscript, so the number is ambiguous.
    case markedDigits
    /// A number was read that is struck out entirely.
    case struckOut
    /// Struck-out words beside a number, or in place of one, were left out.
    case leftOut
    /// A number was read that its cell format scales: in thousands or per cent.
    case scaledNumber
    /// A number was read that its cell format displays differently: what is shown, if known, and
    /// whether only decimals are left out.
    case shownOtherwise(shown: String?, isRounded: Bool)
    /// An amount was not read because its unit is not the form's; `words` give the unit, and are
    /// empty if the cell format gives it.
    case otherMoney(unit: String, words: String)
    /// The cell of a figure is formatted as a date or time; what is shown, if known.
    case dateFormat(shown: String?)
    /// A figure was read that is invisible: its colour is that of the background, or its format
    /// shows nothing.
    case unseen
    /// A figure has a footnote.
    case footnote(text: String)
    /// The content of the cell for the report's year is not a year.
    case yearNotUnderstood
    /// A formula had no stored value and was computed.
    case computed
    /// A stored value differs from the formula's result, which was used; nil if there is no result.
    case storedDiffers(stored: String, computed: String?)
    /// A formula depends on its own result, so it has none.
    case circular(formula: String)
    /// A total leaves out the numbers stored as text in the given cells.
    case textLeftOut([CellReference])
    /// A formula has no stored value and cannot be computed here.
    case uncomputable(formula: String)
    /// A table of the form was not found.
    case tableMissing(table: String)
    /// A row of the form was not found.
    case rowMissing(table: String, row: String)
    /// A column of the form was not found.
    case columnMissing(table: String, column: String)
    /// Rows or columns are not in the order of the form.
    case moved(table: String, labels: [String])
    /// （六）其他处理 is a single row although the form divides it; the rows of its parts are missing.
    case undividedOther(table: String)
    /// A table is in a different form than the others.
    case tableOfOtherForm(table: String, form: LocalizedText)
    /// A row or column that the form does not have; nothing was read from it.
    ///
    /// The observation's text holds its values; it is empty if there are none.
    case added(table: String, label: String)
    /// A row or column with an unknown label, in a table that lacks some of the form's.
    ///
    /// Its cells may hold figures of the form; nothing was read from them.
    case unknownLabel(table: String, label: String)
    /// Labels or titles contain variants of the official characters.
    case variantCharacters(HanVariant)
    /// A label of the form occurs at several rows or columns.
    ///
    /// All but one of them must have had other labels; nothing was read from their cells.
    case repeatedLabel(table: String, label: String)
    /// Cells of one row whose labels may have been displaced; nothing was read from them.
    ///
    /// A label is missing, two labels share a cell, or a label has no figures, while figures
    /// elsewhere have no label.
    case displacedLabels(table: String)
    /// There are several lines of figures where the form has one; nothing was read from them.
    case severalLines(table: String)
    /// The cell of a figure is merged with another figure's, so the number may belong to either.
    case mergedFigures
    /// Copies of a table have different numbers for a figure; the cells are those of each copy.
    case differentCopies(table: String)
    /// Content that belongs nowhere in the form.
    case unplaced(text: String)
    /// Words that belong nowhere in the form, one text for each of the cells, which are of one sheet:
    /// there may be a hundred thousand.
    case unplacedWords([String])
    /// A line of a text, or a row of a document's table, does not have the right number of values.
    ///
    /// The first cell is that of its label; if the table has none, the label is the section's title
    /// and all cells are values.
    case wrongCount(table: String, label: String, found: Int, expected: Int)
    /// A line of a text has a recognised label and digits that are not separated from it.
    case runTogether(table: String, label: String)
    /// A line of a text ends with a number, and the next line may continue it.
    ///
    /// The first cell is that of the label; the text is both pieces of the number.
    case brokenNumber(table: String, label: String)
    /// Values of a text were assigned by their number, because copying had dropped fields.
    case assignedByCount(table: String)
    /// Invisible values underneath a merged range.
    case underMerge(text: String)
    /// A figure was read from a hidden row or column.
    case hidden(isRow: Bool)
    /// A hidden sheet was not read.
    case hiddenSheet(name: String)
    /// Another copy of a table is in hidden rows or columns and was not read.
    case hiddenTable(table: String)
    /// The file has several years; the chosen one was read.
    case severalYears(chosen: Int?, others: [String])
    /// A typed title names a different unit than 单位信息.
    case titleOfOtherUnit(unit: String)
    /// No title gives the year; it was taken from the reporting period.
    case yearFromPeriod(Int)
    /// The only copy of a table is headed by a year other than the report's.
    case tableOfOtherYear(table: String, year: Int)
    /// The same table occurs more than once, with the same figures or different ones; one was read.
    case repeatedTable(table: String, isSame: Bool)
    /// A table was read from a sheet of which other tables were not, since they have other copies; the
    /// cells are those of its figures.
    case tableOfCopy(table: String)
    /// The section's title differs from the official one.
    case sectionTitle(official: String)
    /// A figure of an older form, now at its new key, includes further figures, which are blank.
    case undividedFigure(covers: [FigureKey], reason: LocalizedText)
    /// An upgrade left a figure blank because the older form does not have it.
    case withoutSource(reason: LocalizedText)
    /// An upgrade kept something beside the report because the form has no place for it.
    case notCarriedOver(place: String, reason: LocalizedText)
    /// A problem that did not stop the reading of the file.
    case readerNote(LocalizedText)
  }

  /// What was noticed.
  package var kind: Kind
  /// The content.
  package var text: String
  /// The cells concerned, the first one first.
  package var cells: [CellReference]
  /// The figure concerned, if there is one.
  package var key: FigureKey?

  /// Makes an observation.
  package init(
    _ kind: Kind, text: String = "", cells: [CellReference] = [], key: FigureKey? = nil
  ) {
    self.kind = kind
    self.text = text
    self.cells = cells
    self.key = key
  }
}
