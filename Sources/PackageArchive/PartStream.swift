package import Foundation

/// The bytes of an entry as an `InputStream`, for parsers that require one.
///
/// Always check `failure` after use: a parser may take the point where the stream failed for the
/// end of the document.
package final class PartStream: InputStream {
  private let reader: ZipArchive.EntryReader
  /// Whether the entry was read to its end and its checksum verified.
  package private(set) var isComplete = false
  /// The error that ended the stream early.
  package private(set) var failure: ArchiveError?

  init(_ reader: ZipArchive.EntryReader) {
    self.reader = reader
    super.init(data: Data())
  }

  /// Does nothing: the entry is already open.
  package override func open() {}

  /// Does nothing: the archive closes the entry.
  package override func close() {}

  /// Whether there may be more bytes to read.
  package override var hasBytesAvailable: Bool { !isComplete && failure == nil }

  /// The error that ended the stream early.
  package override var streamError: (any Error)? { failure }

  /// Reads the next bytes; returns 0 at the end and -1 once the stream has failed.
  package override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    guard failure == nil else { return -1 }
    do {
      let count = try unsafe reader.read(into: .init(start: buffer, count: maxLength))
      if count == 0 { isComplete = true }
      return count
    } catch {
      failure = error
      return -1
    }
  }
}
