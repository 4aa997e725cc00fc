import Foundation
import Testing

/// Standard input that cannot be read.
struct StandardInputTests {
  @Test(arguments: ["< .", "<&-"])
  func `a folder or nothing there ends with 2 and a sentence`(redirection: String) async throws {
    let folder = try TemporaryFolder()
    for command in ["check", "cells", "convert"] {
      let run = try await NianbaoProcess(folder: folder.path).run(
        line: "nianbao \(command) - \(redirection); echo $?")
      #expect(run.output.hasSuffix("2\n"))
      #expect((run.output + run.errors).contains("读不了标准输入"), "\(run.errors)")
      #expect(!run.errors.contains("Backtrace") && !run.errors.contains("Fatal"))
    }
  }

  @Test func `what never ends is refused at the limit`() async throws {
    let folder = try TemporaryFolder()
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: "ulimit -v 4000000; nianbao check - < /dev/zero; echo $?")
    #expect(run.output.contains("268435456"))
    #expect(run.output.hasSuffix("\n2\n"))
  }
}
