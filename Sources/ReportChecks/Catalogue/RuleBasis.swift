/// What several rules rest on.
enum RuleBasis {
  /// The notice's annex: titles, tables and labels.
  static let annex = "国办公开办函〔2021〕30号附件"
  /// Every figure is filled in.
  static let noBlanks = "国办公开办函〔2021〕30号：数据准确、要素齐备"
  /// Figures are counts; only charges are an amount.
  static let counts = "国办公开办函〔2021〕30号附件：各项为件数，行政事业性收费为金额（万元）"
  /// Each form is for the years of its notice.
  static let forms = "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号"
}
