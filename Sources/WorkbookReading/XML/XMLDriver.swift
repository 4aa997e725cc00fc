import Foundation
import Spreadsheet

/// Turns the parser's callbacks into events.
///
/// Each call returns whether to go on. The state that changes with every event is one value, so
/// that exclusivity checks cost little.
final class XMLDriver<Handler: XMLEventHandler> {
  private let handler: Handler
  private let part: String
  private let limits: ReadLimits
  private let budget: ElementBudget?
  private var state = XMLDriverState()

  init(_ handler: Handler, part: String, limits: ReadLimits, budget: ElementBudget?) {
    self.handler = handler
    self.part = part
    self.limits = limits
    self.budget = budget
  }

  /// Whether the root element was opened and closed.
  var isClosed: Bool { state.isClosed }
  /// Where the parser found an error, and its code.
  var error: (line: Int, column: Int, code: Int)? { state.error }
  /// Why the reading stopped.
  var failure: ReadError? { state.failure }

  /// Handles an error of the parser.
  func take(_ error: any Error, at position: (line: Int, column: Int)) -> Bool {
    state.take(error, at: position)
  }

  /// Handles the start of an element.
  func begin(_ element: String, _ attributes: [String: String]) -> Bool {
    state.begin(element, attributes, part, limits, budget, handler)
  }

  /// Handles the end of the current element.
  func end() -> Bool { state.end(handler) }

  /// Handles a piece of text.
  func take(_ string: String) -> Bool { state.take(string, part, limits) }
}

/// What is open at a point of an XML document.
private struct XMLDriverState {
  private var scope = XMLScope()
  private var outerScopes: [(depth: Int, scope: XMLScope)] = []
  private var names = XMLNames()
  private var alternatives = XMLAlternatives()
  /// The names of the open elements.
  private var open: [XMLName] = []
  private var depth: Int { open.count }
  /// The depth of the element whose text is wanted; 0 for none.
  private var textDepth = 0
  private var text = ""
  private var warnings = 0

  private(set) var isClosed = false
  private(set) var error: (line: Int, column: Int, code: Int)? { didSet { isRefused = true } }
  private(set) var failure: ReadError? { didSet { isRefused = true } }
  /// Whether there was an error or a failure: asked at each event.
  private var isRefused = false

  mutating func take(_ fault: any Error, at position: (line: Int, column: Int)) -> Bool {
    guard !isRefused else { return true }
    // Every message costs memory that the parser does not free, so too many warnings are an error.
    if isWarning(fault), warnings < 100 {
      warnings += 1
      return true
    }
    error = (position.line, position.column, (fault as NSError).code)
    return false
  }

  mutating func begin(
    _ element: String, _ attributes: [String: String], _ part: String, _ limits: ReadLimits,
    _ budget: ElementBudget?, _ handler: some XMLEventHandler
  ) -> Bool {
    guard !isRefused else { return true }
    if let inner = scope.entering(attributes) {
      outerScopes.append((depth + 1, scope))
      scope = inner
      names = XMLNames()
    }
    let name = names.name(element, in: scope)
    do throws(ReadError) {
      guard depth < limits.depth else {
        throw .tooLarge(
          part, limit: limits.depth, LocalizedText(zh: "嵌套层数", en: "depth of elements"))
      }
      try budget?.countElement(of: part)
      open.append(name)
      let values = XMLAttributes(raw: attributes, scope: scope)
      guard alternatives.enter(name, values, depth: depth) else { return true }
      if try handler.begin(name, values) {
        textDepth = depth
        text = ""
      }
      return true
    } catch {
      failure = error
      return false
    }
  }

  mutating func end(_ handler: some XMLEventHandler) -> Bool {
    guard !isRefused, let name = open.last else { return true }
    if alternatives.leave(name, depth: depth) {
      let isWanted = textDepth == depth
      do throws(ReadError) {
        try handler.end(name, text: isWanted ? text : "")
      } catch {
        failure = error
      }
      if isWanted { textDepth = 0 }
    }
    if outerScopes.last?.depth == depth, let outer = outerScopes.popLast() {
      scope = outer.scope
      names = XMLNames()
    }
    open.removeLast()
    if open.isEmpty { isClosed = true }
    return !isRefused
  }

  mutating func take(_ string: String, _ part: String, _ limits: ReadLimits) -> Bool {
    guard textDepth == depth, textDepth > 0 else { return true }
    if text.isEmpty { text = string } else { text += string }
    guard text.utf8.count <= limits.textBytes else {
      failure = .tooLarge(
        part, limit: limits.textBytes, LocalizedText(zh: "单段文字字节数", en: "bytes of one text"))
      return false
    }
    return true
  }
}

/// The element names seen lately in one scope.
private struct XMLNames {
  /// Nearly every element of a large part has one of a few names, which move to the front and are
  /// found there without hashing.
  private var known: [(text: String, name: XMLName)] = []
  private static let limit = 16
  /// How many of them count as the front.
  private static let front = 4

  mutating func name(_ text: String, in scope: XMLScope) -> XMLName {
    for number in known.indices where known[number].text == text {
      guard number >= Self.front else { return known[number].name }
      known.swapAt(number, number / 2)
      return known[number / 2].name
    }
    if known.count == Self.limit { known.removeLast() }
    known.append((text, scope.name(text)))
    return known[known.count - 1].name
  }
}
