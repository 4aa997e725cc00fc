package import Foundation

/// The bytes of an entry as a stream, for parsers that take one.
///
/// `failure` tells what broke the stream off; it is to be looked at after every use, since a parser
/// may take the end of the bytes for the end of the text.
package final class PartStream: InputStream {
  private let reader: ZipArchive.EntryReader
  /// Whether the last byte was read and the checksum found right.
  package private(set) var isComplete = false
  /// What broke the stream off.
  package private(set) var failure: ArchiveError?

  init(_ reader: ZipArchive.EntryReader) {
    self.reader = reader
    super.init(data: Data())
  }

  /// Does nothing: the entry is open already.
  package override func open() {}

  /// Does nothing: the archive closes the entry.
  package override func close() {}

  /// Whether bytes may be left.
  package override var hasBytesAvailable: Bool { !isComplete && failure == nil }

  /// What broke the stream off.
  package override var streamError: (any Error)? { failure }

  /// Reads the next bytes; 0 at the end and -1 once the stream has failed.
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
