import Foundation

/// A program that takes the place of LibreOffice.
struct FakeOffice: ~Copyable {
  let folder: URL
  var path: String { folder.appendingPathComponent("soffice").path }
  /// The lines that the program wrote: one for each run.
  var runs: [String] {
    let text = try? String(contentsOf: folder.appendingPathComponent("runs"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The processes that the program noted and that still run.
  ///
  /// A process that was killed may need a while to go, on a busy machine.
  var survivors: [String] {
    let text = try? String(contentsOf: folder.appendingPathComponent("pids"), encoding: .utf8)
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      let alive = (text ?? "").split(separator: "\n").map(String.init).filter(Self.isAlive)
      if alive.isEmpty || ContinuousClock.now > deadline { return alive }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  private static func isAlive(_ process: String) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // A zombie is what init has still to clear away.
    return status.map { !$0.contains(") Z ") } ?? false
  }

  /// Makes a program that does as its script says for each `$file`, with `$out` for the result.
  ///
  /// A process is noted with `note PID`.
  init(_ script: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = """
      #!/bin/sh
      echo "$@" >> '\(folder.path)/runs'
      note() { echo "$1" >> '\(folder.path)/pids'; }
      hang() { note $$; sleep 4321 & note $!; sleep 4321; }
      target= outdir=
      while [ $# -gt 0 ]; do case "$1" in
        --convert-to) target=${2%%:*}; shift 2;;
        --outdir) outdir=$2; shift 2;;
        -*) shift;;
        *) break;;
      esac; done
      count=$#
      for file; do
        name=${file##*/}
        out=$outdir/${name%.*}.$target
        \(script)
      done

      """
    try Data(text.utf8).write(to: folder.appendingPathComponent("soffice"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
