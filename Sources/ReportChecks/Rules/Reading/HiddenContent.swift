import ReportModel
import Spreadsheet

/// Reports content hidden underneath a merged range.
struct ContentUnderMerge: Rule {
  let metadata = RuleMetadata(
    code: "RDR301", name: "content-under-merge", severity: .warning, catalogue: [],
    basis: "inferred", zh: "合并单元格下面不应藏有内容。",
    en: "No content may lie hidden under a merged range.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!E7 holds “4” under the merged range D7:E7", .underMerge(text: "4"))]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let texts = context.observations { kind -> String? in
      if case .underMerge(let text) = kind { text } else { nil }
    }
    return texts.map { seen, text in
      metadata.finding(
        LocalizedText(
          zh: "合并单元格下面藏有内容“\(text)”，没有读取。请取消合并后核对，不需要的请删除。",
          en: "“\(text)” lies under a merged range and was not read. Unmerge the cells, check, and "
            + "delete what is not needed."),
        seen: [seen], in: context, actual: FindingValue(words: text))
    }
  }
}

/// Reports a cell that is merged with that of another figure.
struct MergedFigures: Rule {
  let metadata = RuleMetadata(
    code: "RDR305", name: "merged-figures", severity: .error, catalogue: ["F-06"],
    basis: "inferred", zh: "每个数据格单独填写，不得合并。",
    en: "Each figure has a cell of its own, which is not merged with another's.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7:E7 are merged and hold “4”", .mergedFigures, at: ["D7", "E7"])]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let merged = context.observations { kind -> Bool? in
      if case .mergedFigures = kind { true } else { nil }
    }
    return merged.map { seen, _ in
      metadata.finding(
        LocalizedText(
          zh: "这一格与旁边 \(max(seen.cells.count - 1, 1)) 个数据格合并了，分不清“\(seen.text)”是哪一格的数字，"
            + "已算作第一格的。请取消合并，分别填写。",
          en: "This cell is merged with \(max(seen.cells.count - 1, 1)) other figure(s), so nobody "
            + "can tell whose “\(seen.text)” is; it was read as the first one's. Unmerge the cells "
            + "and fill in each."),
        seen: [seen], in: context)
    }
  }
}

/// Reports figures that were read from hidden rows or columns, once for each sheet.
struct FigureInHiddenCells: Rule {
  let metadata = RuleMetadata(
    code: "RDR302", name: "figure-in-hidden-cells", severity: .warning, catalogue: [],
    basis: "inferred", zh: "数据不应放在隐藏的行或列中，也不应看不见。",
    en: "Figures must not stand in hidden rows or columns, nor be invisible.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!D7 stands in a hidden row", .hidden(isRow: true))],
        [.seen("三!D7 is written in white on white", .unseen)],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let hidden = context.observations { kind -> Bool? in
      if case .hidden(let isRow) = kind { isRow } else { nil }
    }
    return hidden.grouped { [$0.seen.cells.first?.sheet, $0.value ? "row" : nil] }
      .compactMap { _, group in
        guard let first = group.first else { return nil }
        let place = LocalizedText.sheet(first.seen.cells.first?.sheet)
        let isRow = first.value
        return metadata.finding(
          LocalizedText(
            zh: "\(place.zh)有数据在隐藏的\(isRow ? "行" : "列")里，已照常读取。请取消隐藏后核对。",
            en:
              "\(place.en), figures stand in hidden \(isRow ? "rows" : "columns"). They were read "
              + "like the others; unhide them and check."),
          seen: group.map(\.seen), in: context)
      } + unseen(in: context)
  }

  /// The figures that are invisible although their rows and columns are shown.
  private func unseen(in context: CheckContext) -> [Finding] {
    context.observationsBySheet { $0 == .unseen }.map { sheet, seen in
      let place = LocalizedText.sheet(sheet)
      return metadata.finding(
        LocalizedText(
          zh: "\(place.zh)有 \(seen.count) 格的数据看不见（字和底色一样，或单元格格式什么都不显示），已照常读取。"
            + "请改成看得见的格式后核对。",
          en: "\(place.en), \(seen.count) figure(s) cannot be seen (the font has the colour of the "
            + "ground, or the format shows nothing). They were read like the others; make them visible "
            + "and check."),
        seen: seen, in: context)
    }
  }
}

/// Reports a hidden sheet, which is not read.
struct HiddenSheet: Rule {
  let metadata = RuleMetadata(
    code: "RDR303", name: "hidden-sheet", severity: .info, catalogue: [], basis: "inferred",
    zh: "隐藏的工作表不读取。", en: "Hidden sheets are not read.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.seen("the sheet “去年” is hidden", .hiddenSheet(name: "去年"), at: [])]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let names = context.observations { kind -> String? in
      if case .hiddenSheet(let name) = kind { name } else { nil }
    }
    return names.map { seen, name in
      metadata.finding(
        LocalizedText(
          zh: "工作表“\(name)”是隐藏的，没有读取。如其中有本年数据，请取消隐藏。",
          en:
            "Sheet “\(name)” is hidden and was not read. Unhide it if it holds this year's figures."
        ),
        seen: [seen], in: context)
    }
  }
}

/// Reports a further copy of a table in hidden rows or columns, which is not read.
struct HiddenTable: Rule {
  let metadata = RuleMetadata(
    code: "RDR304", name: "hidden-table", severity: .info, catalogue: [], basis: "inferred",
    zh: "隐藏的行、列中另有的一份表不读取。", en: "A further copy of a table in hidden cells is not read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "last year's table stands in hidden columns", .hiddenTable(table: "requests"),
            at: ["M3"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let tables = context.observations { kind -> String? in
      if case .hiddenTable(let table) = kind { table } else { nil }
    }
    return tables.map { seen, table in
      let title = context.title(ofTable: table)
      return metadata.finding(
        LocalizedText(
          zh: "“\(title)”的表在隐藏的行或列里还有一份，没有读取。如其中是本年数据，请取消隐藏；否则请删去。",
          en: "Another copy of the table of “\(title)” stands in hidden rows or columns and was "
            + "not read. Unhide it if it holds this year's figures, or delete it."),
        seen: [seen], in: context)
    }
  }
}
