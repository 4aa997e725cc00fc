import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet

/// A path as the bytes that the system uses.
///
/// A name need not be UTF-8. Foundation omits such names from listings and cannot open such files,
/// so folders are listed and names are looked up here.
struct FilePath: Hashable, Sendable {
  /// What exists at a path.
  enum Kind { case folder, file }

  /// A file or folder, whatever path leads to it.
  struct Identity: Hashable {
    fileprivate let device: dev_t
    fileprivate let number: ino_t
  }

  private let bytes: [UInt8]
  /// The path for display.
  let text: String

  /// Makes the path with the given UTF-8 text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    self.text = text
  }

  /// The path that a user means: the one spelt like this or, if it does not exist, one displayed
  /// like this.
  static func typed(_ text: String) -> FilePath {
    let path = FilePath(text)
    guard path.kind() == nil else { return path }
    var found = text.hasPrefix("/") ? FilePath("/") : FilePath("")
    for name in text.split(separator: "/").map(String.init) {
      let spelt = found.appending(Array(name.utf8))
      if spelt.kind() != nil {
        found = spelt
        continue
      }
      guard let other = found.names?.first(where: { FileName.text($0) == name }) else {
        return path
      }
      found = found.appending(other)
    }
    // The text stays as typed: outputs and documents name the input as given.
    return FilePath(bytes: found.bytes, text: text)
  }

  private init(bytes: [UInt8], text: String) {
    self.bytes = bytes
    self.text = text
  }

  /// Whether the bytes of the path are the text.
  var isText: Bool { bytes.elementsEqual(text.utf8) }

  /// The part of the text after that of a folder.
  func text(below folder: FilePath) -> String {
    String(decoding: text.utf8.dropFirst(folder.text.utf8.count), as: UTF8.self)
  }

  /// The path of an entry in this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    // The text of a folder looked up by its displayed name may end with a slash as typed.
    let slash = bytes.isEmpty || bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    let textSlash = text.isEmpty || text.hasSuffix("/") ? "" : "/"
    return FilePath(bytes: bytes + slash + name, text: text + textSlash + FileName.text(name))
  }

  /// What exists at the path; nil if nothing does.
  func kind(followingLinks: Bool = true) -> Kind? {
    var status = stat()
    let result =
      followingLinks ? unsafe stat(cString, &status) : unsafe lstat(cString, &status)
    guard result == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether the path is a symbolic link, wherever it leads.
  var isLink: Bool {
    var status = stat()
    return unsafe lstat(cString, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What the path leads to; nil if nothing is there.
  var identity: Identity? {
    var status = stat()
    guard unsafe stat(cString, &status) == 0 else { return nil }
    return Identity(device: status.st_dev, number: status.st_ino)
  }

  /// The names in the folder; nil if it cannot be listed.
  ///
  /// The empty path means the current folder.
  var names: [[UInt8]]? {
    guard let folder = unsafe opendir(bytes.isEmpty ? [CChar(0x2E), 0] : cString) else {
      return nil
    }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }

  /// `O_PATH`, which glibc declares only with `_GNU_SOURCE`.
  private static let pathOnlyFlag: CInt = 0o10_000_000

  /// A path by which Foundation and C libraries can open the file.
  ///
  /// - Throws: `ProcessingError` if there is none.
  func readable() throws(ProcessingError) -> String {
    guard !isText else { return text }
    // `O_PATH` neither opens the file nor blocks. The descriptor is kept until the program exits.
    var mark = unsafe open(cString, Self.pathOnlyFlag | O_CLOEXEC)
    if mark < 0, errno == EMFILE, Self.allowMoreFiles() {
      mark = unsafe open(cString, Self.pathOnlyFlag | O_CLOEXEC)
    }
    guard mark >= 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw ProcessingError(
        code: "unreadable-file",
        message: LocalizedText(
          zh: "读不了“\(text)”（\(reason)）。它的文件名不是 UTF-8，请改名后再试。",
          en:
            "“\(text)” cannot be read (\(reason)). Its name is not UTF-8; rename it and try again.")
      )
    }
    return "/proc/self/fd/\(mark)"
  }

  /// Raises the limit of open files to its maximum; a folder may have more files than the usual
  /// 1,024.
  private static func allowMoreFiles() -> Bool {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur < limit.rlim_max
    else { return false }
    limit.rlim_cur = limit.rlim_max
    return unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
  }

  private var cString: [CChar] { (bytes + [0]).map { CChar(bitPattern: $0) } }
}
