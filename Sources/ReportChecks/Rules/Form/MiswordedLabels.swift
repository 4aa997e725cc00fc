import ReportModel
import Spreadsheet

private let annex = "国办公开办函〔2021〕30号附件"

/// Reports labels that are almost the official ones.
struct MiswordedLabel: Rule {
  let metadata = RuleMetadata(
    code: "FRM301", name: "misworded-label", severity: .warning, catalogue: ["F-02"],
    basis: annex, zh: "行名、列名应与官方格式一致。", en: "Row and column labels must be the official ones.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "三!A5 reads 上年转结", .nearLabel(official: "二、上年结转政府信息公开申请数量"),
            text: "二、上年转结政府信息公开申请数量", at: ["A5"])
        ]
      ],
      good: [
        [],
        [
          .seen(
            "二!A4 reads 规范性文件", .nearLabel(official: "行政规范性文件"), text: "规范性文件",
            sheet: "二", at: ["A4"])
        ],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    NearLabel.all(in: context).filter { !$0.isShortened }.map { label in
      metadata.finding(
        LocalizedText(
          zh: "名称“\(label.found)”与官方格式不同，已当作“\(label.official)”读取。请改为“\(label.official)”。",
          en: "The label “\(label.found)” differs from the official one and was taken for "
            + "“\(label.official)”. Change it to that."),
        seen: label.seen, in: context, expected: .text(label.official),
        actual: .text(label.found))
    }
  }
}

/// Reports 规范性文件 where the form has 行政规范性文件.
struct ShortenedNormativeDocuments: Rule {
  let metadata = RuleMetadata(
    code: "FRM302", name: "shortened-normative-documents", severity: .warning,
    catalogue: ["F-03"], basis: annex, zh: "现行格式的行名是“行政规范性文件”，不是“规范性文件”。",
    en: "The row of the form in force is 行政规范性文件, not 规范性文件.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "二!A4 reads 规范性文件", .nearLabel(official: "行政规范性文件"), text: "规范性文件",
            sheet: "二", at: ["A4"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    NearLabel.all(in: context).filter(\.isShortened).map { label in
      metadata.finding(
        LocalizedText(
          zh: "行名写作“\(label.found)”，现行格式是“行政规范性文件”。请改正，并核对只统计了行政规范性文件。",
          en: "The row is called “\(label.found)”; the form in force says 行政规范性文件. Change it, and "
            + "check that only such documents are counted."),
        seen: label.seen, in: context, expected: .text(label.official),
        actual: .text(label.found))
    }
  }
}

/// Reports section titles that differ from the official ones.
struct MiswordedSectionTitle: Rule {
  let metadata = RuleMetadata(
    code: "FRM303", name: "misworded-section-title", severity: .warning, catalogue: ["F-01"],
    basis: annex, zh: "六个部分的标题应与官方格式一致。", en: "The six section titles must be the official ones.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "五六!A1 reads 五、存在问题及改进情况",
            .sectionTitle(official: "五、存在的主要问题及改进情况"), text: "五、存在问题及改进情况",
            sheet: "五六", at: ["A1"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let titles = context.observations { kind -> String? in
      if case .sectionTitle(let official) = kind { official } else { nil }
    }
    return titles.map { seen, official in
      metadata.finding(
        LocalizedText(
          zh: "标题“\(seen.text)”与官方格式不同。请改为“\(official)”。",
          en: "The title “\(seen.text)” differs from the official one. Change it to “\(official)”."),
        seen: [seen], in: context, expected: .text(official), actual: .text(seen.text))
    }
  }
}

/// A label that was read as an official one, with all observations of it.
private struct NearLabel {
  var official: String
  var found: String
  var seen: [Observation]

  /// Whether 行政 was left out before 规范性文件.
  var isShortened: Bool {
    official == "行政规范性文件" && found.foldedForRules == "规范性文件"
  }

  static func all(in context: CheckContext) -> [NearLabel] {
    let labels = context.observations { kind -> String? in
      if case .nearLabel(let official) = kind { official } else { nil }
    }
    return labels.grouped { [$0.value, $0.seen.text] }.map { key, group in
      NearLabel(official: key[0], found: key[1], seen: group.map(\.seen))
    }
  }
}
