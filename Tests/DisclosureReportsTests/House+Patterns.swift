extension House {
  /// The lines with a regular expression that is made outside a `static let`, as `path:line`.
  ///
  /// Such a pattern is compiled at each use, which takes longer than reading a sheet.
  func patternsMadeAtUse() -> [String] {
    sources.flatMap { path, lines in
      lines.indices.filter { Self.makesPattern(lines[$0]) && !Self.isKept(lines, at: $0) }
        .map { "\(path):\($0 + 1)" }
    }
  }

  /// Whether a line begins or holds a regular expression.
  private static func makesPattern(_ line: Substring) -> Bool {
    let code = withoutTextAndComment(line)
    if code.contains("#/") || code.contains("Regex(") || code.contains("Regex {") { return true }
    var rest = code[...]
    while let slash = rest.firstIndex(of: "/") {
      let before = code[..<slash].last ?? " "
      rest = rest[rest.index(after: slash)...]
      // After a space a division has a space on both sides.
      if " ([{,:".contains(before), let next = rest.first, next != " ", rest.contains("/") {
        return true
      }
    }
    return false
  }

  /// A line without what stands between quotation marks, and without its comment.
  private static func withoutTextAndComment(_ line: Substring) -> String {
    var code = ""
    var isText = false
    var last: Character = " "
    for character in line {
      if character == "\"", last != "\\" {
        isText.toggle()
      } else if !isText {
        // A slash within a pattern is escaped.
        if character == "/", last == "/" { return String(code.dropLast()) }
        code.append(character)
      }
      last = last == "\\" ? " " : character
    }
    return code
  }

  /// Whether a line belongs to a `static let`, or goes on with one begun above.
  private static func isKept(_ lines: [Substring], at index: Int) -> Bool {
    if lines[index].contains("static let ") { return true }
    guard index > 0, ["(", "[", "="].contains(where: lines[index - 1].hasSuffix) else {
      return false
    }
    return isKept(lines, at: index - 1)
  }
}
