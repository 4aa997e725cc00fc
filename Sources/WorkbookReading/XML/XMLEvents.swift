// The only file that uses XMLParser.
package import Foundation
import FoundationXML
import PackageArchive
import Spreadsheet

/// Reads XML as a stream of events.
package enum XMLEvents {
  /// Reads a document to its end.
  ///
  /// The parser reports success for documents that are truncated or empty, so this succeeds only if
  /// the parser does, it reported no error, and the root element was opened and closed. Whatever a
  /// handler collected from a document that fails must be discarded. Elements count against the
  /// budget.
  package static func read<Handler: XMLEventHandler>(
    _ stream: InputStream, part: String, limits: ReadLimits = ReadLimits(),
    budget: ElementBudget? = nil, into handler: inout Handler
  ) throws(ReadError) {
    let input = XMLInput(stream)
    let delegate = XMLDelegate(XMLDriver(handler, part: part, limits: limits, budget: budget))
    let parser = EventParser(input, delegate)
    let succeeded = parser.parse()
    let driver = delegate.driver
    // The driver holds it without its type; it is of no other.
    if let filled = driver.handler as? Handler { handler = filled }
    if let failure = driver.failure { throw failure }
    switch input.finding {
    case .documentType: throw .documentType(part)
    case .unknownEncoding: throw .unknownEncoding(part)
    case .bareInstruction, .unpairedSurrogate: throw .malformed(part, line: nil, column: nil)
    case .tooManyAttributes:
      throw .tooLarge(
        part, limit: AttributeCount.limit,
        LocalizedText(zh: "单个元素的属性数", en: "attributes of one element")
      )
    case nil: break
    }
    if let failure = (stream as? PartStream)?.failure { throw ReadError(failure) }
    guard succeeded, driver.error == nil, driver.isClosed, input.isComplete,
      parser.parserError.map(isWarning) ?? true
    else {
      if let code = driver.error?.code, isTooLong(code, input) {
        throw .tooLarge(
          part, limit: 10_000_000,
          LocalizedText(zh: "单个标记或注释字节数", en: "bytes of one name, tag or comment"))
      }
      let (line, column) =
        driver.error.map { ($0.line, $0.column) } ?? (parser.lineNumber, parser.columnNumber)
      throw .malformed(part, line: max(line, 1), column: max(column, 1))
    }
  }
}

/// Whether an error of the parser is only a warning of libxml2, such as about a relative namespace.
func isWarning(_ error: any Error) -> Bool {
  (97...103).contains((error as NSError).code)
}

/// Whether an error of the parser says that a comment, instruction, attribute value or name is
/// unfinished or too long; before the end of the document it can only be the latter.
private func isTooLong(_ code: Int, _ input: XMLInput) -> Bool {
  guard !input.isComplete else { return false }
  // libxml2's limits for a name and for everything else.
  return switch code {
  case 110: input.bytesRead > 50_000
  case 1, 40, 45, 47: input.bytesRead > 10_000_000
  default: false
  }
}

/// The parser, with answers of its own to what it asks at each event: for each, its superclass would
/// load a weak reference and check twice whether a setting is being changed.
private final class EventParser: XMLParser {
  private let receiver: XMLDelegate

  init(_ input: XMLInput, _ receiver: XMLDelegate) {
    self.receiver = receiver
    super.init(stream: input)
  }

  override var delegate: (any XMLParserDelegate)? {
    get { receiver }
    set {}
  }

  override var shouldProcessNamespaces: Bool {
    get { false }
    set {}
  }

  override var shouldReportNamespacePrefixes: Bool {
    get { false }
    set {}
  }
}

/// Forwards the callbacks of the parser and does nothing else.
private final class XMLDelegate: NSObject, XMLParserDelegate {
  private(set) var driver: XMLDriver

  init(_ driver: XMLDriver) {
    self.driver = driver
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    if !driver.take(parseError, at: (parser.lineNumber, parser.columnNumber)) {
      parser.abortParsing()
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if !driver.begin(element, attributes) { parser.abortParsing() }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if !driver.end() { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !driver.take(string) { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }
}
