import ReportModel
import Spreadsheet

/// Reports numbers that are stored as text, once for each sheet.
struct NumberStoredAsText: Rule {
  let metadata = RuleMetadata(
    code: "RDR101", name: "number-stored-as-text", severity: .info, catalogue: ["F-07"],
    basis: "inferred", zh: "数据格存放数值；以文本形式存放的数字已按数值读取。",
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
