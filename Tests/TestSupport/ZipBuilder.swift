/// Builds small ZIP archives in memory, sound or broken on purpose.
package struct ZipBuilder {
  /// What is wrong with an entry.
  package enum Fault: Sendable {
    /// Nothing.
    case none
    /// Its checksum is another.
    case checksum
    /// It says that it is encrypted.
    case encrypted
    /// It is packed in a way that nobody knows.
    case unknownMethod
    /// It says that it is packed by AES, but not how.
    case bareAES
  }

  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Begins an archive.
  package init() {}

  /// Adds an entry as it is.
  package mutating func add(_ name: String, _ content: [UInt8], fault: Fault = .none) {
    add(name, packed: content, crc: Self.crc32(content), size: content.count, method: 0, fault)
  }

  /// Adds an entry as it is.
  package mutating func add(_ name: String, _ content: String, fault: Fault = .none) {
    add(name, Array(content.utf8), fault: fault)
  }

  /// Adds an entry that comes out as `blocks` times 258 equal bytes, and claims to be one byte.
  package mutating func addBomb(_ name: String, blocks: Int) {
    let byte = UInt8(ascii: " ")
    let content = [UInt8](repeating: byte, count: 1 + blocks * 258)
    add(
      name, packed: Self.run(of: byte, blocks: blocks), crc: Self.crc32(content), size: 1,
      method: 8, .none)
  }

  /// The archive.
  package var bytes: [UInt8] {
    var end: [UInt8] = Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0]
    end.put(count, 2)
    end.put(count, 2)
    end.put(directory.count, 4)
    end.put(body.count, 4)
    end.put(0, 2)
    return body + directory + end
  }

  private mutating func add(
    _ name: String, packed: [UInt8], crc: UInt32, size: Int, method: Int, _ fault: Fault
  ) {
    let crc = fault == .checksum ? crc ^ 1 : crc
    var header: [UInt8] = []
    header.put(20, 2)
    header.put(fault == .encrypted ? 1 : 0x800, 2)
    header.put(fault == .unknownMethod ? 98 : fault == .bareAES ? 99 : method, 2)
    header.put(0, 2)
    header.put(0x21, 2)
    header.put(Int(crc), 4)
    header.put(packed.count, 4)
    header.put(size, 4)
    header.put(name.utf8.count, 2)
    header.put(0, 2)
    directory += Array("PK\u{1}\u{2}".utf8)
    directory.put(20, 2)
    directory += header
    directory += [UInt8](repeating: 0, count: 10)
    directory.put(body.count, 4)
    directory += Array(name.utf8)
    body += Array("PK\u{3}\u{4}".utf8) + header + Array(name.utf8) + packed
    count += 1
  }

  /// One byte and `blocks` repetitions of 258 more, as one block of DEFLATE with the fixed codes.
  private static func run(of byte: UInt8, blocks: Int) -> [UInt8] {
    var bits: [Bool] = [true, true, false]  // last block; fixed codes, lowest bit first
    let literal = Int(byte) + 0x30
    bits += (0..<8).map { literal >> (7 - $0) & 1 == 1 }
    for _ in 0..<blocks {
      bits += [true, true, false, false, false, true, false, true]  // length 258
      bits += [false, false, false, false, false]  // distance 1
    }
    bits += [Bool](repeating: false, count: 7)  // the end
    return stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(0) { byte, bit in
        start + bit < bits.count && bits[start + bit] ? byte | UInt8(1 << bit) : byte
      }
    }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}

extension [UInt8] {
  /// Appends the low bytes of a number, lowest first.
  fileprivate mutating func put(_ number: Int, _ bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
