import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet
import WorkbookReading

extension InputList {
  /// A file to read, or what stands in its place and cannot be read.
  struct Input: Hashable {
    /// The name as given, or joined with that of its folder; `-` for standard input.
    var name: String { path.text }
    /// The path of the file; `-` for standard input.
    var path: FilePath

    /// Whether it was found in a folder, and not named itself.
    let isFromFolder: Bool

    /// Whether it is a link to a folder whose files are inputs as well.
    private var leadsToReadFolder = false

    /// Makes an input.
    init(_ path: FilePath, isFromFolder: Bool = false) {
      self.path = path
      self.isFromFolder = isFromFolder
    }

    private var isStandardInput: Bool { path.isText && name == "-" }

    /// Notes whether this is a link to one of the folders whose files are read.
    mutating func checkLink(against folders: Set<FilePath.Identity>) {
      guard isFromFolder, path.isLink, let target = path.identity else { return }
      leadsToReadFolder = folders.contains(target)
    }

    /// The bytes or the path to read from.
    ///
    /// - Throws: `ProcessingError` if the file does not exist, if it is a link that is not followed,
    ///   or if standard input cannot be read.
    func source() throws(ProcessingError) -> FileSource {
      guard !isStandardInput else { return .bytes(try StandardInput.bytes()) }
      guard let kind = path.kind() else { throw path.isLink ? brokenLink : noSuchFile }
      guard kind == .file || !path.isLink else { throw folderLink }
      return .path(try path.readable())
    }

    private var noSuchFile: ProcessingError {
      ProcessingError(
        code: "no-such-file",
        message: LocalizedText(
          zh: "找不到“\(name)”。请检查文件名和所在文件夹。",
          en: "“\(name)” is not there. Check the name and the folder."))
    }

    private var brokenLink: ProcessingError {
      ProcessingError(
        code: "broken-link",
        message: LocalizedText(
          zh: "这是一个链接，它所指的文件找不到。请把那个文件本身放到这里。",
          en: "This is a link to a file that cannot be found. Put the file itself here."))
    }

    private var folderLink: ProcessingError {
      var error = ProcessingError(
        code: "folder-link",
        message: LocalizedText(
          zh: "这是一个链接，指向别处的文件夹，里面的文件没有看。要看，请把“\(name)”也写在命令里。",
          en:
            "This is a link to a folder elsewhere, whose files were not read. To read them, name “\(name)” in the command as well."
        ))
      if leadsToReadFolder { error.strangeness = .folderReadAnyway }
      return error
    }

    /// Whether it could not be read as a report because it is none, and nobody said that it is.
    func isNoReport(_ error: ProcessingError) -> Bool {
      guard isFromFolder else { return false }
      return switch error.strangeness {
      case .otherContent, .folderReadAnyway: true
      case .otherKind:
        !Self.endings.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
      case nil: false
      }
    }

    /// What the names of office documents and texts end with.
    private static let endings: Set = [
      "xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "xlt", "et", "ett", "docx", "docm", "dotx",
      "doc", "dot", "wps", "wpt", "ods", "odt", "rtf", "txt", "tsv", "csv", "htm", "html", "mht",
      "xml",
    ]

    /// The name without folder and extensions, used for the names of outputs; it is printable
    /// although the sender is not trusted.
    var stem: String {
      guard !isStandardInput else { return "stdin" }
      var stem = URL(fileURLWithPath: name).lastPathComponent
      if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
      for suffix in [".official", ".marked", ".upgraded", ".tidy"] where stem.hasSuffix(suffix) {
        stem = String(stem.dropLast(suffix.count))
      }
      return stem.printable
    }
  }
}
