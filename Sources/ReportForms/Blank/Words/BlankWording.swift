package import ReportModel

/// Recognises the blank's own wording, as opposed to text that people entered: guidance, headings,
/// verdicts, counts.
///
/// The reader uses it after looking for titles and tables, so that the blank's wording is neither
/// taken for text of the report nor reported as unplaced. Make one value for repeated use.
package struct BlankWording: Sendable {
  private let ofForm: Set<String>
  /// The labels of the form's tables, some of which the blank repeats elsewhere.
  private let labels: Set<String>
  /// The characters with which the wording begins.
  private let firstCharacters: Set<Unicode.Scalar>
  /// The parts of the title before and after unit and year.
  private let titleEnds: (first: String, last: String)

  /// Collects the wording that the blank takes from a form.
  package init(form: ReportForm) {
    var texts = [BlankText.Guide.basis(form)]
    for section in form.sections {
      texts += [section.title, section.sheet, section.hint ?? "", section.guidance]
      texts.append(BlankText.count(0, limit: section.maximumLength))
    }
    for equation in form.equations { texts += [equation.code, BlankText.Check.words(equation)] }
    ofForm = Set(Set(texts).map(Self.fold)).subtracting([""])
    // The labels of columns are among the cells; the figures of a row stand together.
    var words = form.tables.flatMap(\.labels).map(\.label.text)
    for figure in form.tables.flatMap(\.figures) where figure.fullRowLabel != words.last {
      words.append(figure.fullRowLabel)
    }
    labels = Set(Set(words).map(Self.fold))
    let wording = [Array(ofForm), Array(labels), Array(Self.fixed), Self.beginnings].joined()
    firstCharacters = Set(wording.compactMap(\.unicodeScalars.first))
    // The unit's name and the year may be anything.
    let parts = Self.fold(form.titlePattern.replacing("{year}", with: "{unit}"))
      .split(separator: "{unit}", omittingEmptySubsequences: false)
    titleEnds = parts.count > 1 ? (String(parts[0]), String(parts[parts.count - 1])) : ("", "")
  }

  /// Whether a text is part of the blank, for any year and unit.
  ///
  /// White space, the width of digits and the values of numbers are ignored: `未填完（3 格）` is known as
  /// well as `未填完（144 格）`. Any text may follow the label of a signature or a hint, and any text may
  /// precede the official end of a title.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isAmongWords: Whether it is in a text section, where a label of a table is a heading that
  ///     somebody wrote: “行政许可”.
  /// - Returns: Whether the text can be ignored without losing what people entered.
  package func contains(_ text: String, isAmongWords: Bool = false) -> Bool {
    guard text.utf8.count <= Self.longest, mayContain(text) else { return false }
    let folded = Self.fold(text)
    return Self.fixed.contains(folded) || ofForm.contains(folded)
      || !isAmongWords && labels.contains(folded)
      || Self.beginnings.contains { folded.hasPrefix($0) } || isTitle(folded)
  }

  /// Whether a text begins like some words of the blank or ends like its title.
  ///
  /// Fast path: most texts of a report do neither.
  private func mayContain(_ text: String) -> Bool {
    let first = FoldedLabel.first(of: text).map(Self.withoutValue)
    return first.map(firstCharacters.contains) ?? true || titleEnds.last.isEmpty
      || FoldedLabel.last(of: text).map(Self.withoutValue) == titleEnds.last.unicodeScalars.last
  }

  /// Whether a text is part of the blank of a form, for a single query.
  package static func contains(_ text: String, form: ReportForm) -> Bool {
    BlankWording(form: form).contains(text)
  }

  /// No text of a blank has more bytes; a hostile text may have millions.
  private static let longest = 4096

  /// The wording that is the same in every form's blank.
  private static let fixed = Set(BlankText.fixed.map(fold))

  /// The beginnings of texts that continue with what people entered, or with words of an older
  /// form.
  private static let beginnings = (BlankText.Signature.all + [BlankText.Upgrade.hint]).map(fold)

  private func isTitle(_ folded: String) -> Bool {
    let (first, last) = titleEnds
    return !(first.isEmpty && last.isEmpty) && folded.count >= first.count + last.count
      && folded.hasPrefix(first) && folded.hasSuffix(last)
  }

  /// The text folded like a label, with each run of digits replaced by one placeholder.
  private static func fold(_ text: String) -> String {
    var folded: [UInt8] = []
    var last: Unicode.Scalar?
    for scalar in FoldedLabel.fold(text).unicodeScalars.lazy.map(withoutValue)
    where scalar != digits || last != digits {
      folded += scalar.utf8
      last = scalar
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// A character, or the placeholder for a digit.
  private static func withoutValue(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("0"..."9").contains(scalar) ? digits : scalar
  }

  /// The placeholder for a run of digits, which does not occur in reports.
  private static let digits: Unicode.Scalar = "\u{F8FF}"
}
