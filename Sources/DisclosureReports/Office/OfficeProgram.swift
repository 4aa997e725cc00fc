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

  /// Converts files, all in one process.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - target: The format to convert to.
  ///   - folder: The folder for the results and for the program's profile, cache and home.
  ///   - deadline: When the program and all its child processes are killed.
  ///   - cleanup: Kills it if our own process is terminated.
  /// - Returns: Whether it finished in time.
  /// - Throws: An error of the system if it cannot be run.
  func convert(
    _ files: [String], to target: Target, in folder: URL, before deadline: ContinuousClock.Instant,
    watchedBy cleanup: InterruptionCleanup
  ) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      [
        "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)",
        "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
        "--convert-to", target.filter, "--outdir", folder.path,
      ] + files
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = folder.path
    environment["TMPDIR"] = folder.path
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The program is a script that starts other processes. They form a process group of their own
    // and so do not receive Ctrl-C.
    let group = process.processIdentifier
    cleanup.watch(group: group)
    defer { cleanup.watch(group: nil) }
    while process.isRunning, ContinuousClock.now < deadline {
      Thread.sleep(forTimeInterval: 0.02)
    }
    let isInTime = !process.isRunning
    if !isInTime { kill(-group, SIGKILL) }
    process.waitUntilExit()
    return isInTime
  }

  /// Writes settings that keep documents from running code or accessing the network.
  static func writeSettings(profile: URL) throws {
    let user = profile.appendingPathComponent("user")
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
