import ReportModel
import Spreadsheet

/// Finds the titles of sections on a sheet or in a text.
struct SectionTitles: Sendable {
  /// A title that was found.
  struct Title {
    /// The section.
    var section: ReportForm.Section
    /// The cell that holds it.
    var cell: SheetView.TextCell
    /// Whether the words are the official ones once folded.
    var isOfficial: Bool

    /// How a line is numbered.
    fileprivate var numbering: Numbering { Numbering(cell.folded.number) }
  }

  private let sections: [(section: ReportForm.Section, folded: FoldedLabel)]

  /// The longest text that is still taken for a title.
  private static let longest = 40

  /// The names of sections in the body of the notice, where those of the annex differ; people take these
  /// for the titles.
  private static let namesInNotice = [
    "disclosure": "行政机关主动公开政府信息情况",
    "requests": "行政机关收到和处理政府信息公开申请情况",
    "reviews-and-suits": "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    "problems": "政府信息公开工作存在的主要问题及改进情况",
  ].mapValues { FoldedLabel($0).bodyUnits }

  /// Prepares the titles of a form.
  init(_ form: ReportForm) {
    sections = form.sections.map { ($0, FoldedLabel($0.title)) }
  }

  /// The titles by their rows.
  func titles(in view: SheetView) -> [Int: Title] {
    var titles: [Int: Title] = [:]
    for row in view.textRows {
      // In a text a tab may stand behind the number.
      let isTitle = view.isText || view.texts[row]?.count == 1
      guard isTitle, let line = view.line(row), let title = title(line) else { continue }
      titles[row] = title
    }
    return withoutSubheadings(titles)
  }

  /// The titles without lines of the same words within a section.
  ///
  /// Titles carry 一、 to 六、, and what is numbered in another way beside such titles is text.
  private func withoutSubheadings(_ titles: [Int: Title]) -> [Int: Title] {
    let numbered = Set(
      titles.values.filter { $0.numbering == .ofSections }.map(\.section.key))
    return titles.filter { _, title in
      switch title.numbering {
      case .ofSections: true
      case .none: !numbered.contains(title.section.key)
      case .withinSection(let rank): numbered.isEmpty && rank == self.rank(of: title.section)
      }
    }
  }

  /// The number in the title of a section, as its place in the form.
  private func rank(of section: ReportForm.Section) -> Int? {
    sections.firstIndex { $0.section.key == section.key }.map { $0 + 1 }
  }

  /// The section that a cell is the title of.
  private func title(_ cell: SheetView.TextCell) -> Title? {
    guard !cell.text.isLonger(than: Self.longest) else { return nil }
    let text = cell.folded
    if let known = sections.first(where: { $0.folded.units == text.units }) {
      return Title(section: known.section, cell: cell, isOfficial: true)
    }
    let near = sections.filter { section in
      let official = section.folded.bodyUnits
      if official == text.bodyUnits { return true }
      if Self.namesInNotice[section.section.key] == text.bodyUnits { return true }
      guard section.folded.number == text.number else { return false }
      // Half of a title may differ before it is no longer recognisable beside its number.
      let limit = official.count * 2 / 5
      return editDistance(official, text.bodyUnits, limit: limit) <= limit
    }
    guard near.count == 1, let known = near.first else { return nil }
    return Title(section: known.section, cell: cell, isOfficial: false)
  }
}

/// How the number before some words is written.
private enum Numbering: Hashable {
  /// As titles of sections are numbered: `一、`.
  case ofSections
  /// As their parts are: `（一）`, `1.`; with the number.
  case withinSection(Int?)
  /// Without a number.
  case none

  init(_ number: String) {
    let digits = number.filter { !"().".contains($0) }
    if digits.isEmpty {
      self = .none
    } else if number.first == "(" || digits.allSatisfy(\.isASCIIDigit) {
      let place = digits.count == 1 ? digits.first.flatMap("一二三四五六七八九".firstIndex) : nil
      let rank = place.map { "一二三四五六七八九".distance(from: "一二三四五六七八九".startIndex, to: $0) + 1 }
      self = .withinSection(Int(digits) ?? rank)
    } else {
      self = .ofSections
    }
  }
}
