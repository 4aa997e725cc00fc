/// A report of one unit for one year, as it was read.
public struct Report: Sendable {
  /// The years that there are reports for: the Regulation on the disclosure of government information
  /// (政府信息公开条例) came into force in 2008, and later years than 2099 are slips of the pen.
  public static let years = 2008...2099

  /// A paragraph and the cell that it was read from.
  public struct Paragraph: Hashable, Sendable {
    /// The words, without the indent.
    public var text: String
    /// The cell it was read from.
    public var source: CellReference?

    /// Makes a paragraph.
    public init(_ text: String, source: CellReference? = nil) {
      self.text = text
      self.source = source
    }
  }

  /// What a unit said on the sheet 情况说明 about a finding.
  public struct Explanation: Hashable, Sendable {
    /// The code of the rule that it answers.
    public var code: String
    /// The place that it concerns, as written: an address, a label, or nothing.
    public var place: String
    /// The words.
    public var text: String

    /// Makes an explanation.
    public init(code: String, place: String, text: String) {
      self.code = code
      self.place = place
      self.text = text
    }
  }

  /// What an upgrade had no place for, or left to be looked at: a line of the sheet 原表数据.
  public struct UpgradeNote: Hashable, Sendable {
    /// Where it stood, in words.
    public var place: String
    /// What stood there, as found.
    public var value: String
    /// The cell it stood in, as written; empty where there was none.
    public var source: String
    /// The cell of the upgraded workbook that it concerns, as written; empty where there is none.
    public var target: String
    /// Why, and what to do.
    public var reason: String

    /// Makes a note.
    public init(
      place: String, value: String = "", source: String = "", target: String = "", reason: String
    ) {
      self.place = place
      self.value = value
      self.source = source
      self.target = target
      self.reason = reason
    }
  }

  /// The form that the input was in.
  public var form: ReportForm
  /// The full name of the unit; nil where the input does not say it.
  public var unit: String?
  /// What kind of unit it is, only where 单位信息 says so.
  public var unitKind: UnitKind?
  /// The year that is reported on (报告年度), not the year of publication.
  public var year: Int?
  /// The title line.
  public var title: Paragraph?
  /// The text before the first section.
  public var preface: [Paragraph] = []
  /// The text of each section that has one: `overview`, `problems`, `other-matters`.
  public var sections: [String: [Paragraph]] = [:]
  /// The titles of the sections as found.
  public var sectionTitles: [String: Paragraph] = [:]
  /// The notes under each table.
  public var notes: [String: [Paragraph]] = [:]
  /// The lines of 填报人, 审核人 and their like, which are never published.
  public var signature: [Paragraph] = []
  /// The figures, one for every place of the form.
  public var figures: [FigureKey: Figure]
  /// What the unit explained on 情况说明.
  public var explanations: [Explanation] = []
  /// What an upgrade kept beside the report.
  public var upgradeNotes: [UpgradeNote] = []
  /// Whether it was read from our own blank, which has a cell for the unit and one for the year.
  public var isOwnBlank = false
  /// The cell for 单位全称, filled in or not; nil where the input has none.
  public var unitCell: CellReference?
  /// The cell for 报告年度, filled in or not; nil where the input has none.
  public var yearCell: CellReference?
  /// The short name of the form that an upgrade brought it out of.
  public var upgradedFrom: String?
  /// What was noticed while the report was read.
  public var observations: [Observation] = []

  /// Makes a report of blanks.
  public init(form: ReportForm) {
    self.form = form
    figures = Dictionary(
      uniqueKeysWithValues: form.figureKeys.map { ($0, Figure($0, .blank)) })
  }

  /// The figure at a place; a blank without a source where the form has no such place.
  public subscript(key: FigureKey) -> Figure {
    figures[key] ?? Figure(key, .blank)
  }

  /// The figures in the order of the form.
  public var orderedFigures: [Figure] { form.figureKeys.map { self[$0] } }

  /// Whether the input had any text section, or was made of figures only.
  public var hasText: Bool {
    sections.values.contains { !$0.isEmpty } || !preface.isEmpty || title != nil
  }

  /// Whether no figure was entered.
  public var isEmpty: Bool { figures.values.allSatisfy { $0.state == .blank } }
}
