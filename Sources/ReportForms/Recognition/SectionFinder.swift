import ReportModel
import Spreadsheet

/// Finds the titles of sections on a sheet or in a text.
struct SectionFinder: Sendable {
  /// A title that was found.
  struct Title {
    /// The section.
    var section: ReportForm.Section
    /// The cell that holds it.
    var cell: GridView.TextCell
    /// Whether the words are the official ones once folded.
    var isOfficial: Bool
  }

  private let sections: [(section: ReportForm.Section, folded: FoldedLabel)]

  /// The longest text that is still taken for a title.
  private static let longest = 40

  /// Prepares the titles of a form.
  init(_ form: ReportForm) {
    sections = form.sections.map { ($0, FoldedLabel($0.title)) }
  }

  /// The titles by their rows.
  func titles(in view: GridView) -> [Int: Title] {
    var titles: [Int: Title] = [:]
    for row in view.textRows {
      // In a text a tab may stand behind the number.
      let isTitle = view.isText || view.texts[row]?.count == 1
      guard isTitle, let line = view.line(row), let title = title(line) else { continue }
      titles[row] = title
    }
    return titles
  }

  /// The section that a cell is the title of.
  private func title(_ cell: GridView.TextCell) -> Title? {
    guard cell.text.count <= Self.longest else { return nil }
    let text = cell.folded
    if let known = sections.first(where: { $0.folded.whole == text.whole }) {
      return Title(section: known.section, cell: cell, isOfficial: true)
    }
    let near = sections.filter { section in
      if section.folded.body == text.body { return true }
      guard section.folded.number == text.number else { return false }
      // Half of a title may differ before it is no longer recognisable beside its number.
      let limit = section.folded.body.count * 2 / 5
      return editDistance(section.folded.body, text.body, limit: limit) <= limit
    }
    guard near.count == 1, let known = near.first else { return nil }
    return Title(section: known.section, cell: cell, isOfficial: false)
  }
}
