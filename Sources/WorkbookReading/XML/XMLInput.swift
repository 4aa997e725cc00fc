import Foundation

/// The stream that feeds the parser, scanned on the way.
final class XMLInput: InputStream {
  private let source: InputStream
  private var scanner = MarkupScanner()
  /// What was found that must not reach the parser.
  private(set) var finding: MarkupScanner.Finding?
  /// The number of bytes passed on.
  private(set) var bytesRead = 0
  /// Whether the source reached its end.
  private(set) var isComplete = false

  init(_ source: InputStream) {
    self.source = source
    super.init(data: Data())
  }

  override func open() { source.open() }

  override func close() { source.close() }

  override var hasBytesAvailable: Bool { finding == nil && source.hasBytesAvailable }

  override var streamError: (any Error)? { finding ?? source.streamError }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    guard finding == nil else { return -1 }
    let count = unsafe source.read(buffer, maxLength: maxLength)
    if count == 0 { isComplete = true }
    guard count > 0 else { return count }
    do {
      try unsafe scanner.scan(UnsafeBufferPointer(start: buffer, count: count))
      bytesRead += count
      return count
    } catch {
      finding = error
      return -1
    }
  }
}
