/// A report of one unit for one year, as read.
public struct Report: Sendable {
  /// The years for which reports exist: the Regulation on the disclosure of government information
  /// (政府信息公开条例) came into force in 2008, and years after 2099 are typing errors.
  package static let years = 2008...2099

  /// A paragraph and the cell that it was read from.
  public struct Paragraph: Hashable, Sendable {
    /// The text, without its indent.
    public var text: String
    /// The cell it was read from.
    public var source: CellReference?

    /// Makes a paragraph.
    public init(_ text: String, source: CellReference? = nil) {
      self.text = text
      self.source = source
    }
  }

  /// A unit's explanation of a finding, from the sheet 情况说明.
  public struct Explanation: Hashable, Sendable {
    /// The code of the rule concerned.
    public var code: String
    /// Where it applies, as written: an address, a label, or nothing.
    public var place: String
    /// The words.
    public var text: String
    /// The cell of the code; nil where it is not known.
    public var source: CellReference?

    /// Makes an explanation.
    public init(code: String, place: String, text: String, source: CellReference? = nil) {
      self.code = code
      self.place = place
      self.text = text
      self.source = source
    }
  }

  /// Something that an upgrade could not transfer or left for review: a line of the sheet 原表数据.
  package struct UpgradeNote: Hashable, Sendable {
    /// Where it was found, in words.
    package var place: String
    /// The content found there.
    package var value: String
    /// The cell it was found in, as text; empty if there is none.
    package var source: String
    /// The cell of the upgraded workbook that it concerns, as text; empty if there is none.
    package var target: String
    /// Why, and what to do.
    package var reason: String

    /// Makes a note.
    package init(
      place: String, value: String = "", source: String = "", target: String = "", reason: String
    ) {
      self.place = place
      self.value = value
      self.source = source
      self.target = target
      self.reason = reason
    }
  }

  /// The form of the input.
  public var form: ReportForm
  /// The full name of the unit; nil if the input does not give it.
  public var unit: String?
  /// The kind of unit, if 单位信息 gives it.
  public var unitKind: UnitKind?
  /// The year reported on (报告年度), not the year of publication.
  public var year: Int?
  /// The title line.
  public var title: Paragraph?
  /// The text before the first section.
  public var preface: [Paragraph] = []
  /// The text of each text section: `overview`, `problems`, `other-matters`.
  public var sections: [String: [Paragraph]] = [:]
  /// The titles of the sections as found.
  package var sectionTitles: [String: Paragraph] = [:]
  /// The notes under each table.
  public var notes: [String: [Paragraph]] = [:]
  /// The lines of 填报人, 审核人 and the like, which are never published.
  public var signature: [Paragraph] = []
  /// The figures, one for each key of the form.
  public var figures: [FigureKey: Figure]
  /// The unit's explanations on 情况说明.
  public var explanations: [Explanation] = []
  /// What an upgrade could not transfer or left for review.
  package var upgradeNotes: [UpgradeNote] = []
  /// Whether it was read from our own blank, which has cells for the unit and the year.
  package var isOwnBlank = false
  /// The cell for 单位全称, filled in or not; nil if the input has none.
  package var unitCell: CellReference?
  /// The cell for 报告年度, filled in or not; nil if the input has none.
  package var yearCell: CellReference?
  /// The short name of the form from which the report was upgraded.
  package var upgradedFrom: String?
  /// What was noticed while reading the report.
  package var observations: [Observation] = []

  /// Makes a blank report.
  public init(form: ReportForm) {
    self.form = form
    figures = Dictionary(
      uniqueKeysWithValues: form.figureKeys.map { ($0, Figure($0, .blank)) })
  }

  /// The figure with a key; a blank without a source if the form has no such figure.
  public subscript(key: FigureKey) -> Figure {
    figures[key] ?? Figure(key, .blank)
  }

  /// The figures in the order of the form.
  public var orderedFigures: [Figure] { form.figureKeys.map { self[$0] } }

  /// Whether the input has any text besides its figures.
  package var hasText: Bool {
    sections.values.contains { !$0.isEmpty } || !preface.isEmpty || title != nil
  }

  /// Whether no figures were entered.
  public var isEmpty: Bool { figures.values.allSatisfy { $0.state == .blank } }
}
