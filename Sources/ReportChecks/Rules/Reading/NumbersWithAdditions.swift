import ReportModel
import Spreadsheet

private let entryCells = "inferred"

/// Reports numbers that are stored as text, once for each sheet.
struct NumberStoredAsText: Rule {
  let metadata = RuleMetadata(
    code: "RDR101", name: "number-stored-as-text", severity: .info, catalogue: ["F-07"],
    basis: entryCells, zh: "数据格存放数值；以文本形式存放的数字已按数值读取。",
    en: "A figure's cell holds a number; numbers stored as text are read as numbers.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7 and D8 hold numbers as text", .numberAsText, at: ["D7", "D8"])]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    // If a total leaves some out, they are reported with the total.
    let sheets = Set(
      context.observations { kind -> Bool? in
        if case .textLeftOut = kind { true } else { nil }
      }.map { $0.seen.cells.first?.sheet })
    return context.observationsBySheet { $0 == .numberAsText }.compactMap { sheet, seen in
      guard !sheets.contains(sheet) else { return nil }
      let place = LocalizedText.sheet(sheet)
      let count = seen.flatMap(\.cells).count
      return metadata.finding(
        LocalizedText(
          zh: "\(place.zh)有 \(count) 格的数字以文本形式存放，已按数值读取，不影响结果。",
          en:
            "\(place.en), \(count) cell(s) hold numbers stored as text. They were read as numbers; "
            + "nothing needs to be done."),
        seen: seen, in: context)
    }
  }
}

/// Reports numbers with a unit or a comma, once for each kind of addition on a sheet.
struct DecoratedNumber: Rule {
  let metadata = RuleMetadata(
    code: "RDR102", name: "decorated-number", severity: .warning, catalogue: ["F-07"],
    basis: entryCells, zh: "数据格只填数字，不带单位、千位逗号或其他文字。",
    en: "A figure's cell holds a number only, without unit, thousands comma or other words.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7 holds “12件”", .decoratedNumber(taken: "件"), text: "12件")]],
      good: [[], [.seen("三!D7 holds the text “12”", .numberAsText, text: "12")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let additions = context.observations { kind -> String? in
      if case .decoratedNumber(let taken) = kind { taken } else { nil }
    }
    return additions.grouped { [$0.value, $0.seen.cells.first?.sheet] }.compactMap { _, group in
      guard let first = group.first else { return nil }
      let place = LocalizedText.sheet(first.seen.cells.first?.sheet)
      let count = group.flatMap(\.seen.cells).count
      return metadata.finding(
        LocalizedText(
          zh: "\(place.zh)有 \(count) 格的数字带有“\(first.value)”（如“\(first.seen.text)”），已去掉后读取。"
            + "请核对，并只填数字。",
          en: "\(place.en), \(count) cell(s) have “\(first.value)” beside the number (such as "
            + "“\(first.seen.text)”), which was taken off. Check them and enter numbers only."),
        seen: group.map(\.seen), in: context, actual: .text(first.seen.text))
    }
  }
}

/// Reports full-width digits, spaces and invisible characters in figures, once for each sheet.
struct FoldedCharacters: Rule {
  let metadata = RuleMetadata(
    code: "RDR103", name: "folded-characters", severity: .info, catalogue: ["F-08"],
    basis: entryCells, zh: "数字用半角书写，前后不带空格和看不见的字符；全角数字已按半角读取，空格和看不见的字符已去掉。",
    en: "Numbers are written in half-width digits without spaces and unseen characters; others are "
      + "read as if they were.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.seen("三!D7 holds “　１２”", .foldedNumber, text: "　１２")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.observationsBySheet { $0 == .foldedNumber }.map { sheet, seen in
      let place = LocalizedText.sheet(sheet)
      let count = seen.flatMap(\.cells).count
      return metadata.finding(
        LocalizedText(
          zh: "\(place.zh)有 \(count) 格含全角数字、空格或看不见的字符，已按所见的数字读取，不影响结果。",
          en:
            "\(place.en), \(count) cell(s) hold full-width digits, spaces or unseen characters. They "
            + "were read as the numbers that people see; nothing needs to be done."),
        seen: seen, in: context)
    }
  }
}
