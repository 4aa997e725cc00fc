import Foundation

/// An installation of LibreOffice.
struct OfficeProgram: Sendable {
  /// The formats to which it converts files.
  enum Target: String, CaseIterable {
    case xlsx, docx

    fileprivate var filter: String {
      switch self {
      case .xlsx: "xlsx:Calc MS Excel 2007 XML"
      case .docx: "docx:MS Word 2007 XML"
      }
    }
  }

  /// The path of the program.
  let path: String

  /// Uses the program at a path; nil if there is no executable.
  init?(path: String) {
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    self.path = path
  }

  /// The first installation found on `PATH`.
  static func installed() -> OfficeProgram? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for name in ["soffice", "libreoffice"] {
      for folder in folders {
        if let program = OfficeProgram(path: "\(folder)/\(name)") { return program }
      }
    }
    return nil
  }

  /// The arguments for converting files, all in one process.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - target: The format to convert to.
  ///   - folder: The folder with the profile.
  ///   - output: The folder for the results.
  /// - Returns: The arguments.
  func arguments(
    converting files: [String], to target: Target, in folder: URL, output: String
  ) -> [String] {
    [
      "-env:UserInstallation=\(Self.profile(in: folder).absoluteString)",
      "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
      "--convert-to", target.filter, "--outdir", output,
    ] + files
  }

  private static func profile(in folder: URL) -> URL { folder.appendingPathComponent("profile") }

  /// Writes settings that keep documents from running code or accessing the network.
  static func writeSettings(in folder: URL) throws {
    let user = profile(in: folder).appendingPathComponent("user")
    try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
    let items = settings.map { path, name, value in
      "<item oor:path=\"/org.openoffice.\(path)\"><prop oor:name=\"\(name)\" "
        + "oor:op=\"fuse\"><value>\(value)</value></prop></item>"
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">\(items.joined())</oor:items>
      """
    try Data(text.utf8).write(to: user.appendingPathComponent("registrymodifications.xcu"))
  }

  /// No macros, no active content, and a proxy that does not exist: style sheets of web pages would
  /// be fetched despite the other settings.
  private static let settings = [
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetFTPProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
  ]
}
