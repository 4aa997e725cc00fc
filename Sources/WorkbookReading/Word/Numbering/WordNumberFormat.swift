/// Formats the numbers of automatic lists.
enum WordNumberFormat {
  /// A number in a format, given by its name in the file; in digits if the format is unknown.
  static func text(_ number: Int, as format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "japaneseCounting",
      "taiwaneseCountingThousand", "ideographDigital", "taiwaneseDigital", "koreanDigital2":
      chinese(number, digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"])
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
      chinese(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"])
    case "ideographTraditional": symbol(number, of: "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": symbol(number, of: "子丑寅卯辰巳午未申酉戌亥")
    case "ideographEnclosedCircle": symbol(number, of: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      symbol(number, of: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
    case "decimalEnclosedParen": symbol(number, of: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
    case "decimalEnclosedFullstop": symbol(number, of: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "upperLetter": letters(number, from: "A")
    case "lowerLetter": letters(number, from: "a")
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    default: "\(number)"
    }
  }

  /// A number in Chinese numerals: 一, 十, 十二, 二十, 一百零三.
  private static func chinese(_ number: Int, digits: String, units: [String]) -> String {
    let digits = Array(digits)
    guard (1...9999).contains(number) else { return "\(number)" }
    var text = ""
    var isZeroDue = false
    for (power, unit) in zip([1000, 100, 10, 1], units.reversed()) {
      let digit = number / power % 10
      if digit == 0 {
        isZeroDue = !text.isEmpty
        continue
      }
      if isZeroDue { text += "零" }
      isZeroDue = false
      let isTen = power == 10 && digit == 1 && text.isEmpty
      text += (isTen ? "" : String(digits[digit])) + unit
    }
    return text
  }

  private static func symbol(_ number: Int, of symbols: String) -> String {
    let symbols = Array(symbols)
    return (1...symbols.count).contains(number) ? String(symbols[number - 1]) : "\(number)"
  }

  /// `a` to `z`, then `aa`, `bb` and so on.
  private static func letters(_ number: Int, from first: UnicodeScalar) -> String {
    guard (1...260).contains(number) else { return "\(number)" }
    let letter = UnicodeScalar(UInt8(first.value) + UInt8((number - 1) % 26))
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    let symbols = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, symbol) in symbols {
      while rest >= value {
        text += symbol
        rest -= value
      }
    }
    return text
  }
}
