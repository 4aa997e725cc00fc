// The only file that touches XMLParser.
package import Foundation
import FoundationXML
import PackageArchive

/// Reads XML as a stream of events.
package enum XMLEvents {
  /// Reads a text to its end.
  ///
  /// The parser says yes to texts that break off or are empty, so this succeeds only where it says
  /// yes, it reported no error, and the root element was opened and closed. Whatever a handler has
  /// gathered from a text that fails is to be thrown away. Elements are taken from the budget.
  package static func read<Handler: XMLEventHandler>(
    _ stream: InputStream, part: String, limits: ReadLimits = ReadLimits(),
    budget: ElementBudget? = nil, into handler: Handler
  ) throws(ReadError) {
    let input = XMLInput(stream)
    let parser = XMLParser(stream: input)
    let driver = XMLDriver(handler, part: part, limits: limits, budget: budget)
    let delegate = XMLDelegate(driver)
    parser.delegate = delegate
    let succeeded = withExtendedLifetime(delegate) { parser.parse() }
    if let failure = driver.failure { throw failure }
    switch input.finding {
    case .documentType: throw .documentType(part)
    case .unknownEncoding: throw .unknownEncoding(part)
    case .bareInstruction, .unpairedSurrogate: throw .malformed(part, line: nil, column: nil)
    case .tooManyAttributes:
      throw .tooLarge(
        part, limit: AttributeCount.limit, english: "attributes of one element", chinese: "单个元素的属性数"
      )
    case nil: break
    }
    if let failure = (stream as? PartStream)?.failure { throw ReadError(failure) }
    guard succeeded, driver.error == nil, driver.isClosed, input.isComplete,
      parser.parserError.map(isWarning) ?? true
    else {
      if let code = driver.error?.code, isTooLong(code, input) {
        throw .tooLarge(
          part, limit: 10_000_000, english: "bytes of one name, tag or comment",
          chinese: "单个标记或注释字节数")
      }
      let (line, column) =
        driver.error.map { ($0.line, $0.column) } ?? (parser.lineNumber, parser.columnNumber)
      throw .malformed(part, line: max(line, 1), column: max(column, 1))
    }
  }
}

/// Whether an error of the parser is only a warning of libxml2, such as on a relative namespace.
func isWarning(_ error: any Error) -> Bool {
  (97...103).contains((error as NSError).code)
}

/// Whether an error of the parser says that a comment, an instruction, a value of an attribute or a
/// name is not finished, or too long; before the end of the text it can only be the latter.
private func isTooLong(_ code: Int, _ input: XMLInput) -> Bool {
  guard !input.isComplete else { return false }
  // The limits of libxml2 for a name and for all others.
  return switch code {
  case 110: input.bytesRead > 50_000
  case 1, 40, 45, 47: input.bytesRead > 10_000_000
  default: false
  }
}

/// Hands the callbacks of the parser on.
///
/// The parser refers to it weakly, which makes every use of it dear; so it does nothing itself.
private final class XMLDelegate<Handler: XMLEventHandler>: NSObject, XMLParserDelegate {
  private let driver: XMLDriver<Handler>

  init(_ driver: XMLDriver<Handler>) {
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
