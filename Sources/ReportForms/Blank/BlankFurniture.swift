public import ReportModel

/// Knows the words of a blank that are not people's own: guidance, heads, verdicts, counts.
///
/// A reader asks once it has looked for titles and tables, so that it never takes furniture for text
/// of the report and never reports it as unplaced.
public enum BlankFurniture {
  /// Whether a text is part of the blank of a form, for whatever year and unit.
  ///
  /// White space, the width of digits and all numbers do not count: `未填完（3 格）` is known as well as
  /// `未填完（144 格）`. What stands behind the label of a signature or before the official end of a
  /// title may be anything.
  public static func contains(_ text: String, form: ReportForm) -> Bool {
    let folded = fold(text)
    guard !folded.isEmpty else { return false }
    return fixed.contains(folded) || signatures.contains { folded.hasPrefix($0) }
      || isTitle(folded, of: form) || isOfForm(folded, form)
  }

  /// The words that are the same in every form's blank.
  private static let fixed: Set<String> = Set(BlankText.fixed.map(fold))

  private static let signatures = BlankText.Signature.all.map(fold)

  /// Whether a text is the title of a report in the words of a form.
  private static func isTitle(_ folded: String, of form: ReportForm) -> Bool {
    // Folded, both the unit's name and the year are a place for anything.
    let parts = fold(form.titlePattern.replacing("{year}", with: "{unit}"))
      .split(separator: "{unit}", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return false }
    return folded.count >= first.count + last.count && folded.hasPrefix(first)
      && folded.hasSuffix(last) && !last.isEmpty
  }

  /// Whether a text is one that the blank takes from its form.
  private static func isOfForm(_ folded: String, _ form: ReportForm) -> Bool {
    func isSame(_ text: String) -> Bool {
      // Folding takes time; most texts differ in what folding keeps of the first character.
      guard let first = text.first, fold(String(first)).first == folded.first else { return false }
      return fold(text) == folded
    }
    return form.sections.contains { section in
      [section.title, section.sheet, section.hint ?? "", section.guidance].contains(where: isSame)
        || isSame(BlankText.count(0, limit: section.limit))
    } || isSame(BlankText.Guide.basis(form))
      || form.equations.contains { isSame($0.code) || isSame(BlankText.Check.words($0)) }
      || form.tables.lazy.flatMap(\.figures).contains {
        isSame($0.fullRowLabel) || isSame($0.columnLabel)
      }
  }

  /// A text without white space, all runs of digits made one mark.
  private static func fold(_ text: String) -> String {
    var folded = ""
    for character in text where !character.isWhitespace {
      guard character.isWholeNumber, character.isASCII || character.isFullwidthDigit else {
        folded.append(character)
        continue
      }
      if folded.last != digits { folded.append(digits) }
    }
    return folded
  }

  /// What stands for a run of digits; no text of a report has it.
  private static let digits: Character = "\u{F8FF}"
}

extension Character {
  /// Whether this is one of `０` to `９`.
  fileprivate var isFullwidthDigit: Bool { ("０"..."９").contains(self) }
}
