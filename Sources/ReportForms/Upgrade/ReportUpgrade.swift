package import ReportModel
import Spreadsheet

/// Transfers a report in an older form, or an older file, to the blank of another form.
///
/// How the forms differ is data; figures whose key exists in both are carried over unchanged.
package struct ReportUpgrade: Sendable {
  private let target: ReportForm

  /// Makes an upgrade to a form.
  package init(to form: ReportForm) {
    target = form
  }

  /// The report in the other form, as it appears in the blank that `BlankDrawing` fills with it.
  ///
  /// Figures and observations refer to their cells in that blank. Nothing is lost: what has no
  /// place in the form or its blank is in `upgradeNotes`. No number is invented; totals are those
  /// of the source.
  package func upgraded(_ report: Report) -> Report {
    var carrier = Carrier(report, to: target)
    carrier.carryFigures()
    carrier.noteBlanks()
    carrier.keepFiguresWithoutPlace()
    carrier.carryText()
    carrier.keepUnplaced()
    return carrier.result
  }
}

/// An upgrade in progress.
private struct Carrier {
  private let source: Report
  private let rules: FormUpgrade
  private let plan: BlankPlan
  private(set) var result: Report
  private var filled: Set<FigureKey> = []

  init(_ source: Report, to target: ReportForm) {
    self.source = source
    rules = source.form.upgrade(to: target.id) ?? FormUpgrade(to: target)
    result = Report(form: target)
    plan = BlankPlan(result)
    for key in target.figureKeys { result.figures[key]?.source = plan.reference(key) }
    result.unit = source.unit
    result.unitKind = source.unitKind
    result.year = source.year
    result.upgradedFrom = source.upgradedFrom ?? source.form.id
    result.explanations = source.explanations
    result.upgradeNotes = source.upgradeNotes
    // Notes of an earlier upgrade remain until somebody has settled them.
    for figure in source.undividedFigures {
      let key = rules.move(from: figure.key)?.to ?? figure.key
      let covers = figure.covers.map { rules.move(from: $0)?.to ?? $0 }
      guard target.figure(key) != nil else { continue }
      noteUndivided(key, covers: covers.filter { target.figure($0) != nil }, figure.reason)
    }
  }

  /// Transfers the figures.
  mutating func carryFigures() {
    for figure in source.orderedFigures {
      if let move = rules.move(from: figure.key) {
        carry(figure, to: move.to)
        filled.formUnion(move.covers)
        if !figure.isVacant, !move.covers.isEmpty { note(move, figure) }
      } else if result.form.figure(figure.key) != nil {
        carry(figure, to: figure.key)
      }
    }
  }

  /// Notes the figures that the older form does not have.
  mutating func noteBlanks() {
    for key in result.form.figureKeys where !filled.contains(key) {
      let reason = rules.unsourced.reason(for: key) ?? BlankText.Upgrade.noSource
      result.observations.append(
        Observation(
          .withoutSource(reason: reason), cells: [plan.reference(key)].compactMap(\.self), key: key)
      )
      add(key, in: result.form, reason)
    }
  }

  /// Keeps the figures that the other form does not have.
  mutating func keepFiguresWithoutPlace() {
    for figure in source.orderedFigures where figure.state != .blank {
      guard rules.move(from: figure.key) == nil, result.form.figure(figure.key) == nil else {
        continue
      }
      let reason = rules.dropped.reason(for: figure.key) ?? BlankText.Upgrade.noPlace
      keep(place(figure.key, in: source.form), found(figure), figure.source, reason)
    }
  }

  /// Transfers text and signatures, and keeps what has no place in the blank.
  mutating func carryText() {
    let title = source.title?.text ?? ""
    for (key, paragraphs) in source.sections.sorted(by: { $0.key < $1.key }) {
      if result.form.section(key)?.isText == true {
        result.sections[key] = paragraphs
      } else {
        keep(paragraphs, (source.form.section(key)?.title ?? key, BlankText.Upgrade.noPlace))
      }
    }
    let fields = SignatureFields(source.signature, unit: source.unit)
    result.unit = fields.values[.name]
    result.signature = source.signature
    let known = BlankPlan(result).title
    if !title.isEmpty, title.filter({ !$0.isWhitespace }) != known.filter({ !$0.isWhitespace }) {
      keep([source.title].compactMap(\.self), BlankText.Upgrade.title)
    }
    keep(source.preface, BlankText.Upgrade.preface)
    for table in source.form.tables {
      keep(source.notes[table.key] ?? [], BlankText.Upgrade.note)
    }
    keep(fields.rest, BlankText.Upgrade.signature)
  }

  /// Keeps content that was found outside the figures of the older form.
  mutating func keepUnplaced() {
    for observation in source.observations {
      if case .unplacedWords(let words) = observation.kind {
        for (text, cell) in zip(words, observation.cells) {
          keep("", text, cell, BlankText.Upgrade.unplaced)
        }
      }
      guard !observation.text.isEmpty else { continue }
      let label: String
      switch observation.kind {
      case .added(_, let name), .unknownLabel(_, let name), .repeatedLabel(_, let name):
        label = name
      case .wrongCount(_, let name, _, _), .runTogether(_, let name), .brokenNumber(_, let name):
        label = name
      case .unplaced, .underMerge, .severalLines, .displacedLabels: label = ""
      default: continue
      }
      keep(label, observation.text, observation.cells.first, BlankText.Upgrade.unplaced)
    }
  }
}

extension Carrier {
  private mutating func carry(_ figure: Figure, to key: FigureKey) {
    filled.insert(key)
    result.figures[key] = Figure(
      key, figure.state, raw: figure.raw, source: plan.reference(key))
    noteDoubt(of: figure, at: key)
  }

  /// Notes why a suffix was added to the content of a cell.
  private mutating func noteDoubt(of figure: Figure, at key: FigureKey) {
    let written = result.written(key).raw
    guard written != figure.raw else { return }
    result.upgradeNotes.append(
      Report.UpgradeNote(
        place: place(figure.key, in: source.form), value: written,
        source: figure.source.map { "\($0)" } ?? "",
        target: plan.reference(key).map { "\($0)" } ?? "", reason: BlankText.Upgrade.doubt.zh))
  }

  private mutating func note(_ move: FormUpgrade.Move, _ figure: Figure) {
    noteUndivided(move.to, covers: move.covers, move.reason)
    // A total follows from its parts.
    guard result.form.totalEquation(for: move.to) == nil else { return }
    result.upgradeNotes.append(
      Report.UpgradeNote(
        place: place(figure.key, in: source.form), value: found(figure),
        source: figure.source.map { "\($0)" } ?? "",
        target: plan.reference(move.to).map { "\($0)" } ?? "", reason: move.reason.zh))
  }

  private mutating func noteUndivided(
    _ key: FigureKey, covers: [FigureKey], _ reason: LocalizedText
  ) {
    result.observations.append(
      Observation(
        .undividedFigure(covers: covers, reason: reason),
        cells: [plan.reference(key)].compactMap(\.self), key: key))
  }

  /// Adds a line for a figure that has to be filled in.
  private mutating func add(_ key: FigureKey, in form: ReportForm, _ reason: LocalizedText) {
    result.upgradeNotes.append(
      Report.UpgradeNote(
        place: place(key, in: form), target: plan.reference(key).map { "\($0)" } ?? "",
        reason: reason.zh))
  }

  private mutating func keep(
    _ paragraphs: [Report.Paragraph], _ words: (place: String, reason: LocalizedText)
  ) {
    for paragraph in paragraphs {
      keep(words.place, paragraph.text, paragraph.source, words.reason)
    }
  }

  /// Adds a line and an observation for something that was not carried over.
  private mutating func keep(
    _ place: String, _ text: String, _ source: CellReference?, _ reason: LocalizedText
  ) {
    for piece in text.cellPieces {
      result.observations.append(
        Observation(
          .notCarriedOver(place: place, reason: reason), text: piece,
          cells: [UpgradeSheet.cell(ofLine: result.upgradeNotes.count)]))
      result.upgradeNotes.append(
        Report.UpgradeNote(
          place: place, value: piece, source: source.map { "\($0)" } ?? "", reason: reason.zh))
    }
  }

  /// The content of the figure's cell.
  private func found(_ figure: Figure) -> String {
    figure.raw.isEmpty ? figure.number?.plain ?? "" : source.written(figure.key).raw
  }

  private func place(_ key: FigureKey, in form: ReportForm) -> String {
    form.figure(key)?.place.zh ?? "\(key)"
  }
}
