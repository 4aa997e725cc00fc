import ArgumentParser
import ReportChecks
import ReportModel

extension CompletionKind {
  /// The codes of the rules.
  static var codes: CompletionKind { .list(RuleCatalogue.all.map(\.metadata.code)) }

  /// The names of the forms.
  static var forms: CompletionKind { .list(RuleCatalogue.bundled.map(\.id)) }
}
