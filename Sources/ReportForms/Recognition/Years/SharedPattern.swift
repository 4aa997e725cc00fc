/// A pattern that is compiled once for all texts and threads.
///
/// Compiling one takes longer than reading a sheet. Sharing is safe although `Regex` is not
/// `Sendable`: nothing here changes the pattern, and the program that it compiles on first use is
/// stored by one atomic operation (`Regex.Program.loweredProgram`).
struct SharedPattern<Output>: @unchecked Sendable {
  let regex: Regex<Output>

  init(_ regex: Regex<Output>) { self.regex = regex }
}
