import ReportModel
import Spreadsheet

/// The wording of the blank that does not come from the form.
///
/// All sheets use it, and so does `BlankWording`, which must recognise it.
enum BlankText {
  /// The names of the sheets that every blank has.
  enum Sheet {
    static let guide = "填报须知"
    static let unit = "单位信息"
    static let explanations = "情况说明"
    static let check = "校验"
    static let upgrade = "原表数据"
  }

  /// The verdicts on a table or an equation.
  enum Verdict {
    static let unfinished = "未填完"
    static let wrong = "有误"
    static let warning = "提示"
    static let inQuestion = "待核"
    static let passed = "通过"

    /// The verdict on a table with cells that hold no number; the count may be part of a formula.
    static func unfinished(_ count: String) -> String { "\(unfinished)（\(count) 格）" }

    /// The verdict on a table with equations that do not hold.
    static func wrong(_ count: String) -> String { "\(wrong)（\(count) 处）" }

    /// The verdict on a table that can be handed in, in which some figures should be looked at.
    static func passed(warnings count: String) -> String { "\(passed)，\(count) 处\(warning)" }

    /// The verdict on texts that say too little.
    static func warning(_ count: String) -> String { "\(warning)（\(count) 处）" }
  }

  /// The labels in the signature lines below a table.
  enum Signature {
    static let unit = "填报单位（盖章）："
    static let checker = "审核人："
    static let filler = "填报人："
    static let date = "日期："

    static let all = [unit, checker, filler, date]
  }

  /// The sheet that explains the other sheets.
  enum Guide {
    static let heads = ["工作表", "内容", "现状", "怎么填"]
    static let whoHeading = "谁来填、报给谁"
    static let who = "政府部门、乡镇政府（街道办事处）和其他有此义务的机关，每年一份，报本级政府信息公开工作主管部门；乡镇、街道报县级主管部门，垂直管理单位报上级机关。"
    static let whenHeading = "什么时候报"
    static let howHeading = "怎么填"
    static let how = numbered([
      "先填“单位信息”，各表的标题和落款随之显示。",
      "浅黄色的格由您填写：件数填整数，金额可带小数。没有发生的填 0，不要留空，也不要画斜线。",
      "浅灰色的格是合计，自动算好，不必填写；改成与各项之和不同的数，表格不会接受。",
      "可以从 Word 表格成块复制数字，粘贴时请选“只保留文本”或“匹配目标格式”，以免盖掉格式和提示。",
      "文字部分一格写一段，段首不必空格。",
      "其余的格已锁定（没有密码）。请不要增删行、列和工作表。",
    ])
    static let colourHeading = "颜色是什么意思"
    static let entry = "填写"
    static let total = "合计"
    static let entryMeaning = "要填的格"
    static let totalMeaning = "自动计算的格"
    static let wrongMeaning = "不是数字，或者不可能是这个数；缺单位全称、报告年度：请改正后再报送"
    static let inQuestionMeaning = "数字对不上，其中有一格填错了：请逐格核对，改正后再报送"
    static let warningMeaning = "不太常见，请再核对一遍，确实如此的在“情况说明”里写一句；缺文字的请补写"
    static let beforeHeading = "报送之前"
    static let before = "下面“现状”一栏都显示“通过”就可以报送；各表上方也有同样的显示。“校验”逐条列出勾稽关系，点击代码可以跳到有关的格。"
    static let sheetsHeading = "本工作簿的各张表"
    static let unitRow = ("单位名称、类别、年度和联系人", "最先填写。类别从下拉列表中选。")
    static let explanationRow = ("对提示事项的说明", "没有需要说明的，不填。")
    static let upgradeRow = ("由旧格式或旧文件升级时留下的数据", "需要核实、补填的逐条处理；处理完的行可以清空。")
    static let checkRow = ("勾稽关系逐条核对", "不用填写，数字填好后自动显示结果。")

    private static func numbered(_ texts: [String]) -> [String] {
      texts.enumerated().map { "\($0 + 1)．\($1)" }
    }

    /// When the report is due; without a year if that is not known.
    static func when(year: Int?) -> String {
      guard let year else {
        return "数据截至报告年度12月31日，次年1月31日前报送并向社会公布。主管部门另有安排的，按其通知办理。"
      }
      return "\(year)年的数据截至当年12月31日，\(year + 1)年1月31日前报送并向社会公布。主管部门另有安排的，按其通知办理。"
    }

    /// The notice that prescribes the form.
    static func basis(_ form: ReportForm) -> String { "格式依据：\(form.basis)" }
  }

  /// The notes beside the entries of the sheet on the unit.
  enum UnitNote {
    static let name = "与公章一致的全称，不用简称"
    static let kind = "从下拉列表中选"
    static let year = "数据所属的年份，不是公布的年份"
    static let missingName = "请填写单位全称：与公章一致，不用简称"
    static let missingYear = "请填写四位数的报告年度：数据所属的年份"

    /// The date, which lies in the year after the one reported on.
    static func date(year: Int?) -> String {
      year.map { "例如 \($0 + 1)-01-20" } ?? "年、月、日都要写"
    }

    static let all = [
      name, kind, year, date(year: 2024), date(year: nil), missingName, missingYear,
    ]
  }

  /// The sheet on which a unit explains findings.
  enum Explanation {
    static let purpose = "有“提示”而数字确实无误的，在这里说明，一行一条：代码照抄“校验”或检查结果里的代码，位置写哪张表、哪一行、哪一列，说明写清原因。没有就不填。"
    static let heads = ["代码", "位置", "说明"]
  }

  /// The sheet with what an upgrade could not carry over, and its hints on tables.
  enum Upgrade {
    static let purpose =
      "由旧格式或旧文件升级时，没有转入的内容列在这里，需要核实、补填的格也列在这里。处理完的行可以清空。本表不属于报告，不会公布。"
    static let heads = ["原位置", "原内容", "原单元格", "现单元格", "情况"]
    static let noSource = LocalizedText(
      zh: "原表没有这一项，留空待填。", en: "The older form has no such figure; fill it in.")
    static let noPlace = LocalizedText(
      zh: "现行格式没有对应的位置。", en: "The form in force has no place for it.")
    static let doubt = LocalizedText(
      zh: "看不出是多少（例如部分数字被划掉，或是上标、下标），没有作为数字转入。请核实后填写。",
      en: "What number is meant cannot be told (digits are struck out, raised or lowered, for "
        + "instance), so none was carried over; look it up and enter it.")
    static let title = (
      "标题",
      LocalizedText(
        zh: "标题由单位全称和报告年度自动生成，与原标题不同。",
        en: "The title is made of unit and year and differs from the older one.")
    )
    static let preface = (
      "引言",
      LocalizedText(
        zh: "填报表没有引言的位置，需要的请并入第一部分。",
        en: "The workbook has no place for a preface; move it to section one if it is needed.")
    )
    static let note = (
      "附注",
      LocalizedText(
        zh: "填报表没有附注的位置，需要的请移到第六部分。",
        en: "The workbook has no place for notes; move it to section six if it is needed.")
    )
    static let signature = (
      "落款",
      LocalizedText(
        zh: "“单位信息”没有对应的格。", en: "The sheet “单位信息” has no entry for it.")
    )
    static let unplaced = LocalizedText(
      zh: "原表中认不出属于哪一格的内容；如是应填的数，请填到应填的格。",
      en: "It stood where no place of the form was recognised; put figures where they belong.")

    static let hint = "升级提示："

    static func hint(_ reason: LocalizedText) -> String { hint + reason.zh }
  }

  enum Check {
    static let purpose = "每行是一条勾稽关系，数字填好后自动核对。点击代码可以跳到有关的格。"
    static let code = "代码"
    static let equation = "勾稽关系"
    static let result = "结果"
    static let heads = [code, equation, "表", "行", "列", "左边", "右边", result]
    static let wholeRow = "全行"
    static let wholeColumn = "全列"

    /// The numbers of equations by verdict; each number may be part of a formula.
    static func summary(
      total: String, passed: String, wrong: String, warnings: String, unfinished: String
    ) -> String {
      "共 \(total) 条：通过 \(passed) 条，有误 \(wrong) 条，提示 \(warnings) 条，未填完 \(unfinished) 条"
    }

    /// An equation in words.
    static func words(_ equation: Equation) -> String {
      let sign =
        switch equation.relation {
        case .equal: "＝"
        case .atMost: "≤"
        case .atLeast: "≥"
        }
      return "\(equation.leftName.zh) \(sign) \(equation.rightName.zh)"
    }
  }

  /// The input messages of the cells of figures.
  enum Entry {
    static let totalTitle = "自动计算"

    static func title(_ figure: FormFigure) -> String {
      figure.kind == .count ? "填整数" : "填金额"
    }

    static func message(_ figure: FormFigure, _ place: String) -> String {
      let unit = figure.unit.isEmpty ? "" : "单位：\(figure.unit)。"
      let decimals = figure.kind == .amount ? "保留原有小数。" : ""
      return "\(place)\n\(unit)\(decimals)没有的填 0。"
    }

    /// The message for a total, with the terms of its sum.
    static func total(_ place: String, of terms: String) -> String {
      "\(place)\n等于\(terms)，不必填写。"
    }
  }

  /// The alerts shown for invalid input.
  enum Alert {
    static let countTitle = "这里填整数"
    static let count = "请填不小于 0 的整数，不带单位；没有的填 0。"
    static let change = "请填整数，不带单位；减少的填负数，没有变化的填 0。"
    static let amountTitle = "这里填金额"
    static let totalTitle = "与各项之和不同"
    static let total = "合计由表格自动计算。请改正各项的数，不要直接改合计；公式误删的，按各项之和填写。"
    static let kindTitle = "请从列表中选"
    static let kind = "单位类别请从下拉列表中选一项。"
    static let yearTitle = "这里填年份"
    static let year = "请填四位数的报告年度，即数据所属的年份。"

    static func amount(unit: String) -> String {
      "请填不小于 0 的数，不带单位\(unit.isEmpty ? "" : "，以\(unit)计")；没有的填 0。"
    }
  }

  /// The texts of the links at the top of a table.
  enum Link {
    static let check = "查看校验"
    static let guide = "返回填报须知"
  }

  /// The number of characters written, with the limit, if any.
  static func count(_ count: Int, limit: Int?) -> String {
    "\(count)" + countSuffix(limit: limit)
  }

  static func countSuffix(limit: Int?) -> String { limit.map { "/\($0)字" } ?? "字" }
}
