/// Stub.
public enum RuleReference {
  /// Stub.
  public static func markdown(_ rules: [any Rule]) -> String { "" }
}
