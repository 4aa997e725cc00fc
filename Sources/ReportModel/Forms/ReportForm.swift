public import Spreadsheet

/// An official form, read from its data file: sections, tables, equations.
///
/// The blank, the reading of reports, the checked equations, the live formulas in the blank, the
/// official layout and the reference page all derive from this value.
public struct ReportForm: Sendable {
  /// A section of the report.
  public struct Section: Hashable, Sendable {
    /// The key, such as `overview`; also the key of its table, if it has one.
    public var key: String
    /// The official title with its number.
    public var title: String
    /// The name of its sheet in the blank.
    package var sheet: String
    /// The hint in brackets that the official template gives for a text; nil for a table.
    package var hint: String?
    /// The number of characters that the text should not exceed.
    package var maximumLength: Int?
    /// The number of characters below which the text cannot say anything useful; nil if any text
    /// will do.
    package var minimumLength: Int?
    /// Guidance on what to write, for people who fill in the blank.
    package var guidance: String

    /// Whether the section holds text rather than a table.
    public var isText: Bool { hint != nil }
  }

  /// The short name: the year of the notice.
  public var id: String
  /// The name for people.
  public var name: LocalizedText
  /// The notice that prescribes the form.
  public var basis: String
  /// The first year for which the form is used; nil if there is no lower bound.
  public var firstYear: Int?
  /// The last year for which the form is used; nil for the form in force.
  public var lastYear: Int?
  /// The title of a report, containing `{unit}` and `{year}`.
  package var titlePattern: String
  /// The sections, in order.
  public var sections: [Section]
  /// The tables, in order.
  public var tables: [FormTable]
  /// The equations, in order.
  public var equations: [Equation]
  /// How its figures are transferred to newer forms, first to the next one, then over that to later
  /// ones; empty for the form in force.
  package var upgrades: [FormUpgrade]

  /// The keys of all figures, in the order of the form.
  public let figureKeys: [FigureKey]
  private let figuresByKey: [FigureKey: FormFigure]

  init(
    id: String, name: LocalizedText, basis: String, firstYear: Int? = nil, lastYear: Int? = nil,
    titlePattern: String, sections: [Section], tables: [FormTable], equations: [Equation],
    upgrades: [FormUpgrade] = []
  ) {
    self.id = id
    self.name = name
    self.basis = basis
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.titlePattern = titlePattern
    self.sections = sections
    self.tables = tables
    self.equations = equations
    self.upgrades = upgrades
    let figures = tables.flatMap(\.figures)
    figureKeys = figures.map(\.key)
    figuresByKey = Dictionary(figures.map { ($0.key, $0) }) { first, _ in first }
  }

  /// The form with one of its tables, and the equations over it, taken from another form.
  ///
  /// Reports that mix two forms are read with such a form.
  package func replacing(table key: String, from other: ReportForm) -> ReportForm {
    guard let replacement = other.table(key) else { return self }
    return ReportForm(
      id: id, name: name, basis: basis, firstYear: firstYear, lastYear: lastYear,
      titlePattern: titlePattern, sections: sections,
      tables: tables.map { $0.key == key ? replacement : $0 },
      equations: equations.filter { $0.table != key }
        + other.equations.filter { $0.table == key },
      upgrades: FormUpgrade.mixed(self, other, table: key))
  }

  /// How its figures are transferred to the next form; nil for the form in force.
  package var upgrade: FormUpgrade? { upgrades.first }

  /// How its figures are transferred to a form; nil if no upgrade leads there.
  package func upgrade(to id: String) -> FormUpgrade? { upgrades.first { $0.target == id } }

  /// The table with a key.
  public func table(_ key: String) -> FormTable? { tables.first { $0.key == key } }

  /// The section with a key.
  public func section(_ key: String) -> Section? { sections.first { $0.key == key } }

  /// What the form defines for a figure.
  public func figure(_ key: FigureKey) -> FormFigure? { figuresByKey[key] }

  /// The official title of a unit's report for a year.
  package func title(unit: String, year: Int) -> String {
    titlePattern.replacing("{unit}", with: unit).replacing("{year}", with: String(year))
  }

  /// The equation that defines a total: an equality whose only left term is the figure.
  package func totalEquation(for key: FigureKey) -> EquationInstance? {
    equations.lazy.filter { $0.relation == .equal }
      .flatMap(\.instances).first { $0.left == [key] }
  }
}
