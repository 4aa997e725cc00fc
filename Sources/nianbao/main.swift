import Foundation
import NianbaoCommands

exit(Program.run(Array(CommandLine.arguments.dropFirst())))
