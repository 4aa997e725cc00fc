import ArgumentParser
import DisclosureReports
import Foundation
import ReportModel
import Spreadsheet

/// The program as a function of its arguments.
package enum Program {
  /// The arguments of this process, without the name of the program.
  ///
  /// They are read from `argv`, because `CommandLine.arguments` loses bytes that are not UTF-8.
  package static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
      return unsafe FileName.text(
        Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument))))
    }
  }

  /// Runs a command.
  ///
  /// - Parameter arguments: The arguments, without the name of the program.
  /// - Returns: The exit status: 0 no error findings, 1 error findings, 2 the run failed.
  package static func run(_ arguments: [String]) -> Int32 {
    StandardStream.reserveStandardDescriptors()
    StandardStream.silenceLibraries()
    Termination.leaveNothingBehind()
    // Exceeding the file size limit should be a write error, after which nothing is left behind.
    _ = signal(SIGXFSZ, SIG_IGN)
    return Language.$usage.withValue(UsageText.language(arguments)) { execute(arguments) }
  }

  /// The root command; completion scripts are made of one that has the Chinese names as well.
  private static func root(of arguments: [String]) -> any ParsableCommand.Type {
    arguments.first?.hasPrefix("--generate-completion-script") == true
      ? CompletionRoot.self : Nianbao.self
  }

  private static func execute(_ arguments: [String]) -> Int32 {
    let root = root(of: arguments)
    do {
      try UnknownCommand.reject(arguments)
      try UsageText.rejectOptionLikeNames(in: arguments)
      var command = try root.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      // Help and version arrive as errors with status 0; every other error of the parser is a usage
      // error.
      let message = UsageText.help(root.fullMessage(for: error))
      guard root.exitCode(for: error) == .success else {
        Console.error(UsageText.message(message))
        return ExitCode.failed.rawValue
      }
      return Language.usage.exitCode { () throws(ProcessingError) in
        try Console.out(message)
        return .success
      }.rawValue
    }
  }
}
