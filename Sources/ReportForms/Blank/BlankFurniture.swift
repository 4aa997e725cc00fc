public import ReportModel

/// Knows the words of a form's blank that are not people's own: guidance, heads, verdicts, counts.
///
/// A reader asks once it has looked for titles and tables, so that it never takes furniture for text
/// of the report and never reports it as unplaced. Whoever asks often makes one value and keeps it.
public struct BlankFurniture: Sendable {
  private let ofForm: Set<String>
  /// The labels of its tables, some of which the blank repeats outside them.
  private let labels: Set<String>
  /// What stands before and after unit and year in a title.
  private let titleEnds: (first: String, last: String)

  /// Learns the words that the blank takes from a form.
  public init(form: ReportForm) {
    var texts = [BlankText.Guide.basis(form)]
    for section in form.sections {
      texts += [section.title, section.sheet, section.hint ?? "", section.guidance]
      texts.append(BlankText.count(0, limit: section.limit))
    }
    for equation in form.equations { texts += [equation.code, BlankText.Check.words(equation)] }
    ofForm = Set(Set(texts).map(Self.fold)).subtracting([""])
    let figures = form.tables.flatMap(\.figures)
    let words = form.tables.flatMap(\.labels).map(\.label.text)
    labels = Set(
      Set(figures.flatMap { [$0.fullRowLabel, $0.columnLabel] } + words).map(Self.fold))
    // Both the unit's name and the year are a place for anything.
    let parts = Self.fold(form.titlePattern.replacing("{year}", with: "{unit}"))
      .split(separator: "{unit}", omittingEmptySubsequences: false)
    titleEnds = parts.count > 1 ? (String(parts[0]), String(parts[parts.count - 1])) : ("", "")
  }

  /// Whether a text is part of the blank, for whatever year and unit.
  ///
  /// White space, the width of digits and all numbers do not count: `未填完（3 格）` is known as well as
  /// `未填完（144 格）`. What stands behind the label of a signature or of a hint, or before the official end of a
  /// title may be anything.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isAmongWords: Whether it stands in a section of text, where a label of a table is a heading
  ///     that somebody wrote: “行政许可”.
  /// - Returns: Whether nobody's own words are lost with it.
  public func contains(_ text: String, isAmongWords: Bool = false) -> Bool {
    guard text.utf8.count <= Self.longest else { return false }
    let folded = Self.fold(text)
    return Self.fixed.contains(folded) || ofForm.contains(folded)
      || !isAmongWords && labels.contains(folded)
      || Self.beginnings.contains { folded.hasPrefix($0) } || isTitle(folded)
  }

  /// Whether a text is part of the blank of a form, asked once.
  public static func contains(_ text: String, form: ReportForm) -> Bool {
    BlankFurniture(form: form).contains(text)
  }

  /// The bytes of the longest text of a blank are fewer; a hostile one has millions.
  private static let longest = 4096

  /// The words that are the same in every form's blank.
  private static let fixed = Set(BlankText.fixed.map(fold))

  /// What people's own words follow, or words of an older form.
  private static let beginnings = (BlankText.Signature.all + [BlankText.Upgrade.hint]).map(fold)

  private func isTitle(_ folded: String) -> Bool {
    let (first, last) = titleEnds
    return !(first.isEmpty && last.isEmpty) && folded.count >= first.count + last.count
      && folded.hasPrefix(first) && folded.hasSuffix(last)
  }

  /// A text without white space, all runs of digits made one mark.
  private static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "０"..."９": if folded.last != digits { folded.append(digits) }
      case "!"..."~", "一"..."龥": folded.append(scalar)
      default: if !scalar.properties.isWhitespace { folded.append(scalar) }
      }
    }
    return String(folded)
  }

  /// What stands for a run of digits; no text of a report has it.
  private static let digits: Unicode.Scalar = "\u{F8FF}"
}
