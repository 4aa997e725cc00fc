import Foundation
import ReportModel
public import WorkbookReading

/// Opens files of older and other office kinds by means of LibreOffice, many at a time.
///
/// Workbooks (.xls, .et, .ods) and documents (.doc, .wps, .odt, .rtf) are turned into the kinds that
/// are read here, in a folder that is gone afterwards. Without LibreOffice nothing is turned, and
/// reading such a file fails with a sentence that says what to do.
public struct LegacyConversion: Sendable {
  /// How long LibreOffice may take to start.
  public var startupTimeout = Duration.seconds(60)
  /// How much longer it may take for each file.
  public var timeoutPerFile = Duration.seconds(5)

  private let program: OfficeProgram?

  /// Looks for LibreOffice on `PATH`.
  public init() {
    program = OfficeProgram.installed()
  }

  /// Takes LibreOffice at a path.
  public init(program path: String) {
    program = OfficeProgram(path: path)
  }

  /// Hands over sources that can be read, each in the place of the one it was made from.
  ///
  /// - Parameters:
  ///   - sources: The files as given.
  ///   - body: Takes the files to be read instead, or why one could not be turned. The files are
  ///     gone when it returns.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  public func withReadable<Answer, Failure: Error>(
    _ sources: [FileSource],
    _ body: ([Result<FileSource, ProcessingError>]) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try withReadable(sources.map { .success($0) }, body)
  }

  /// Hands over sources that can be read, and those failures that were there before as they are.
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
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-\(UUID().uuidString)")
    let cleanup = InterruptionCleanup(folder: folder)
    defer { cleanup.end() }
    do {
      try prepare(folder)
      for target in OfficeProgram.Target.allCases {
        let jobs = foreign.filter { $0.target == target }
        let results = try convert(jobs, to: target, in: folder, by: program, cleanup)
        for (job, result) in zip(jobs, results) { readable[job.index] = result }
      }
    } catch {
      for job in foreign { readable[job.index] = .failure(.notConverted(error)) }
    }
    return try body(readable)
  }

  /// A file to be turned.
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

    /// A name that no other file has and that says nothing a person wrote.
    var name: String {
      switch kind {
      case .workbook(let ending), .document(let ending): "\(index).\(ending)"
      }
    }
  }

  private func prepare(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("in"), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    try OfficeProgram.writeSettings(profile: folder.appendingPathComponent("profile"))
  }

  /// Copies what a path leads to; a link copied as such would lead nowhere.
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

  /// Turns files of one target; the answers are in their order.
  private func convert(
    _ jobs: [Job], to target: OfficeProgram.Target, in folder: URL, by program: OfficeProgram,
    _ cleanup: InterruptionCleanup
  ) throws -> [Result<FileSource, ProcessingError>] {
    guard !jobs.isEmpty else { return [] }
    let files = try jobs.map { job in
      let copy = folder.appendingPathComponent("in").appendingPathComponent(job.name)
      switch job.source {
      case .bytes(let bytes): try Data(bytes).write(to: copy)
      case .path(let path): try Self.copy(path, to: copy)
      }
      return copy.path
    }
    // Somebody waits for a single file; among many the first may have to wait for a cold start.
    let time = (jobs.count == 1 ? startupTimeout / 2 : startupTimeout) + timeoutPerFile * jobs.count
    let isInTime = try program.convert(
      files, to: target, in: folder, before: .now + time, watchedBy: cleanup)
    return jobs.map { job in
      let result = folder.appendingPathComponent("\(job.index).\(target.rawValue)").path
      guard FileManager.default.fileExists(atPath: result) else {
        return .failure(isInTime ? .notConverted(nil) : .conversionTooSlow)
      }
      return .success(.path(result))
    }
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

  /// LibreOffice was ended since it took too long.
  fileprivate static let conversionTooSlow = ProcessingError(
    "conversion-too-slow",
    zh: "LibreOffice 打开该文件（或同批文件）用时过长，已停止。请用 Excel 或 WPS 打开后另存为 .xlsx 或 .docx。",
    en: "LibreOffice took too long over the file, or others of the same run, and was stopped. "
      + "Open it in Excel or WPS and save it as .xlsx or .docx.")
}
