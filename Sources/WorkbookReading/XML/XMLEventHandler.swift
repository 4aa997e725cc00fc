/// Receives the elements of an XML document as they are parsed.
package protocol XMLEventHandler {
  /// Handles the start of an element; returns whether its own text is wanted.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool
  /// Handles the end of an element, with its own text if that was wanted.
  mutating func end(_ name: XMLName, text: String) throws(ReadError)
}
