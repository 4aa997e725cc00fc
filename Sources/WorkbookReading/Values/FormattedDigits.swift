/// The digits of a number, written into the placeholders of a section.
struct FormattedDigits {
  private(set) var text = ""

  /// Writes digits that are already rounded and scaled.
  init(_ section: FormatCode.Section, _ digits: ShownDigits) {
    let pieces = section.pieces
    let point = pieces.firstIndex(of: .point) ?? pieces.endIndex
    let isDigit = { (piece: FormatCode.Piece) in if case .digit = piece { true } else { false } }
    let placeholderCount = pieces[..<point].count(where: isDigit)
    let last = pieces[..<point].lastIndex(where: isDigit) ?? 0
    let isGrouped = pieces[..<last].contains(.comma)
    var whole = digits.whole.map { Character(String($0)) }[...]
    var fraction = digits.fraction.map { Character(String($0)) }[...]
    var left = placeholderCount
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let character): text.append(character)
      case .general, .text: text += digits.plain
      case .percent: text += "%"
      case .point: text += "."
      case .digit(let placeholder) where index < point:
        // The first placeholder takes all digits without one of their own.
        repeat {
          put(whole.count >= left ? whole.popFirst() : nil, placeholder)
          if isGrouped, left > 1 || whole.count > 0, max(left - 1, whole.count) % 3 == 0,
            text.last?.isWholeNumber == true
          {
            text += ","
          }
        } while whole.count >= left && !whole.isEmpty
        left -= 1
      case .digit(let placeholder): put(fraction.popFirst(), placeholder)
      default: break
      }
    }
  }

  /// Writes a digit, or what its placeholder shows if there is none.
  private mutating func put(_ digit: Character?, _ placeholder: Character) {
    if let digit {
      text.append(digit)
    } else if placeholder == "0" {
      text += "0"
    } else if placeholder == "?" {
      text += " "
    }
  }
}
