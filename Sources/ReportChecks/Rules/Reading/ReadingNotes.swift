import ReportModel
import Spreadsheet

/// Reports that a file has several years, of which one was read.
struct SeveralYears: Rule {
  let metadata = RuleMetadata(
    code: "RDR401", name: "several-years", severity: .info, catalogue: [], basis: "inferred",
    zh: "一个文件中有几个年度的报告时，只读取其中一个年度。",
    en: "Of several years in one file one is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the file holds 2022 and 2023", .severalYears(chosen: 2023, others: ["2022"]), at: [])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let years = context.observations { kind -> (chosen: Int?, others: [String])? in
      if case .severalYears(let chosen, let others) = kind { (chosen, others) } else { nil }
    }
    return years.map { seen, years in
      let others = LocalizedText.list(years.others)
      let chosen =
        years.chosen.map { LocalizedText(zh: " \($0) 年度的报告", en: "that of \($0)") }
        ?? LocalizedText(zh: "最前面的一份报告", en: "the first one")
      return metadata.finding(
        LocalizedText(
          zh: "文件中有几个年度的报告，读取的是\(chosen.zh)，没有读取：\(others.zh)。"
            + "如不对，请把要报的一份另存为一个文件，或在转换、升级时指定年度（--year）。",
          en: "The file holds reports of several years; \(chosen.en) was read, not \(others.en). "
            + "If that is wrong, save the right one to a file of its own, or name the year (--year) to "
            + "convert or upgrade."),
        seen: [seen], in: context)
    }
  }
}

/// Reports a table that occurs more than once, of which one was read.
struct RepeatedTable: Rule {
  let metadata = RuleMetadata(
    code: "RDR402", name: "repeated-table", severity: .warning, catalogue: [], basis: "inferred",
    zh: "同一张表只应出现一次；重复时读取最完整的一张，同样完整的读取前一张。各张数字不同的是错误。",
    en: "A table should stand once; of several the most complete is read, of these the first. It is"
      + " an error where their figures differ.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the table of requests stands twice", .repeatedTable(table: "requests", isSame: true),
            at: ["A40"])
        ],
        [
          .seen(
            "the table of requests stands twice, with other figures",
            .repeatedTable(table: "requests", isSame: false), at: ["A40"])
        ],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let tables = context.observations { kind -> (table: String, isSame: Bool)? in
      if case .repeatedTable(let table, let isSame) = kind { (table, isSame) } else { nil }
    }
    return tables.map { seen, repeated in
      let title = context.title(ofTable: repeated.table)
      return metadata.finding(
        repeated.isSame
          ? LocalizedText(
            zh: "“\(title)”的表出现了不止一次，数字相同，读取的是这一张。请删去多余的。",
            en: "The table of “\(title)” stands more than once, with the same figures; this one "
              + "was read. Delete the others.")
          : LocalizedText(
            zh: "“\(title)”的表出现了不止一次，数字不同，读取的是这一张。"
              + "请核对哪张是本年度的，删去其他的，或在表上方写明年度。",
            en: "The table of “\(title)” stands more than once, with different figures; this one "
              + "was read. Delete what is not this year's, or write the year above each."),
        severity: repeated.isSame ? nil : .error, seen: [seen], in: context)
    }
  }
}

/// Reports problems that did not stop the reading of the file.
struct ReaderNote: Rule {
  let metadata = RuleMetadata(
    code: "RDR403", name: "reader-note", severity: .info, catalogue: [], basis: "inferred",
    zh: "文件有局部问题、但不妨碍读取时，予以说明。",
    en: "What is wrong in a file but does not keep it from being read is told.")

  var examples: RuleExamples {
    let note = LocalizedText(zh: "工作表“附件”损坏，没有读取。", en: "Sheet “附件” is broken and was not read.")
    return RuleExamples(bad: [[.seen("the sheet “附件” is broken", .readerNote(note), at: [])]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let notes = context.observations { kind -> LocalizedText? in
      if case .readerNote(let note) = kind { note } else { nil }
    }
    return notes.map { seen, note in metadata.finding(note, seen: [seen], in: context) }
  }
}

/// Reports labels and titles with traditional characters or lookalikes, once for each kind.
struct VariantCharacters: Rule {
  let metadata = RuleMetadata(
    code: "RDR404", name: "variant-characters", severity: .info, catalogue: ["F-08"],
    basis: "inferred", zh: "名称、标题用规范汉字书写；繁体字和外形相同的部首字符按规范汉字读取。",
    en: "Labels and titles are written in standard characters; traditional ones and radicals that "
      + "look the same are read as such.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "a label has a radical for 行", .variantCharacters(.lookalike), text: "⾏政许可",
            at: ["A10"])
        ],
        [
          .seen(
            "a label is in traditional characters", .variantCharacters(.traditional), text: "行政許可",
            at: ["A10"])
        ],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let variants = context.observations { kind -> HanVariant? in
      if case .variantCharacters(let variant) = kind { variant } else { nil }
    }
    return variants.map { seen, variant in
      let count = seen.cells.count
      let message =
        switch variant {
        case .lookalike:
          LocalizedText(
            zh: "有 \(count) 处名称或标题含外形相同的另一种字符（如“\(seen.text)”），多半是从 PDF 复制来的，"
              + "已按规范汉字读取，不影响结果。公布前最好改正，否则搜索不到。",
            en: "\(count) label(s) or title(s) have characters that only look like the usual ones "
              + "(such as “\(seen.text)”), probably copied from a PDF. They were read as the usual ones; "
              + "correct them before publishing, or nobody finds them in a search.")
        case .traditional:
          LocalizedText(
            zh: "有 \(count) 处名称或标题是繁体字（如“\(seen.text)”），已按简体读取，不影响结果。"
              + "官方格式用简体字，请改正。",
            en: "\(count) label(s) or title(s) are in traditional characters (such as "
              + "“\(seen.text)”). They were read as simplified ones, in which the form is written; correct them."
          )
        }
      return metadata.finding(message, seen: [seen], in: context, actual: .text(seen.text))
    }
  }
}
