import ReportModel

/// The counts of a run.
struct Tally {
  /// The counts of the cases with one kind of edit.
  private struct Counts {
    var cases = 0
    /// Cases with a table that is, cell for cell, what an office with other figures could have typed.
    var lawful = 0
    /// Cases with a figure that was read wrong of which no finding tells.
    var silent = 0
    /// Cases with wrong figures that nothing in the sheet speaks against, beside others.
    var unprovable = 0
    /// Cases with wrong or withheld figures and no error.
    var clean = 0
    /// Cases with a figure that was neither read nor named.
    var dropped = 0
    /// Cases in which a finding gives a number that was not filled in.
    var misadvised = 0
    /// Figures that were filled in.
    var figures = 0
    /// Figures that were not read although the sheet has them.
    var withheld = 0
    /// Those of them that stand at their own labels.
    var needless = 0

    mutating func add(_ verdict: Verdict, figures count: Int) {
      cases += 1
      lawful += verdict.isAnotherReport ? 1 : 0
      silent += verdict.silent.isEmpty ? 0 : 1
      unprovable += verdict.unprovable.isEmpty ? 0 : 1
      clean += verdict.isTooClean ? 1 : 0
      dropped += verdict.dropped.isEmpty ? 0 : 1
      misadvised += verdict.misadvised.isEmpty ? 0 : 1
      figures += count
      withheld += verdict.withheld.count
      needless += verdict.needless.count
    }

    var summary: String {
      let share = { (count: Int) in
        "\(count * 1000 / max(figures, 1))‰"
      }
      return
        "\(cases) cases, \(lawful) lawful, silent \(silent), exit 0 \(clean), unprovable \(unprovable), "
        + "dropped \(dropped), misadvised \(misadvised), withheld \(share(withheld)), needlessly \(share(needless))"
    }
  }

  /// Cases whose sheet could not be read before the edit.
  var unreadable = 0
  private var all = Counts()
  private var byEdit: [String: Counts] = [:]

  /// Adds a case.
  mutating func add(_ verdict: Verdict, edits: [String], figures count: Int) {
    all.add(verdict, figures: count)
    for edit in edits { byEdit[edit, default: Counts()].add(verdict, figures: count) }
  }

  /// The most cases in a thousand that may go wrong, by the number of edits: as many as do today.
  ///
  /// No case may, and with several edits 5.
  private static let limits = [1: 1, 2: 5, 3: 15]

  /// Whether as few cases went wrong as may.
  func isPassed(edits: Int) -> Bool {
    let bad = all.silent + all.clean
    return unreadable == 0 && bad * 1000 <= all.cases * (Self.limits[edits] ?? 30)
      && (edits > 1 || all.needless * 20 < all.figures)
  }

  /// The counts in words, kind by kind of edit.
  var summary: String {
    let lines = byEdit.sorted { $0.key < $1.key }.map { "\($0): \($1.summary)" }
    return (lines + ["\(all.summary), unreadable before the edit \(unreadable)"])
      .joined(separator: "\n")
  }
}
