import Foundation
import Testing

/// A run that is ended from outside while LibreOffice works for it, or is about to.
struct InterruptionTests {
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("{\\rtf1 x}", to: "a.rtf")
    // The group of processes is noted, then two of them stay.
    let office = """
      #!/bin/sh
      ps -o pgid= -p $$ > '\(folder.path)/group'
      sleep 600 &
      sleep 600

      """
    try folder.write(office, to: "bin/soffice")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.file("bin/soffice"))
    try FileManager.default.createDirectory(
      atPath: folder.file("tmp"), withIntermediateDirectories: true)
    return folder
  }

  /// Ends a run as soon as a command succeeds, and prints whether it ended by the signal, then what
  /// is left after at most 20 s: files, and processes.
  private static func line(endedBy signal: String, when condition: String) -> String {
    """
    left() {
      ls tmp
      [ ! -s group ] || ps -e -o pgid=,stat= | awk -v group="$(cat group)" '$1 == group+0 && $2 !~ /Z/'
    }
    PATH="$PWD/bin:$PATH" TMPDIR="$PWD/tmp" nianbao check a.rtf > out 2>&1 & run=$!
    tries=0
    until \(condition) || [ $tries -gt 2000 ]; do sleep 0.01; tries=$((tries + 1)); done
    kill -\(signal) $run
    wait $run
    echo "$(($? > 128))"
    tries=0
    while [ -n "$(left)" ] && [ $tries -lt 100 ]; do sleep 0.2; tries=$((tries + 1)); done
    left
    """
  }

  @Test(arguments: ["TERM", "HUP", "KILL"])
  func `leaves no folder and no process behind`(signal: String) async throws {
    let folder = try Self.folder()
    let run = try await NianbaoProcess(folder: folder.path)
      .run(line: Self.line(endedBy: signal, when: "[ -s group ]"))
    #expect(run.output == "1\n")
    #expect(FileManager.default.fileExists(atPath: folder.file("group")))
  }

  @Test(arguments: [
    #"[ -n "$(ls tmp)" ]"#, "[ -d tmp/*/in ]", "[ -f tmp/*/in/0.rtf ]",
    // The shell that starts LibreOffice is there.
    #"ps -e -ww -o args= | grep -v grep | grep -q "outdir $PWD/tmp""#,
  ])
  func `leaves nothing behind however early it is ended`(condition: String) async throws {
    let folder = try Self.folder()
    let run = try await NianbaoProcess(folder: folder.path)
      .run(line: Self.line(endedBy: "KILL", when: condition))
    #expect(run.output == "1\n")
  }

  @Test(arguments: ["TERM", "HUP"])
  func `leaves no unfinished output behind`(signal: String) async throws {
    let folder = try TemporaryFolder(SampleText())
    // The run has hundreds of files to write, and is ended while one of them is at work.
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: """
        mkdir in out
        for i in $(seq 400); do cp \(SampleText.name) in/$i.txt; done
        nianbao convert in -o out --to xlsx > log 2>&1 & run=$!
        tries=0
        until ls -A out | grep -q '^[.]nianbao' || [ $tries -gt 5000 ]; do tries=$((tries + 1)); done
        kill -\(signal) $run
        wait $run
        echo "$(($? > 128)) $(ls -A out | grep -c '^[.]nianbao') $(($(ls out | wc -l) < 400))"
        """)
    #expect(run.output == "1 0 1\n")
  }

  @Test func `what killed runs have left is cleared, but not what may be at work`() async throws {
    let folder = try TemporaryFolder(SampleText())
    // No process has the number 4194304, the first that is too large.
    let names = [".nianbao-4194304-1", ".nianbao-4194304-2", ".nianbao-1-1", ".nianbao-x"]
    for name in names { try folder.write("x", to: "out/" + name) }
    for name in names where name != ".nianbao-4194304-2" {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -7200)],
        ofItemAtPath: folder.file("out/" + name))
    }
    let run = try await folder.run("convert", SampleText.name, "-o", "out", "--to", "tsv")
    #expect(run.status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.file("out"))
    #expect(Set(left) == Set(names.dropFirst() + ["年报.tsv"]))
  }
}
