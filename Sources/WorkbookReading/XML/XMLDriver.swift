import Foundation
import Spreadsheet

/// Turns the parser's callbacks into events: what is open at a point of an XML document.
///
/// Each call returns whether to go on. It is one value, with the handler in it, so that each event
/// needs only one exclusivity check. It is not generic: each event would have to look up its type.
struct XMLDriver {
  /// What receives the events.
  private(set) var handler: any XMLEventHandler
  private let part: String
  private let limits: ReadLimits
  private let budget: ElementBudget?

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

  /// Whether the root element was opened and closed.
  private(set) var isClosed = false
  /// Where the parser found an error, and its code.
  private(set) var error: (line: Int, column: Int, code: Int)? { didSet { isRefused = true } }
  /// Why the reading stopped.
  private(set) var failure: ReadError? { didSet { isRefused = true } }
  /// Whether there was an error or a failure: asked at each event.
  private var isRefused = false

  init(
    _ handler: any XMLEventHandler, part: String, limits: ReadLimits, budget: ElementBudget?
  ) {
    self.handler = handler
    self.part = part
    self.limits = limits
    self.budget = budget
  }

  /// Handles an error of the parser.
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

  /// Handles the start of an element.
  mutating func begin(_ element: String, _ attributes: [String: String]) -> Bool {
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

  /// Handles the end of the current element.
  mutating func end() -> Bool {
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

  /// Handles a piece of text.
  mutating func take(_ string: String) -> Bool {
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
      // The front holds several, so that those of one kind of row do not change places for ever.
      if number >= Self.front { known.insert(known.remove(at: number), at: 0) }
      return known[number < Self.front ? number : 0].name
    }
    if known.count == Self.limit { known.removeLast() }
    known.append((text, scope.name(text)))
    return known[known.count - 1].name
  }
}
