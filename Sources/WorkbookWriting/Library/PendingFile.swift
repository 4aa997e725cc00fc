import Glibc

/// A file that is about to be written.
struct PendingFile {
  private let path: String
  private let isNew: Bool

  /// Checks that the file can be written, which creates an empty one if there is none.
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

  /// Removes the file, unless it existed before.
  func removeIfNew() {
    if isNew { _ = unsafe unlink(path) }
  }
}
