/// The units in which people give an amount of money, recognised from the words next to a number.
package enum MoneyUnit {
  /// The unit of the form's amounts.
  package static let tenThousandYuan = "万元"

  /// Currency signs, in both widths.
  private static let signs: Set<Character> = [
    "¥", "￥", "$", "＄", "﹩", "€", "£", "￡", "₩", "￦", "₽", "฿", "₣", "₤", "₫",
  ]

  /// Currency codes.
  private static let codes = ["RMB", "CNY", "USD", "EUR", "HKD", "JPY", "GBP", "MOP", "TWD"]

  /// The multipliers that may precede 元.
  private static let multiples: Set<Character> = ["十", "百", "千", "万", "亿", "佰", "仟", "萬", "億"]

  /// The countries that may precede 元 and make it a foreign currency.
  private static let countries: Set<Character> = ["美", "欧", "港", "日", "澳", "加", "新", "台", "韩"]

  /// Other names of currencies.
  private static let names = ["英镑", "日圆", "卢布", "泰铢"]

  /// The first unit in a text that is not 万元: `元`, `千元`, `百万元`, `¥`, `美元`; nil if there is none.
  package static func other(in text: some StringProtocol) -> String? {
    let characters = Array(text.filter { !$0.isWhitespace })
    for (index, character) in characters.enumerated() {
      if signs.contains(character) { return String(character) }
      guard character == "元" || character == "圆" || character == "圓" else { continue }
      let unit = unit(endingAt: index, in: characters)
      if unit != tenThousandYuan { return unit }
    }
    let words = String(characters)
    if let name = names.first(where: words.has) { return name }
    if words.has("人民币"), !words.has(tenThousandYuan) { return "人民币" }
    let letters = words.uppercased()
    return codes.first(where: letters.has)
  }

  /// The first unit in a text, preferring one that is not 万元; nil if there is none.
  package static func any(in text: some StringProtocol) -> String? {
    other(in: text) ?? (text.contains(tenThousandYuan) ? tenThousandYuan : nil)
  }

  /// 元 together with the multiplier or country before it.
  private static func unit(endingAt index: Int, in characters: [Character]) -> String {
    var first = index
    while first > 0, multiples.contains(characters[first - 1]) { first -= 1 }
    if first == index, first > 0, countries.contains(characters[first - 1]) { first -= 1 }
    let unit = String(characters[first..<index])
    return (unit == "萬" ? "万" : unit) + "元"
  }
}
