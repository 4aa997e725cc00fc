/// A set of UTF-16 units that is searched without hashing.
struct UnitSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  init(_ texts: some Sequence<String>) {
    for text in texts { insert(text.utf16) }
  }

  mutating func insert(_ units: some Sequence<UInt16>) {
    for unit in units { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
  }

  mutating func formUnion(_ other: UnitSet) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0 }
}
