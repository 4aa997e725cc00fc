/// The colour of a font or of its background, for comparing the two.
struct CellColor: Equatable {
  private var channels: [Int]

  /// The background of a cell without a fill.
  static let white = CellColor(channels: [255, 255, 255])

  private init(channels: [Int]) { self.channels = channels }

  /// The colour that an element specifies; nil if it depends on more than the element says.
  init?(_ attributes: XMLAttributes) {
    if let rgb = attributes["rgb"], let number = Int(rgb.suffix(6), radix: 16) {
      channels = [number >> 16, number >> 8 & 255, number & 255]
    } else if let theme = attributes["theme"].flatMap(NumberText.integer), theme < 2 {
      channels = Array(repeating: theme == 0 ? 255 : 0, count: 3)
    } else if let index = attributes["indexed"].flatMap(NumberText.integer) {
      switch index {
      case 1, 9: channels = [255, 255, 255]
      case 0, 8: channels = [0, 0, 0]
      default: return nil
      }
    } else {
      return nil
    }
    // A tint is a fraction of the way to black or to white.
    let tint = attributes["tint"].flatMap(NumberText.double) ?? 0
    channels = channels.map { channel in
      let part =
        tint < 0 ? Double(channel) * (1 + tint) : Double(channel) + Double(255 - channel) * tint
      return Int(min(max(part, 0), 255))
    }
  }

  /// Text is lost on its background if no channel of the two colours differs by more than this.
  private static let limit = 48

  /// Whether nobody can read text of this colour on a background; nil stands for an unknown one.
  func isUnreadable(on ground: CellColor?) -> Bool {
    guard let ground else { return false }
    return zip(channels, ground.channels).allSatisfy { abs($0 - $1) <= Self.limit }
  }
}
