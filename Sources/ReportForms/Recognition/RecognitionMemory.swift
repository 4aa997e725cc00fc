/// What reading a file has taught about its texts: how they fold, what they name in each form.
///
/// Nearly all texts of a report are the same in every file, so the next file starts with it.
final class RecognitionMemory {
  /// The texts met so far.
  let known: KnownTexts
  /// The words of each form, with the look-ups made among them.
  let vocabularies: [FormVocabulary]

  /// The most texts and answers to keep, so that memory does not grow with the number of files.
  private static let limit = 4000

  init(_ words: [FormWords]) {
    vocabularies = words.map { FormVocabulary($0) }
    var filter = LabelFilter(UnitSet([]), reach: [:])
    for index in vocabularies.flatMap(\.indexes) { filter.formUnion(index.labels.filter) }
    known = KnownTexts(filter: filter)
  }

  /// Whether it has grown too large to be kept.
  var isFull: Bool {
    let answers = vocabularies.flatMap(\.indexes).reduce(0) { $0 + $1.remembered }
    return known.count + answers > Self.limit
  }
}
