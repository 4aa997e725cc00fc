import Foundation

/// The streams that a process is started with.
enum StandardStream {
  /// Keeps files that are opened later from taking the number of a stream that was closed.
  ///
  /// What is written to it would end up in the file. In its place stands what can neither be read
  /// nor, on standard output, be written.
  static func reserveStandardDescriptors() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      // The system gives the lowest number that is free.
      _ = unsafe open("/dev/null", number == STDOUT_FILENO ? O_RDONLY : O_WRONLY)
    }
  }

  /// Writes all bytes.
  ///
  /// - Returns: The number of the error that kept some from being written.
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
