/// Splits a formula into words and the text between them.
enum FormulaTokens {
  struct Token {
    var text: String
    /// Whether it is a run of letters, digits and `$ . _ \ ?` outside of quotes and brackets.
    var isWord: Bool
  }

  /// The tokens; joined, they give the formula again.
  static func split(_ formula: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(formula)
    while let first = rest.first {
      let token: Substring
      let isWord = isWordCharacter(first)
      if isWord {
        token = rest.prefix(while: isWordCharacter)
      } else if first == "\"" || first == "'" {
        token = quoted(rest, by: first)
      } else if first == "[" {
        token = bracketed(rest)
      } else {
        token = rest.prefix(1)
      }
      tokens.append(Token(text: String(token), isWord: isWord))
      rest = rest[token.endIndex...]
    }
    return tokens
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "$._\\?".contains(character)
  }

  /// A string or a sheet name in quotes; a doubled quote starts another token, which does no harm.
  private static func quoted(_ rest: Substring, by quote: Character) -> Substring {
    guard let end = rest.dropFirst().firstIndex(of: quote) else { return rest }
    return rest[...end]
  }

  /// A column of a table, or the number of another workbook, in brackets that may nest.
  private static func bracketed(_ rest: Substring) -> Substring {
    var depth = 0
    for index in rest.indices {
      if rest[index] == "[" { depth += 1 }
      if rest[index] == "]" { depth -= 1 }
      if depth == 0 { return rest[...index] }
    }
    return rest
  }
}
