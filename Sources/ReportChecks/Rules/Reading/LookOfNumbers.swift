import ReportModel
import Spreadsheet

/// Reports figures that are partly struck out, superscript or subscript.
struct MarkedDigits: Rule {
  let metadata = RuleMetadata(
    code: "RDR104", name: "marked-digits", severity: .error, catalogue: ["F-07"],
    basis: "inferred", zh: "数据格只填一个数字，不留划掉的数字，也不带上标、下标；分不清是哪个数的不读取。",
    en: "A figure's cell holds one number, without what is struck out, raised or lowered; where "
      + "part of it is, no number is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7 holds “12” struck out and “15”", .markedDigits, text: "1215")]],
      good: [[], [.seen("三!D7 holds “15”, all of it struck out", .struckOut, text: "15")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.observations { $0 == .markedDigits ? true : nil }.map { seen, _ in
      let place = seen.key.map { "“\(context.label(of: $0))”" }
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

/// Reports figures that are struck out entirely, and cells whose struck-out words were left out.
struct StruckOutNumber: Rule {
  let metadata = RuleMetadata(
    code: "RDR105", name: "struck-out-number", severity: .warning, catalogue: ["F-07"],
    basis: "inferred",
    zh: "要报的数字不加删除线：工作簿里整格加了删除线的数字照常读取，Word 文档里加了删除线的文字不读取。",
    en:
      "A figure that counts is not struck out: in a workbook, a number that is, as a whole, is read "
      + "all the same; in a document, struck-out text is left out.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!D7 holds “15”, all of it struck out", .struckOut, text: "15")],
        [.seen("in a document, D7 holds “12” struck out and “15”", .leftOut, text: "15")],
      ],
      good: [[], [.seen("三!D7 holds “12” struck out and “15”", .markedDigits, text: "1215")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.report.observations.compactMap { seen in
      guard let message = message(seen) else { return nil }
      return metadata.finding(
        message, seen: [seen], in: context, actual: FindingValue(words: seen.text))
    }
  }

  private func message(_ seen: Observation) -> LocalizedText? {
    switch seen.kind {
    case .struckOut:
      LocalizedText(
        zh: "此格的数字划掉了（加了删除线），已照常读取。作废的请改正，有效的请去掉删除线。",
        en:
          "The number of this cell is struck out. It was read like any other: correct it, or take "
          + "the line off.")
    case .leftOut:
      LocalizedText(
        zh: "此格有划掉（加删除线）的字，没有读取，读到的是\(seen.text.isEmpty ? "空白" : "“\(seen.text)”")。"
          + "请删去作废的字，核对数字。",
        en: "Struck-out text of this cell was left out, and "
          + "\(seen.text.isEmpty ? "nothing" : "“\(seen.text)”") was read. Delete what does not "
          + "count, and check the number.")
    default: nil
    }
  }
}

/// Reports figures whose cell format scales the number.
struct ScaledNumber: Rule {
  let metadata = RuleMetadata(
    code: "RDR106", name: "scaled-number", severity: .warning, catalogue: ["F-07"],
    basis: "inferred", zh: "数据格不用按千、按万或按百分数缩放显示的格式；这样的格按存的数读取。",
    en:
      "A figure's cell has no format that shows its number in thousands or per cent; where it has, "
      + "the number as stored is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!D7 holds 52300, shown as 5.2 by the format 0!.0,", .scaledNumber, text: "52300")]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.observations { $0 == .scaledNumber ? true : nil }.map { seen, _ in
      metadata.finding(
        LocalizedText(
          zh: "此格存的是“\(seen.text)”，单元格格式却使它显示成另一个数（按千、按万或按百分数），已按“\(seen.text)”读取。"
            + "请把格式改为“常规”，核对数字和单位。",
          en:
            "The cell holds “\(seen.text)”, but its format shows another number (in thousands or per "
            + "cent). “\(seen.text)” was read; set the format to General, and check the number and its "
            + "unit."),
        seen: [seen], in: context, actual: FindingValue(words: seen.text))
    }
  }
}
