import Foundation
import PackageArchive
import Spreadsheet

/// A file whose first bytes have been examined.
struct OpenedFile {
  /// What the first bytes tell about its kind.
  let signature: FileSignature
  let head: [UInt8]
  private let source: FileSource
  private let limits: ReadLimits

  init(_ source: FileSource, limits: ReadLimits) throws(ReadError) {
    self.source = source
    self.limits = limits
    switch source {
    case .bytes(let bytes):
      guard bytes.count <= limits.fileBytes else { throw Self.tooLarge(limits.fileBytes) }
      head = Array(bytes.prefix(4096))
      signature = FileSignature(head: head, size: bytes.count, name: nil)
    case .path(let path):
      let bytes = try Self.read(path, upTo: 4096)
      head = bytes.count > 4096 ? Array(bytes.prefix(4096)) : bytes
      signature = FileSignature(head: head, size: bytes.count, name: path)
    }
  }

  /// The archive that starts at a byte offset in the file.
  func archive(from start: Int = 0) throws(ReadError) -> ZipArchive {
    do throws(ArchiveError) {
      switch source {
      case .path(let path): return try ZipArchive(path: path, from: start, limits: limits.archive)
      case .bytes(let bytes):
        let bytes = start > 0 ? Array(bytes.dropFirst(start)) : bytes
        return try ZipArchive(bytes: bytes, limits: limits.archive)
      }
    } catch {
      if error == .notAnArchive, let archive = repaired(from: start) { return archive }
      throw ReadError(error)
    }
  }

  /// The archive, changed so that libzip does not refuse it for entries that nobody can read; nil
  /// if that does not help.
  private func repaired(from start: Int) -> ZipArchive? {
    guard let bytes = try? bytes(),
      let repaired = ArchiveEnd.withoutBareAES(Array(bytes.dropFirst(start)))
    else { return nil }
    return try? ZipArchive(bytes: repaired, limits: limits.archive)
  }

  /// The offset at which an archive begins, by the directory at its end; nil if there is none.
  ///
  /// Some portals put bytes of their own before the file, and programs that unpack it go by its
  /// end.
  func startOfArchive() -> Int? {
    switch source {
    case .bytes(let bytes):
      return ArchiveEnd.startOfArchive(size: bytes.count) { Array(bytes[$0]) }
    case .path(let path):
      guard let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)),
        let size = try? file.seekToEnd()
      else { return nil }
      defer { try? file.close() }
      return ArchiveEnd.startOfArchive(size: Int(clamping: size)) { range in
        guard (try? file.seek(toOffset: UInt64(range.lowerBound))) != nil,
          let bytes = try? file.read(upToCount: range.count), bytes.count == range.count
        else { return nil }
        return [UInt8](bytes)
      }
    }
  }

  /// All bytes of the file.
  func bytes() throws(ReadError) -> [UInt8] {
    try bytes(atMost: limits.fileBytes)
  }

  /// All bytes of a text file.
  func textBytes() throws(ReadError) -> [UInt8] {
    try bytes(atMost: limits.textFileBytes)
  }

  private func bytes(atMost limit: Int) throws(ReadError) -> [UInt8] {
    let all =
      switch source {
      case .bytes(let bytes): bytes
      case .path(let path): try Self.read(path, upTo: limit)
      }
    guard all.count <= limit else { throw Self.tooLarge(limit) }
    return all
  }

  private static func tooLarge(_ limit: Int) -> ReadError {
    .tooLarge(nil, limit: limit, LocalizedText(zh: "文件字节数", en: "bytes"))
  }

  /// The first `count` bytes of a file, and one more if the file is longer.
  private static func read(_ path: String, upTo count: Int) throws(ReadError) -> [UInt8] {
    guard FileSource.path(path).mayBeOpened else { throw .notAFile }
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      var bytes: [UInt8] = []
      while bytes.count <= count {
        let chunk = try file.read(upToCount: min(count + 1 - bytes.count, 1 << 20))
        guard let chunk, !chunk.isEmpty else { break }
        bytes.append(contentsOf: chunk)
      }
      return bytes
    } catch {
      throw .unreadableFile((error as NSError).localizedDescription)
    }
  }
}
