import Foundation
import Testing

/// Files whose names are not UTF-8, as a ZIP from Windows leaves them.
struct FileNameTests {
  /// `甲镇` and `年报.txt` in GBK, as the shell writes them.
  private static let names =
    #"town=$(printf '\274\327\325\362'); file=$(printf '\304\352\261\250.txt')"#

  /// Runs lines in a folder with `in/甲镇/年报.txt`, both names in GBK, and removes it: Foundation could not.
  private func run(_ lines: String) async throws -> NianbaoProcess.Outcome {
    let folder = try TemporaryFolder(SampleText())
    return try await NianbaoProcess(folder: folder.path).run(
      line: """
        \(Self.names)
        mkdir -p "in/$town"; cp \(SampleText.name) "in/$town/$file"; rm \(SampleText.name)
        \(lines)
        rm -r in
        """)
  }

  @Test func `files with such names in a folder are read and shown as people read them`()
    async throws
  {
    let run = try await run("nianbao check in; echo $?")
    #expect(run.output.contains("\nin/甲镇/年报.txt  延津县人民政府办公室"), "\(run.output)")
    #expect(run.output.hasSuffix("\n0\n"))
  }

  @Test(arguments: [
    #""in/$town/$file""#, "in/甲镇/年报.txt", #""in/甲镇/$file""#, #""in/$town""#, "in/甲镇/",
  ])
  func `one is found under its bytes and under what it reads as`(argument: String) async throws {
    let run = try await run("nianbao check \(argument) --format json; echo $?")
    #expect(run.output.contains(#""file": "in/甲镇/年报.txt""#), "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("\n0\n"))
  }

  @Test func `outputs are written under the names that people read`() async throws {
    let run = try await run(#"nianbao convert in --to tsv -o "out/$town"; ls out/* ; rm -r out"#)
    #expect(run.output == "out/甲镇/年报.tsv\n年报.tsv\n", "\(run.errors)")
  }

  @Test func `older files with such names are turned by LibreOffice`() async throws {
    let run = try await run(
      #"""
      mkdir bin; printf '{\\rtf1 x}' > "in/$town/$(printf '\304\352.rtf')"; rm "in/$town/$file"
      cat > bin/soffice <<'END'
      #!/bin/sh
      for file; do folder=$out; out=$previous; previous=$file; done
      while [ "$1" != --outdir ]; do shift; done
      cp "$3" "$2/0.docx"
      END
      chmod +x bin/soffice; PATH="$PWD/bin:$PATH" nianbao check in --format json
      """#)
    #expect(run.output.contains(#""file": "in/甲镇/年.rtf""#))
    #expect(run.output.contains(#""code": "rich-text""#), "\(run.output)")
  }

  @Test func `a name in no known encoding is shown by its bytes, and the file is read`()
    async throws
  {
    let run = try await run(
      #"mv "in/$town" "in/$(printf 'a\377')"; nianbao check in; nianbao check 'in/a\xFF'"#)
    #expect(
      run.output.split(separator: "\n").count { $0.hasPrefix(#"in/a\xFF/年报.txt  延津县人民政府办公室"#) } == 2
    )
  }

  @Test func `there may be more of them than files that can be open`() async throws {
    let run = try await run(
      #"""
      for i in 1 2 3 4 5 6 7 8 9; do for j in 1 2 3 4 5 6 7 8 9; do
        cp "in/$town/$file" "in/$town/$i$j$file"
      done; done
      ulimit -S -n 64; nianbao check in --format json | grep -c '"status": "clean"'
      """#)
    #expect(run.output == "82\n", "\(run.errors)")
  }

  @Test func `one that is not there or may not be read is told by name`() async throws {
    let run = try await run(
      #"""
      nianbao check "$town"; chmod 0 "in/$town/$file"
      if [ "$(id -u)" = 0 ]; then as='setpriv --reuid 65534 --clear-groups'; fi
      $as nianbao check in; echo $?
      """#)
    #expect(run.output.contains("\n甲镇  读不了\n  找不到“甲镇”"))
    #expect(run.output.contains("in/甲镇/年报.txt  读不了\n"))
    #expect(run.output.hasSuffix("\n2\n"))
  }
}
