/// What takes the elements of an XML text as they come.
package protocol XMLEventHandler: AnyObject {
  /// Takes the beginning of an element; the answer is whether its own text is wanted.
  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool
  /// Takes the end of an element, with its own text where that was wanted.
  func end(_ name: XMLName, text: String) throws(ReadError)
}
