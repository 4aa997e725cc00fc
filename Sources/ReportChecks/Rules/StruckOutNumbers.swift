import ReportModel

/// Reports figures of which part is struck out, raised or lowered.
struct MarkedDigits: Rule {
  let metadata = RuleMetadata(
    code: "RDR104", name: "marked-digits", severity: .error, catalogue: ["F-07"],
    source: "inferred", zh: "数据格只填一个数字，不留划掉的数字，也不带上标、下标；分不清是哪个数的不读取。",
    en: "A figure's cell holds one number, without what is struck out, raised or lowered; where "
      + "part of it is, no number is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7 holds “12” struck out and “15”", .markedDigits, text: "1215")]],
      good: [[], [.seen("三!D7 holds “15”, all of it struck out", .struckOut, text: "15")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.observations { $0 == .markedDigits ? true : nil }.map { seen, _ in
      let place = seen.key.map { "“\(context.place($0))”" }
      return metadata.finding(
        LocalizedText(
          zh: "\(place ?? "此格")填的是“\(seen.text)”，其中有划掉（加删除线）的字，或上标、下标，"
            + "分不清是哪个数，没有读取。请清空此格，重新只填数字。",
          en: "\(place ?? "The cell") holds “\(seen.text)”, of which part is struck out, raised or "
            + "lowered, so that no one can tell the number; none was read. Clear the cell and type "
            + "the number alone."),
        seen: [seen], in: context, actual: .text(seen.text))
    }
  }
}

/// Reports figures that are struck out as a whole.
struct StruckOutNumber: Rule {
  let metadata = RuleMetadata(
    code: "RDR105", name: "struck-out-number", severity: .warning, catalogue: ["F-07"],
    source: "inferred", zh: "要报的数字不加删除线；整格加了删除线的数字照常读取。",
    en:
      "A figure that counts is not struck out; a number that is, as a whole, is read all the same."
  )

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7 holds “15”, all of it struck out", .struckOut, text: "15")]],
      good: [[], [.seen("三!D7 holds “12” struck out and “15”", .markedDigits, text: "1215")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.observations { $0 == .struckOut ? true : nil }.map { seen, _ in
      metadata.finding(
        LocalizedText(
          zh: "此格的数字划掉了（加了删除线），已照常读取。作废的请改正，有效的请去掉删除线。",
          en: "The number of this cell is struck out. It was read like any other: correct it, or "
            + "take the line off."),
        seen: [seen], in: context, actual: FindingValue(words: seen.text))
    }
  }
}
