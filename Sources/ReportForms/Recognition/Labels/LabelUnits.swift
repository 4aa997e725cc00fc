/// The UTF-16 units of a folded text, with a mask and a hash that rule out most others quickly.
struct LabelUnits: Sendable {
  let units: [UInt16]
  /// A bit for each unit; different units may share one.
  private let mask: UInt64
  private let hash: Int

  /// Takes the units of a text, which must be in half width and composed.
  init(_ units: [UInt16]) {
    self.units = units
    var (mask, hash) = (0 as UInt64, 0)
    for unit in units {
      mask |= 1 << UInt64((unit ^ unit >> 6) & 63)
      hash = (hash ^ Int(unit)) &* 0x100_0000_01b3
    }
    (self.mask, self.hash) = (mask, hash)
  }

  /// Takes the units of a text, which must be in half width and composed.
  init(_ text: String) {
    var units: [UInt16] = []
    units.reserveCapacity(text.utf8.count)
    // Quicker than the text's own view of them, which counts from the start of the text.
    for scalar in text.unicodeScalars {
      if let unit = UInt16(exactly: scalar.value) {
        units.append(unit)
      } else {
        units.append(contentsOf: UTF16.encode(scalar) ?? .init())
      }
    }
    self.init(units)
  }

  var count: Int { units.count }

  /// Whether two texts may be within a number of slips of each other.
  ///
  /// A slip changes the length, and the units that occur in one text only, by one at most.
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
  init(ascii: Unicode.Scalar) { self = UInt16(UInt8(ascii: ascii)) }
}

extension String {
  /// Makes a text of UTF-16 units; the library's own way takes ten times as long.
  init(units: ArraySlice<UInt16>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count * 3)
    for unit in units {
      switch unit {
      case 0..<0x80: bytes.append(UInt8(unit))
      case 0x80..<0x800:
        bytes.append(0xC0 | UInt8(unit >> 6))
        bytes.append(0x80 | UInt8(unit & 0x3F))
      case 0xD800..<0xE000:
        self = String(decoding: units, as: UTF16.self)
        return
      default:
        bytes.append(0xE0 | UInt8(unit >> 12))
        bytes.append(0x80 | UInt8(unit >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(unit & 0x3F))
      }
    }
    self = String(decoding: bytes, as: UTF8.self)
  }
}
