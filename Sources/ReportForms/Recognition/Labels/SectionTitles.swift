import ReportModel
import Spreadsheet

/// Finds the titles of sections on a sheet or in a text.
struct SectionTitles: Sendable {
  /// A title that was found.
  struct Title {
    var section: ReportForm.Section
    var cell: SheetView.TextCell
    /// Whether the folded words are the official ones.
    var isOfficial: Bool

    fileprivate var numbering: Numbering { Numbering(cell.folded.number) }
  }

  private let sections: [Section]

  /// A section with its titles.
  private struct Section {
    let section: ReportForm.Section
    let folded: FoldedLabel
    /// The title in the body of the notice, if it is another one.
    let inNotice: LabelUnits?
  }

  /// The length of the longest text that may be a title.
  private static let longest = 40

  /// The names of sections in the body of the notice, where they differ from those of the annex;
  /// people use them as titles.
  private static let namesInNotice = [
    "disclosure": "行政机关主动公开政府信息情况",
    "requests": "行政机关收到和处理政府信息公开申请情况",
    "reviews-and-suits": "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    "problems": "政府信息公开工作存在的主要问题及改进情况",
  ].mapValues { FoldedLabel($0).bodyUnits }

  init(_ form: ReportForm) {
    sections = form.sections.map {
      Section(section: $0, folded: FoldedLabel($0.title), inNotice: Self.namesInNotice[$0.key])
    }
  }

  /// The titles by row.
  func titles(in view: SheetView) -> [Int: Title] {
    var titles: [Int: Title] = [:]
    for row in view.textRows {
      // In a text, a tab may follow the number.
      let isTitle = view.isText || view.texts[row]?.count == 1
      guard isTitle, let line = view.line(row), let title = title(line) else { continue }
      titles[row] = title
    }
    return withoutSubheadings(titles)
  }

  /// The titles, without lines that repeat their words within a section.
  ///
  /// If titles are numbered 一、 to 六、, lines that are numbered in another way are text.
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

  /// The number of a section: its position in the form, counted from 1.
  private func rank(of section: ReportForm.Section) -> Int? {
    sections.firstIndex { $0.section.key == section.key }.map { $0 + 1 }
  }

  /// The title that a cell holds, if any.
  private func title(_ cell: SheetView.TextCell) -> Title? {
    guard !cell.text.isLonger(than: Self.longest) else { return nil }
    let text = cell.folded
    if let known = sections.first(where: { $0.folded.units == text.units }) {
      return Title(section: known.section, cell: cell, isOfficial: true)
    }
    let near = sections.filter { section in
      let official = section.folded.bodyUnits
      if official == text.bodyUnits || section.inNotice == text.bodyUnits { return true }
      guard section.folded.number == text.number else { return false }
      // Beside its number, a title remains recognisable if almost half of it differs.
      let limit = official.count * 2 / 5
      return editDistance(official, text.bodyUnits, limit: limit) <= limit
    }
    guard near.count == 1, let known = near.first else { return nil }
    return Title(section: known.section, cell: cell, isOfficial: false)
  }
}

/// How the number before a title is written.
private enum Numbering: Hashable {
  /// As titles of sections are: `一、`.
  case ofSections
  /// As parts of a section are: `（一）`, `1.`; with the number.
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
