import ReportModel
import Spreadsheet

/// Advice on converting an amount to 万元.
struct MoneyAdvice {
  let text: LocalizedText

  /// Makes the advice for a unit.
  init(_ unit: String) {
    switch unit {
    case "元": text = Self.convert("除以 10000", "divide it by 10,000")
    case "十元": text = Self.convert("除以 1000", "divide it by 1,000")
    case "百元": text = Self.convert("除以 100", "divide it by 100")
    case "千元": text = Self.convert("除以 10", "divide it by 10")
    case "百万元": text = Self.convert("乘以 100", "multiply it by 100")
    case "千万元": text = Self.convert("乘以 1000", "multiply it by 1,000")
    case "亿元": text = Self.convert("乘以 10000", "multiply it by 10,000")
    case "¥", "￥", "人民币", "RMB", "CNY":
      text = LocalizedText(
        zh: "如果是元，请换算成万元（除以 10000），只填数字。",
        en: "If it is in yuan, convert it to 万元 (divide it by 10,000) and enter the number only.")
    default:
      text = LocalizedText(
        zh: "请换算成万元（人民币），只填数字。", en: "Convert it to 万元 of renminbi and enter the number only.")
    }
  }

  private static func convert(_ zh: String, _ en: String) -> LocalizedText {
    LocalizedText(
      zh: "请把数字换算成万元（\(zh)），只填数字。",
      en: "Convert it to 万元 (\(en)) and enter the number only.")
  }
}
