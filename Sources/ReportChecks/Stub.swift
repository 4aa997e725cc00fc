public enum RuleReference { public static func markdown(_ rules: [any Rule]) -> String { "" } }
