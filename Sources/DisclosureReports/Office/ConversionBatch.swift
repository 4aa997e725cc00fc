import Foundation

/// The conversion of many files to one format.
struct ConversionBatch {
  /// What became of a file.
  enum Outcome {
    case converted
    /// It could not be opened.
    case failed
    /// It took too long, or too much memory.
    case tooSlow
  }

  let program: OfficeProgram
  let target: OfficeProgram.Target
  let folder: GuardedFolder
  /// What a run over several files may take.
  let limits: OfficeRun.Limits
  /// What a run over one file may take.
  let limitsAlone: OfficeRun.Limits

  /// The folder of the results.
  private var output: URL { folder.url.appendingPathComponent("out") }

  /// The path of the result for a file.
  func result(for file: URL) -> URL {
    let name = file.deletingPathExtension().lastPathComponent
    return output.appendingPathComponent("\(name).\(target.rawValue)")
  }

  /// Converts files, whose names without extension must differ.
  ///
  /// One run converts all, one after the other. If it has to be stopped, the file to blame is the
  /// last one that came out, which may be incomplete, or one after it: these are tried alone until
  /// it is found, and the others follow in one run again.
  ///
  /// - Throws: An error of the system if the program cannot be run.
  func convert(_ files: [URL]) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    /// The file that came out last when a run was stopped, while the one to blame is sought.
    var suspect: Int?
    while outcomes.count < files.count {
      let start = outcomes.count
      if suspect != nil || start == files.count - 1 {
        let outcome = try outcome(ofAlone: files[start])
        outcomes.append(outcome)
        // A file that comes out only now was the one at work, and no more than slow.
        let isFound = outcome == .tooSlow || outcome == .converted && start != suspect
        if isFound { suspect = nil }
        continue
      }
      let isFinished = try run(files[start...], limits) == .finished
      let last = files.indices.last { $0 >= start && exists(files[$0]) } ?? start
      let end = isFinished ? files.count : last
      outcomes += files[start..<end].map { exists($0) ? .converted : .failed }
      if !isFinished { suspect = last }
    }
    return outcomes
  }

  private func outcome(ofAlone file: URL) throws -> Outcome {
    try? FileManager.default.removeItem(at: result(for: file))
    if try run([file], limitsAlone) == .stopped { return .tooSlow }
    return exists(file) ? .converted : .failed
  }

  private func run(_ files: ArraySlice<URL>, _ limits: OfficeRun.Limits) throws -> OfficeRun.Ending
  {
    let arguments = program.arguments(
      converting: files.map(\.path), to: target, in: folder.url, output: output.path)
    let run = try OfficeRun(program, arguments, in: folder, limits: limits)
    return run.ending(limits: limits) {
      (try? FileManager.default.contentsOfDirectory(atPath: output.path).count) ?? 0
    }
  }

  private func exists(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: result(for: file).path)
  }
}
