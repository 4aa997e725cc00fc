import Foundation
import NianbaoCommands

exit(Program.run(Program.arguments))
