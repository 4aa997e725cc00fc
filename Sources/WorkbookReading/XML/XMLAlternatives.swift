/// Chooses among the alternatives that `mc:AlternateContent` offers, as if the others were not there.
///
/// A choice is taken where all that it requires is known here; else the fallback is.
struct XMLAlternatives {
  private struct Frame {
    let depth: Int
    var isSettled = false
  }

  private var frames: [Frame] = []
  /// The depth of the element that is passed over with all in it; 0 for none.
  private var skippedDepth = 0

  /// Takes the beginning of an element; the answer is whether it is to be seen.
  mutating func enter(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) -> Bool {
    guard skippedDepth == 0 else { return false }
    guard name.namespace == .compatibility else { return true }
    switch name.local {
    case "AlternateContent":
      frames.append(Frame(depth: depth))
    case "Choice", "Fallback":
      guard let frame = frames.last, frame.depth == depth - 1, !frame.isSettled,
        name.local == "Fallback" || Self.isKnown(attributes)
      else {
        skippedDepth = depth
        return false
      }
      frames[frames.count - 1].isSettled = true
    default:
      skippedDepth = depth
    }
    return false
  }

  /// Takes the end of an element; the answer is whether it is to be seen.
  mutating func leave(_ name: XMLName, depth: Int) -> Bool {
    guard skippedDepth == 0 else {
      if skippedDepth == depth { skippedDepth = 0 }
      return false
    }
    guard name.namespace == .compatibility else { return true }
    if name.local == "AlternateContent" { frames.removeLast(frames.isEmpty ? 0 : 1) }
    return false
  }

  private static func isKnown(_ attributes: XMLAttributes) -> Bool {
    guard let required = attributes["Requires"] else { return false }
    return required.split(separator: " ").allSatisfy { prefix in
      let namespace = attributes.scope.prefixes[String(prefix)]
      return namespace == .spreadsheet || namespace == .relationships
        || namespace == .wordprocessing
    }
  }
}
