import ReportModel

/// The counts of a run.
struct Tally {
  /// Cases whose sheet could not be read before the edit.
  var unreadable = 0
  private var cases = 0
  /// Cases that no program could detect.
  private var lawful = 0
  private var silent = 0
  /// Cases with wrong or lost figures and no error.
  private var clean = 0
  private var figures = 0
  private var lost = 0
  private var byEdit: [String: (cases: Int, silent: Int, clean: Int, lost: Int, figures: Int)] = [:]

  /// Adds a case; returns whether it is one of those that must not be.
  mutating func add(_ verdict: Verdict, edits: [String], figures count: Int) -> Bool {
    cases += 1
    if verdict.isLawful {
      lawful += 1
      return false
    }
    figures += count
    lost += verdict.lost.count
    let isSilent = !verdict.silent.isEmpty
    let isClean = verdict.isClean && !(verdict.wrong.isEmpty && verdict.lost.isEmpty)
    silent += isSilent ? 1 : 0
    clean += isClean ? 1 : 0
    for edit in edits {
      var known = byEdit[edit] ?? (0, 0, 0, 0, 0)
      known.cases += 1
      known.silent += isSilent ? 1 : 0
      known.clean += isClean ? 1 : 0
      known.lost += verdict.lost.count
      known.figures += count
      byEdit[edit] = known
    }
    return isSilent || isClean
  }

  /// Whether as few cases went wrong as may.
  func isPassed(edits: Int) -> Bool {
    unreadable == 0 && (edits == 1 ? silent + clean == 0 : (silent + clean) * 200 <= cases)
  }

  /// The counts in words, kind by kind of edit.
  var summary: String {
    let lines = byEdit.sorted { $0.key < $1.key }.map { name, counts in
      "\(name): \(counts.cases) cases, silent \(counts.silent), exit 0 \(counts.clean), "
        + "withheld \(counts.lost * 100 / max(counts.figures, 1)) %"
    }
    return
      (lines + [
        "\(cases) cases, \(lawful) of them lawful sheets; silent \(silent), exit 0 \(clean), "
          + "withheld \(lost * 1000 / max(figures, 1)) ‰, unreadable before the edit \(unreadable)"
      ]).joined(separator: "\n")
  }
}
