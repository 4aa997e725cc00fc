@unsafe @preconcurrency import Foundation

/// The standard streams of the process.
enum StandardStream {
  /// Opens `/dev/null` in place of closed standard streams.
  ///
  /// Otherwise a file opened later would get the descriptor, and output would end up in that file.
  /// The descriptor cannot be read nor, for standard output, written.
  static func reserveStandardDescriptors() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      // The system assigns the lowest free descriptor.
      _ = unsafe open("/dev/null", number == STDOUT_FILENO ? O_RDONLY : O_WRONLY)
    }
  }

  /// Whether standard output is a terminal on which colours are wanted (see no-color.org).
  static var showsColours: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM", default: "dumb"] != "dumb"
  }

  /// The width in characters of the terminal that a descriptor leads to; nil if it leads elsewhere.
  static func columns(of descriptor: CInt) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Discards what C libraries print to standard error from now on, which they return as well.
  ///
  /// This is for the program to decide, before it has other threads: for a library, `stderr` belongs
  /// to its host.
  static func silenceLibraries() {
    if let nowhere = unsafe fopen("/dev/null", "we") { unsafe stderr = unsafe nowhere }
  }

  /// Writes all bytes.
  ///
  /// - Returns: The error number if not all bytes could be written.
  static func write(_ bytes: [UInt8], to number: CInt) -> CInt? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
