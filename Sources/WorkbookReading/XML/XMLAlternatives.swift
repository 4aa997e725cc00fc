/// Chooses one of the alternatives in `mc:AlternateContent`, as if the others were not there.
///
/// A choice is taken if everything that it requires is known here; otherwise the fallback is.
struct XMLAlternatives {
  private struct Frame {
    let depth: Int
    var isSettled = false
  }

  private var frames: [Frame] = []
  /// The depth of the element that is being skipped with everything in it; 0 for none.
  private var skippedDepth = 0

  /// Handles the start of an element; returns whether the handler should see it.
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

  /// Handles the end of an element; returns whether the handler should see it.
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
