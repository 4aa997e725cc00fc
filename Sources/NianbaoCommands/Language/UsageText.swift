import ArgumentParser
import ReportModel
import Spreadsheet

/// Translates the argument parser's messages into the user's language.
enum UsageText {
  /// The phrases of the parser, in the order in which they occur in a line.
  ///
  /// The parser only has English messages. Phrases not listed here stay in English after `错误：`.
  private static let phrases = [
    ("Error: ", "错误："), ("Help:  ", "说明："), ("Usage: ", "用法："),
    ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "没有写内容的选项 "),
    ("Missing one of: ", "缺少其中一项 "), ("Unknown option ", "不认识的选项 "),
    ("Unexpected argument ", "不认识的命令或多余的参数 "), (" unexpected arguments: ", " 个多余的参数 "),
    ("The option ", "选项 "), (" does not take any value, but ", " 后面不写内容，却写了 "),
    (" was specified.", "。"), (". Did you mean ", "。要写的是不是 "), ("The value ", "填的 "),
    (" is invalid for ", " 不能用于 "), (". Please provide one of ", "。可用："), ("' or '", "' '"),
    ("', '", "' '"), ("  See '", "  详见 "), ("' for more information.", ""),
  ]

  /// The parser's words in a help text, longer ones before those that they contain.
  private static let helpPhrases = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("<subcommand>", "<命令>"),
    ("Show the version.", "显示版本"), ("Show help information.", "显示本说明"),
    ("Show subcommand help information.", "显示命令的说明"),
    ("  See 'nianbao help <命令>' for detailed help.", "  每个命令的详细说明：nianbao help 命令"),
    (" (values: ", "（可用："), ("; default: ", "；默认 "), (" (default: ", "（默认 "),
  ]

  /// The help in the user's language.
  static func help(_ text: String) -> String {
    guard Language.usage == .zh else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = helpPhrases.reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
      // The bracket that closes the parser's list of values.
      let isList = words.contains("（可用：") || words.contains("（默认 ")
      return isList && words.hasSuffix(")") ? words.dropLast() + "）" : words
    }.joined(separator: "\n")
  }

  /// A message of the parser in the user's language.
  static func message(_ text: String) -> String {
    guard Language.usage == .zh else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      // The rest of the lines for help and usage is the program's own text.
      let isOwn = line.hasPrefix("Help: ") || line.hasPrefix("Usage: ")
      return (isOwn ? phrases.prefix(3) : phrases[...]).reduce(String(line)) {
        $0.replacing($1.0, with: $1.1)
      }
    }.joined(separator: "\n")
  }

  /// Throws for a file name that begins with a dash, such as `-draft.xlsx`.
  ///
  /// The parser reads it as the short options `-d`, `-r` and so on; an `h` among them asks for
  /// help.
  static func rejectOptionLikeNames(in arguments: [String]) throws {
    let options = arguments.prefix { $0 != "--" }
    // An option and its value may be a single argument: `-o=DIR`.
    let isName = { (argument: String) in
      argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 2
        && argument.dropFirst(2).first != "="
    }
    guard let name = options.first(where: isName) else { return }
    throw ValidationError(
      summary(
        "不认识的选项 '\(name)'。文件名以“-”开头的，请写成 ./\(name)。",
        "Unknown option '\(name)'. Write ./\(name) for a file whose name begins with a dash."))
  }

  /// The language to use; `--lang` takes effect even if the other arguments are invalid.
  static func language(_ arguments: [String]) -> Language {
    let values = zip(arguments, arguments.dropFirst()).filter { $0.0 == "--lang" }.map(\.1)
    let joined = arguments.filter { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    return (values + joined).lazy.compactMap(Language.init(rawValue:)).first ?? .environment
  }
}
