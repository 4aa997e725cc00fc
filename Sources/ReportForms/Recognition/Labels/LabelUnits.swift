/// The UTF-16 units of a folded text, with what tells it from most others at once.
struct LabelUnits: Sendable {
  /// The units.
  let units: [UInt16]
  /// A bit for each unit, which others share.
  private let mask: UInt64
  private let hash: Int

  /// Takes the units of a text that is in half width and composed.
  init(_ units: [UInt16]) {
    self.units = units
    var mask: UInt64 = 0
    var hash = 0
    for unit in units {
      mask |= 1 << UInt64((unit ^ unit >> 6) & 63)
      hash = (hash ^ Int(unit)) &* 0x100_0000_01b3
    }
    (self.mask, self.hash) = (mask, hash)
  }

  /// The number of units.
  var count: Int { units.count }

  /// Whether two texts may be as near as some slips: each changes the length, and the units that stand
  /// in one text only, by one at most.
  func mayBeNear(_ other: LabelUnits, limit: Int) -> Bool {
    abs(count - other.count) <= limit && (mask & ~other.mask).nonzeroBitCount <= limit
      && (other.mask & ~mask).nonzeroBitCount <= limit
  }
}

extension LabelUnits: Hashable {
  static func == (left: LabelUnits, right: LabelUnits) -> Bool {
    left.hash == right.hash && left.units == right.units
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension UInt16 {
  /// The unit of an ASCII character.
  init(ascii: Unicode.Scalar) { self = UInt16(UInt8(ascii: ascii)) }
}
