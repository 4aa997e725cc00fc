import Glibc

/// The place where a file is about to be written.
struct Destination {
  private let path: String
  private let isNew: Bool

  /// Makes sure that a file can be written to the path, which makes an empty one where there is none.
  init(path: String) throws(WriteError) {
    var isNew = true
    var descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0, errno == EEXIST {
      isNew = false
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "?"
      throw WriteError(.cannotCreateFile, detail: "\(path): \(reason)")
    }
    close(descriptor)
    self.path = path
    self.isNew = isNew
  }

  /// Takes away the file, unless it was there before.
  func abandon() {
    if isNew { _ = unsafe unlink(path) }
  }
}

/// Runs something while numbers are spelt as in C.
///
/// The program that we are part of may have chosen a language in which 1.5 is written 1,5.
func withPlainNumbers<Result>(_ body: () -> Result) -> Result {
  guard let plain = unsafe newlocale(1 << LC_NUMERIC, "C", nil) else { return body() }
  let previous = unsafe uselocale(plain)
  defer {
    unsafe uselocale(previous)
    unsafe freelocale(plain)
  }
  return body()
}
