// The only file that touches XMLParser.
package import Foundation
import FoundationXML
import PackageArchive

/// What takes the elements of an XML text as they come.
package protocol XMLEventHandler: AnyObject {
  /// Takes the beginning of an element; the answer is whether its own text is wanted.
  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool
  /// Takes the end of an element, with its own text where that was wanted.
  func end(_ name: XMLName, text: String) throws(ReadError)
}

/// Reads XML as a stream of events.
package enum XMLEvents {
  /// Reads a text to its end.
  ///
  /// The parser says yes to texts that break off or are empty, so this succeeds only where it says
  /// yes, it reported no error, and the root element was opened and closed. Whatever a handler has
  /// gathered from a text that fails is to be thrown away.
  package static func read<Handler: XMLEventHandler>(
    _ stream: InputStream, part: String, limits: ReadLimits = ReadLimits(),
    into handler: Handler
  ) throws(ReadError) {
    let input = XMLInput(stream)
    let parser = XMLParser(stream: input)
    let driver = XMLDriver(handler, part: part, limits: limits)
    parser.delegate = driver
    let succeeded = withExtendedLifetime(driver) { parser.parse() }
    if let failure = driver.failure { throw failure }
    switch input.finding {
    case .documentType: throw .documentType(part)
    case .unknownEncoding: throw .unknownEncoding(part)
    case .bareInstruction: throw .malformed(part, line: nil, column: nil)
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
      let (line, column) = driver.error ?? (parser.lineNumber, parser.columnNumber)
      throw .malformed(part, line: max(line, 1), column: max(column, 1))
    }
  }
}

/// Whether an error of the parser is only a warning of libxml2, such as on a relative namespace.
private func isWarning(_ error: any Error) -> Bool {
  (97...103).contains((error as NSError).code)
}

/// Turns the callbacks of the parser into events.
private final class XMLDriver<Handler: XMLEventHandler>: NSObject, XMLParserDelegate {
  private let handler: Handler
  private let part: String
  private let limits: ReadLimits

  private var scope = XMLScope()
  private var outerScopes: [(depth: Int, scope: XMLScope)] = []
  private var names: [String: XMLName] = [:]
  private var alternatives = XMLAlternatives()
  /// The names of the elements that are open.
  private var open: [XMLName] = []
  private var depth: Int { open.count }
  /// The depth of the element whose text is wanted; 0 for none.
  private var textDepth = 0
  private var text = ""

  private var warnings = 0

  private(set) var isClosed = false
  private(set) var error: (line: Int, column: Int)?
  private(set) var failure: ReadError?

  init(_ handler: Handler, part: String, limits: ReadLimits) {
    self.handler = handler
    self.part = part
    self.limits = limits
  }

  private func fail(_ failure: ReadError, _ parser: XMLParser) {
    self.failure = failure
    parser.abortParsing()
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    guard failure == nil, error == nil else { return }
    // Every message costs memory that the parser does not give back; so warnings are few, or many
    // are an error.
    if isWarning(parseError), warnings < 100 {
      warnings += 1
      return
    }
    error = (parser.lineNumber, parser.columnNumber)
    parser.abortParsing()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard failure == nil, error == nil else { return }
    guard depth < limits.depth else {
      return fail(
        .tooLarge(part, limit: limits.depth, english: "depth of elements", chinese: "嵌套层数"),
        parser)
    }
    if let inner = scope.entering(attributes) {
      outerScopes.append((depth + 1, scope))
      scope = inner
      names = [:]
    }
    let name = name(element)
    open.append(name)
    let values = XMLAttributes(raw: attributes, scope: scope)
    guard alternatives.enter(name, values, depth: depth) else { return }
    do throws(ReadError) {
      if try handler.begin(name, values) {
        textDepth = depth
        text = ""
      }
    } catch {
      fail(error, parser)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard failure == nil, error == nil, let name = open.last else { return }
    if alternatives.leave(name, depth: depth) {
      let isWanted = textDepth == depth
      do throws(ReadError) {
        try handler.end(name, text: isWanted ? text : "")
      } catch {
        fail(error, parser)
      }
      if isWanted { textDepth = 0 }
    }
    if outerScopes.last?.depth == depth, let outer = outerScopes.popLast() {
      scope = outer.scope
      names = [:]
    }
    open.removeLast()
    if open.isEmpty { isClosed = true }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard textDepth == depth, textDepth > 0 else { return }
    if text.isEmpty { text = string } else { text += string }
    guard text.utf8.count <= limits.textBytes else {
      return fail(
        .tooLarge(part, limit: limits.textBytes, english: "bytes of one text", chinese: "单段文字字节数"),
        parser)
    }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  private func name(_ element: String) -> XMLName {
    if let name = names[element] { return name }
    let name = scope.name(element)
    names[element] = name
    return name
  }
}
