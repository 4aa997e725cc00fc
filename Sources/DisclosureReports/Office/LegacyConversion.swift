import Foundation
import ReportModel
public import WorkbookReading

/// Converts files in older and other office formats with LibreOffice, many at a time.
///
/// Workbooks (.xls, .et, .ods) and documents (.doc, .wps, .odt, .rtf) are converted to formats that
/// can be read here, in a temporary folder. Without LibreOffice nothing is converted, and reading
/// such a file fails with an error that says what to do.
public struct LegacyConversion: Sendable {
  /// How long LibreOffice may take to start.
  public var startupTimeout = Duration.seconds(60)
  /// How long it may take for each file in addition.
  ///
  /// A file over which it takes longer is converted again, alone and with half the time to start in
  /// addition, before it is refused.
  public var timeoutPerFile = Duration.seconds(10)
  /// How much memory it may take, in bytes.
  public var memoryLimit = 1_536 << 20

  private let program: OfficeProgram?

  /// Looks for LibreOffice on `PATH`.
  public init() {
    program = OfficeProgram.installed()
  }

  /// Uses the LibreOffice at a path.
  public init(program path: String) {
    program = OfficeProgram(path: path)
  }

  /// Calls `body` with readable sources, each in the position of the source that it was converted
  /// from.
  ///
  /// - Parameters:
  ///   - sources: The files as given.
  ///   - body: Receives the files to read instead, or why one could not be converted. The files are
  ///     removed when it returns.
  /// - Returns: The result of the body.
  /// - Throws: Rethrows the error of the body.
  public func withReadable<Answer, Failure: Error>(
    _ sources: [FileSource],
    _ body: ([Result<FileSource, ProcessingError>]) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try withReadable(sources.map { .success($0) }, body)
  }

  /// Calls `body` with readable sources; earlier failures are passed on unchanged.
  package func withReadable<Answer, Failure: Error>(
    _ sources: [Result<FileSource, ProcessingError>],
    _ body: ([Result<FileSource, ProcessingError>]) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    var readable = sources
    let reader = WorkbookReader()
    let foreign: [Job] =
      program == nil
      ? []
      : sources.enumerated().compactMap { index, source in
        guard case .success(let source) = source else { return nil }
        return reader.foreignKind(of: source).map { Job(index: index, source: source, kind: $0) }
      }
    guard let program, !foreign.isEmpty else { return try body(readable) }
    let folder: GuardedFolder
    do {
      folder = try GuardedFolder()
    } catch {
      for job in foreign { readable[job.index] = .failure(.notConverted(error)) }
      return try body(readable)
    }
    defer { folder.remove() }
    do {
      try prepare(folder)
      for target in OfficeProgram.Target.allCases {
        let jobs = foreign.filter { $0.target == target }
        let results = try convert(jobs, to: target, in: folder, by: program)
        for (job, result) in zip(jobs, results) { readable[job.index] = result }
      }
    } catch {
      for job in foreign { readable[job.index] = .failure(.notConverted(error)) }
    }
    return try body(readable)
  }

  /// A file to convert.
  private struct Job {
    var index: Int
    var source: FileSource
    var kind: ForeignKind

    var target: OfficeProgram.Target {
      switch kind {
      case .workbook: .xlsx
      case .document: .docx
      }
    }

    /// A unique name that does not depend on what the sender called the file.
    var name: String {
      switch kind {
      case .workbook(let ending), .document(let ending): "\(index).\(ending)"
      }
    }
  }

  private func prepare(_ folder: GuardedFolder) throws {
    for name in ["in", "out"] {
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent(name), withIntermediateDirectories: false)
    }
    try OfficeProgram.writeSettings(in: folder.url)
  }

  /// Copies the contents of the file at a path; a copied symbolic link could be dangling.
  private static func copy(_ path: String, to copy: URL) throws {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try Data().write(to: copy)
    let result = try FileHandle(forWritingTo: copy)
    defer { try? result.close() }
    while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
      try result.write(contentsOf: chunk)
    }
  }

  /// Converts files to one target format; the results are in the order of the jobs.
  private func convert(
    _ jobs: [Job], to target: OfficeProgram.Target, in folder: GuardedFolder,
    by program: OfficeProgram
  ) throws -> [Result<FileSource, ProcessingError>] {
    let files = try jobs.map { job in
      let copy = folder.url.appendingPathComponent("in").appendingPathComponent(job.name)
      switch job.source {
      case .bytes(let bytes): try Data(bytes).write(to: copy)
      case .path(let path): try Self.copy(path, to: copy)
      }
      return copy
    }
    // For a single file a user is waiting; in a batch, LibreOffice may first need a cold start.
    let batch = ConversionBatch(
      program: program, target: target, folder: folder,
      limits: limits(startup: startupTimeout), limitsAlone: limits(startup: startupTimeout / 2))
    return zip(files, try batch.convert(files)).map { file, outcome in
      switch outcome {
      case .converted: .success(.path(batch.result(for: file).path))
      case .failed: .failure(.notConverted(nil))
      case .tooSlow: .failure(.conversionTooSlow)
      }
    }
  }

  private func limits(startup: Duration) -> OfficeRun.Limits {
    OfficeRun.Limits(
      first: startup + timeoutPerFile, next: timeoutPerFile, memory: memoryLimit)
  }
}

extension ProcessingError {
  /// LibreOffice could not open a file, or could not be run.
  fileprivate static func notConverted(_ error: (any Error)?) -> ProcessingError {
    let reason = error.map { "（\($0.localizedDescription)）" } ?? ""
    return ProcessingError(
      "conversion-failed",
      zh: "LibreOffice 打不开该文件\(reason)，文件可能已损坏或设有密码。"
        + "请用 Excel 或 WPS 打开后另存为 .xlsx 或 .docx。",
      en: "LibreOffice could not open the file\(reason); it may be damaged or have a password. "
        + "Open it in Excel or WPS and save it as .xlsx or .docx.")
  }

  /// LibreOffice was stopped because it took too long, or too much memory.
  fileprivate static let conversionTooSlow = ProcessingError(
    "conversion-too-slow",
    zh: "LibreOffice 打开该文件用时过长或占用内存过多，已停止。请用 Excel 或 WPS 打开后另存为 .xlsx 或 .docx。",
    en: "LibreOffice took too long over the file, or too much memory, and was stopped. "
      + "Open it in Excel or WPS and save it as .xlsx or .docx.")
}
