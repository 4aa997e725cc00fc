/// A pattern that is compiled once for all texts and threads: compiling one takes longer than reading a
/// sheet.
///
/// Sharing is safe although `Regex` is not marked so: nothing here changes the pattern, and the program
/// that it compiles at its first use is stored by one atomic operation (`Regex.Program.loweredProgram`).
struct SharedPattern<Output>: @unchecked Sendable {
  /// The pattern.
  let regex: Regex<Output>

  /// Shares a pattern.
  init(_ regex: Regex<Output>) { self.regex = regex }
}
