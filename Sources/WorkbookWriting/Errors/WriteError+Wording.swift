import Spreadsheet

extension WriteError.Code {
  /// The problem, without its location.
  var wording: LocalizedText { LocalizedText(zh: words.zh, en: words.en) }

  private var words: (zh: String, en: String) {
    switch self {
    case .noSheet: ("工作簿没有工作表", "the workbook has no sheet")
    case .illegalSheetName: ("工作表名称不合 Excel 的规定", "Excel does not allow this sheet name")
    case .duplicateSheetName: ("工作表名称重复", "two sheets have this name")
    case .unknownSheet: ("所指的工作表不存在", "there is no such sheet to refer to")
    case .outsideSheet: ("超出工作表的范围", "this lies outside the limits of a sheet")
    case .numberNotFinite: ("数值不是有限数", "the number is not finite")
    case .illegalCharacter: ("含有不能写入文件的字符", "a character cannot be written to the file")
    case .textTooLong: ("文字超出单元格的容量", "the text is longer than a cell can hold")
    case .illegalFormula:
      ("公式为空或含有不能写入的字符", "the formula is empty or holds a character that is lost")
    case .formulaTooLong: ("公式超过 8192 个字符", "the formula is over 8,192 characters")
    case .illegalLink: ("链接无法写入", "the link cannot be written")
    case .overlappingMerges: ("合并区域互相重叠", "merged ranges overlap")
    case .hiddenByMerge: ("合并区域会盖住这里的内容", "a merged range would hide this content")
    case .illegalRowHeight:
      ("行高应大于 0 且不超过 409 磅", "a row height must be above 0 and at most 409 points")
    case .illegalColumnWidth:
      ("列宽应大于 0 且不超过 255 个字符", "a column width must be above 0 and at most 255 characters")
    case .illegalStyle: ("样式不合 Excel 的规定", "Excel does not allow this style")
    case .tooManyStyles: ("样式过多", "there are too many styles")
    case .illegalPage: ("页面设置不合 Excel 的规定", "Excel does not allow this page setup")
    case .listTooLong:
      (
        "下拉列表超过 255 字节，应改为引用单元格区域",
        "the list to choose from is over 255 bytes; refer to a range instead"
      )
    case .messageTooLong:
      (
        "提示标题超过 32 个字符或提示内容超过 255 个字符",
        "a message's title is over 32 or its text over 255 characters"
      )
    case .illegalDefinedName: ("定义的名称不合 Excel 的规定", "Excel does not allow this defined name")
    case .duplicateDefinedName: ("定义的名称重复", "two defined names are the same")
    case .illegalProperty: ("文档属性不合规定", "the document property is not allowed")
    case .cannotCreateFile: ("无法写入文件", "the file cannot be written")
    case .libraryFailed: ("生成文件失败", "the file could not be made")
    }
  }
}
