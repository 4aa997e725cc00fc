/// A number written into the places of a section.
struct FormattedDigits {
  /// The text.
  private(set) var text = ""

  /// Writes digits that are rounded and moved already.
  init(_ section: FormatCode.Section, _ digits: ShownDigits) {
    let pieces = section.pieces
    let point = pieces.firstIndex(of: .point) ?? pieces.endIndex
    let isDigit = { (piece: FormatCode.Piece) in if case .digit = piece { true } else { false } }
    let places = pieces[..<point].count(where: isDigit)
    let last = pieces[..<point].lastIndex(where: isDigit) ?? 0
    let isGrouped = pieces[..<last].contains(.comma)
    var whole = digits.whole.map { Character(String($0)) }[...]
    var fraction = digits.fraction.map { Character(String($0)) }[...]
    var left = places
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let sign): text.append(sign)
      case .general, .text: text += digits.plain
      case .percent: text += "%"
      case .point: text += "."
      case .digit(let place) where index < point:
        // The first place takes all digits that have none of their own.
        repeat {
          put(whole.count >= left ? whole.popFirst() : nil, place)
          if isGrouped, left > 1 || whole.count > 0, max(left - 1, whole.count) % 3 == 0,
            text.last?.isWholeNumber == true
          {
            text += ","
          }
        } while whole.count >= left && !whole.isEmpty
        left -= 1
      case .digit(let place): put(fraction.popFirst(), place)
      default: break
      }
    }
  }

  /// Writes a digit, or what stands at its place where there is none.
  private mutating func put(_ digit: Character?, _ place: Character) {
    if let digit {
      text.append(digit)
    } else if place == "0" {
      text += "0"
    } else if place == "?" {
      text += " "
    }
  }
}
