import PackageArchive
import TestSupport
import Testing

private func archive(_ build: (inout ZipBuilder) -> Void) -> [UInt8] {
  var zip = ZipBuilder()
  build(&zip)
  return zip.bytes
}

@Suite struct ZipArchiveTests {
  @Test(arguments: [
    "xl/workbook.xml", "/xl/workbook.xml", "./xl/workbook.xml", "XL\\Workbook.XML",
    "//xl/workbook.xml",
  ])
  func `a part is found by a name that means it`(name: String) throws {
    let zip = try ZipArchive(
      bytes: archive {
        $0.add("xl/", "")
        $0.add("xl/workbook.xml", "content")
      })
    let found = zip.entry(named: name)
    let entry = try #require(found)
    #expect(try zip.bytes(of: entry) == Array("content".utf8))
    #expect(zip.entries.count == 1)
  }

  @Test func `an exact name goes before a folded one, a later entry before an earlier one`() throws
  {
    let zip = try ZipArchive(
      bytes: archive {
        $0.add("A", "upper")
        $0.add("a", "first")
        $0.add("a", "second")
      })
    #expect(try zip.entry(named: "A").map { try zip.bytes(of: $0) } == Array("upper".utf8))
    #expect(try zip.entry(named: "a").map { try zip.bytes(of: $0) } == Array("second".utf8))
    #expect(zip.entry(named: "b") == nil)
  }

  @Test(arguments: [
    (ZipBuilder.Fault.checksum, ArchiveError.damaged(entry: "a")),
    (.encrypted, .encrypted(entry: "a")), (.unknownMethod, .unknownCompression(entry: "a")),
  ])
  func `a faulty entry is an error of its own`(fault: ZipBuilder.Fault, error: ArchiveError) throws
  {
    let zip = try ZipArchive(bytes: archive { $0.add("a", "content", fault: fault) })
    let found = zip.entry(named: "a")
    let entry = try #require(found)
    #expect(throws: error) { try zip.bytes(of: entry) }
  }

  @Test func `a directory that breaks off is no archive`() {
    let bytes = archive { $0.add("a", "content") }
    for count in 0..<bytes.count {
      #expect(throws: ArchiveError.notAnArchive) {
        _ = try ZipArchive(bytes: Array(bytes.prefix(count)))
      }
    }
  }

  @Test func `a file that is not there is told apart`() {
    let error = #expect(throws: ArchiveError.self) { _ = try ZipArchive(path: "/no/such/file") }
    guard case .unreadable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `bytes are counted as they come, whatever the directory says`() throws {
    let bytes = archive { $0.addBomb("bomb", blocks: 4000) }  // 1 MB out of 7 KB, named as 1 byte
    var limits = ArchiveLimits()
    #expect(try read("bomb", of: bytes, limits).count > 1_000_000)
    limits.partBytes = 500_000
    #expect(throws: ArchiveError.partTooLarge(entry: "bomb", limit: 500_000)) {
      try read("bomb", of: bytes, limits)
    }
    limits = ArchiveLimits()
    limits.ratio = 100
    limits.ratioFloor = 100_000
    #expect(throws: ArchiveError.ratioTooHigh(entry: "bomb", limit: 100)) {
      try read("bomb", of: bytes, limits)
    }
    limits = ArchiveLimits()
    limits.totalBytes = 1_500_000
    let zip = try ZipArchive(bytes: bytes, limits: limits)
    let found = zip.entry(named: "bomb")
    let entry = try #require(found)
    #expect(throws: Never.self) { try zip.bytes(of: entry) }
    #expect(throws: ArchiveError.totalTooLarge(limit: 1_500_000)) { try zip.bytes(of: entry) }
    limits = ArchiveLimits()
    limits.entries = 1
    let two = archive {
      $0.add("a", "")
      $0.add("b", "")
    }
    #expect(throws: ArchiveError.tooManyEntries(limit: 1)) {
      _ = try ZipArchive(bytes: two, limits: limits)
    }
  }

  @Test func `many entries that are each small enough are counted together`() throws {
    let bytes = archive { zip in
      for number in 1...3 { zip.addBomb("\(number)", blocks: 400) }  // 100 KB out of 700 bytes
    }
    var limits = ArchiveLimits()
    limits.ratio = 100
    limits.totalRatioFloor = 250_000
    let zip = try ZipArchive(bytes: bytes, limits: limits)
    for index in zip.entries.indices {
      let entry = zip.entries[index]
      guard index == 2 else {
        #expect(throws: Never.self) { try zip.bytes(of: entry) }
        continue
      }
      #expect(throws: ArchiveError.ratioTooHigh(entry: "3", limit: 100)) {
        try zip.bytes(of: entry)
      }
    }
  }

  private func read(
    _ name: String, of bytes: [UInt8], _ limits: ArchiveLimits
  ) throws -> [UInt8] {
    let zip = try ZipArchive(bytes: bytes, limits: limits)
    guard let entry = zip.entry(named: name) else { return [] }
    return try zip.bytes(of: entry)
  }

  @Test func `a stream ends with the closure it was lent to`() throws {
    let zip = try ZipArchive(bytes: archive { $0.add("a", "content") })
    let found = zip.entry(named: "a")
    let entry = try #require(found)
    let stream = try zip.withStream(of: entry) { $0 }
    var buffer: [UInt8] = [0, 0]
    #expect(unsafe stream.read(&buffer, maxLength: 2) == 0)
  }
}
