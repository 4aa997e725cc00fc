import Foundation

/// A variant of a Chinese character that the official wording does not use.
package enum HanVariant: String, CaseIterable, Hashable, Sendable {
  /// A radical or a character with a second code point: it looks the same, and is common in text
  /// copied from a PDF.
  case lookalike
  /// A traditional character.
  case traditional

  /// The characters whose standard forms `plainForms` lists.
  package static let listed: ClosedRange<UInt16> = 0x4E00...0x9FFF

  /// The standard form of each character of `listed`, in order.
  package static var plainForms: [UInt16] { HanTables.simplified }
}

extension Unicode.Scalar {
  /// The standard form of this character.
  package var plainHan: Unicode.Scalar {
    guard value >= 0x2E80 else { return self }
    let same = HanTables.usual.contains(value) ? self : likeness ?? self
    guard HanTables.usual.contains(same.value) else { return same }
    let place = Int(same.value - HanTables.usual.lowerBound)
    return Unicode.Scalar(HanTables.simplified[place]) ?? same
  }

  /// The kind of variant; nil for standard characters and for all that are not Chinese.
  package var hanVariant: HanVariant? {
    guard value >= 0x2E80 else { return nil }
    if !HanTables.usual.contains(value), likeness != nil { return .lookalike }
    return plainHan == self ? nil : .traditional
  }

  /// The usual character that looks the same.
  package var likeness: Unicode.Scalar? {
    switch value {
    case 0x2E80...0x2EFF: HanTables.radicals[self]
    case 0x2F00...0x2FD5, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      String(self).precomposedStringWithCompatibilityMapping.unicodeScalars.first
        .flatMap { $0 == self ? nil : $0 }
    default: nil
    }
  }
}

/// Tables of variants.
private enum HanTables {
  /// The block of Chinese characters in which nearly all are.
  static let usual: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// The simplified form of each character of `usual`.
  static let simplified: [UInt16] = {
    var table = usual.map { UInt16($0) }
    let pairs = Array(traditional.unicodeScalars.filter { !$0.properties.isWhitespace })
    for start in stride(from: 0, to: pairs.count - 1, by: 2) {
      table[Int(pairs[start].value - usual.lowerBound)] = UInt16(pairs[start + 1].value)
    }
    return table
  }()

  /// The radicals that Unicode does not map to characters.
  static let radicals: [Unicode.Scalar: Unicode.Scalar] = {
    let scalars = Array(pairs.unicodeScalars.filter { !$0.properties.isWhitespace })
    let starts = stride(from: 0, to: scalars.count - 1, by: 2)
    return Dictionary(starts.map { (scalars[$0], scalars[$0 + 1]) }) { first, _ in first }
  }()

  private static let pairs = """
    ⺁厂⺃乚⺅亻⺆冂⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺥爫⺧牛⺨犭⺩王⺪疋
    ⺫目⺬示⺭礻⺮竹⺰纟⺲罒⺷羊⺹耂⺺肀⺻聿⺼肉⺾艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门
    ⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟
    """

  /// The traditional characters of labels, titles and signatures, each followed by its simplified
  /// form.
  private static let traditional = """
    萬万與与業业兩两為为爲为舉举鄉乡於于會会體体關关內内寫写決决況况減减齣出則则別别製制辦办務务動动區区韆千單单捲卷廳厅縣县
    參参發发髮发隻只檯台臺台颱台號号閤合後后國国圖图處处復复複复實实審审傢家對对侷局屬属應应廢废開开強强噹当當当總总執执護护報报
    據据數数無无時时機机權权條条來来構构査查覈核檔档沒没註注現现電电畫画畵画監监蓋盖眞真確确種种祕秘穩稳類类係系繫系糾纠級级納纳
    綫线線线組组織织終终經经結结統统繼继續续維维繳缴罰罚聯联範范獲获穫获補补錶表規规計计認认議议訊讯記记許许訟讼設设訪访評评訴诉
    試试話话詢询請请負负責责購购費费資资轉转過过這这進进埰采採采鎭镇鎮镇問问項项須须題题額额說说門门員员個个佈布並并產产長长從从
    """
}
