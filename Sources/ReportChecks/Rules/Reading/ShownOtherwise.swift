import ReportModel
import Spreadsheet

/// Reports figures whose cells display something other than their content.
struct ShownOtherwise: Rule {
  let metadata = RuleMetadata(
    code: "RDR107", name: "shown-otherwise", severity: .warning, catalogue: ["F-07"],
    basis: "inferred",
    zh: "数据格显示的应是所存的数；单元格格式使它显示成别的数、别的字的，按存的数读取并予以提示，只少显示两位以后小数的作说明。",
    en:
      "A figure's cell shows the number that it holds. Where its format shows another or words, the "
      + "number as stored is read; where only decimals behind the second are left out, it is info.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "三!D7 holds 40, shown as 400 by the format 0\"0\"",
            .shownOtherwise(shown: "400", isRounded: false), text: "40")
        ],
        [
          .seen(
            "三!D7 holds 12.35, shown as 12", .shownOtherwise(shown: "12", isRounded: true),
            text: "12.35")
        ],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let others = context.observations { kind -> (shown: String?, isRounded: Bool)? in
      if case .shownOtherwise(let shown, let isRounded) = kind { (shown, isRounded) } else { nil }
    }
    return others.map { seen, other in
      let zh = other.shown.map { "显示为“\($0)”" } ?? "显示成另一个数或文字"
      let en = other.shown.map { "“\($0)”" } ?? "something else"
      // Two decimals of 万元 are 100 yuan; with fewer, a reader sees a wrong amount.
      let decimals = other.shown?.split(separator: ".").dropFirst().last?.count(where: \.isNumber)
      let isSlight = other.isRounded && decimals ?? 0 >= 2
      return metadata.finding(
        LocalizedText(
          zh: "此格存的是“\(seen.text)”，单元格格式使它\(zh)，已按“\(seen.text)”读取。"
            + "请核对以哪个为准，再把单元格格式改为“常规”。",
          en: "The cell holds “\(seen.text)”, but its format shows \(en). “\(seen.text)” was read; "
            + "check which is right, and set the format to General."),
        severity: isSlight ? .info : nil, seen: [seen], in: context,
        actual: FindingValue(words: seen.text))
    }
  }
}

/// Reports figures whose cells are formatted as a date or time.
struct DateInFigure: Rule {
  let metadata = RuleMetadata(
    code: "RDR109", name: "date-in-figure", severity: .error, catalogue: ["F-07"],
    basis: "inferred", zh: "数据格不用日期、时间格式；这样的格不读取。",
    en: "A figure's cell has no format of a date or a time; where it has, nothing is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!D7 shows 2月9日", .dateFormat(shown: "2月9日"), text: "2月9日")],
        [.seen("三!D7 has the format of a month", .dateFormat(shown: nil), text: "1900-02-09")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let dates = context.observations { kind -> String?? in
      if case .dateFormat(let shown) = kind { .some(shown) } else { nil }
    }
    return dates.map { seen, shown in
      let place = seen.key.map { "“\(context.label(of: $0))”" }
      let zh = shown.map { "，显示为“\($0)”" } ?? ""
      let en = shown.map { " and shows “\($0)”" } ?? ""
      return metadata.finding(
        LocalizedText(
          zh: "\(place ?? "此格")是日期或时间格式\(zh)，不能作为数字读取。请把单元格格式改为“常规”，重新填数字。",
          en:
            "\(place ?? "The cell") has the format of a date or a time\(en), and was not read. Set "
            + "the format to General and type the number again."),
        seen: [seen], in: context, actual: shown.map { .text($0) })
    }
  }
}

/// Reports figures with a footnote or an endnote.
struct FigureWithFootnote: Rule {
  let metadata = RuleMetadata(
    code: "RDR110", name: "figure-with-footnote", severity: .warning, catalogue: ["F-07"],
    basis: "inferred", zh: "数字的脚注、尾注不改变读取的数；官方格式没有注，逐条列出以便核对。",
    en: "A note at the foot or the end does not change the figure that is read; each is listed.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "in a document, 40 has the footnote 实为38件。", .footnote(text: "实为38件。"), text: "40",
            sheet: "表2")
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let notes = context.observations { kind -> String? in
      if case .footnote(let text) = kind { text } else { nil }
    }
    return notes.map { seen, text in
      metadata.finding(
        LocalizedText(
          zh: "此格的“\(seen.text)”带有脚注或尾注：“\(text)”。已按“\(seen.text)”读取。请按脚注核对数字，"
            + "官方格式没有注，可移到第六部分说明。",
          en:
            "“\(seen.text)” has a note at the foot or the end: “\(text)”. “\(seen.text)” was read; "
            + "check the figure against the note, and say in section six what needs saying."),
        seen: [seen], in: context, actual: FindingValue(words: seen.text))
    }
  }
}
