// The only file that calls libzip.
import CLibZip
import Glibc

/// A ZIP archive that is open for reading; destroying the value closes it.
///
/// Entries are copied out, or streamed inside a closure, so that nothing of the C library outlives
/// it.
@safe
package struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer
  private let limits: ArchiveLimits
  private let names: EntryNames
  private let ledger = Ledger()

  /// The entries, in directory order, without folders.
  package let entries: [ArchiveEntry]

  /// Opens an archive that starts at a byte offset in a file.
  package init(
    path: String, from start: Int = 0, limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    var error = unsafe zip_error_t()
    guard let source = unsafe zip_source_file_create(path, UInt64(max(start, 0)), -1, &error)
    else { throw Self.openingError(unsafe error.zip_err) }
    try unsafe self.init(source: source, limits)
  }

  /// Opens an archive in memory.
  package init(bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    guard !bytes.isEmpty, let copy = unsafe malloc(bytes.count) else {
      throw .notAnArchive
    }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    var error = unsafe zip_error_t()
    // From here on the source owns the copy, and the archive owns the source.
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error)
    else {
      unsafe free(copy)
      throw .unreadable(reason: "out of memory")
    }
    try unsafe self.init(source: source, limits)
  }

  private init(source: OpaquePointer, _ limits: ArchiveLimits) throws(ArchiveError) {
    var error = unsafe zip_error_t()
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw Self.openingError(unsafe error.zip_err)
    }
    try unsafe self.init(handle, limits)
  }

  private init(_ handle: OpaquePointer, _ limits: ArchiveLimits) throws(ArchiveError) {
    let count = unsafe zip_get_num_entries(handle, 0)
    guard count <= limits.entries else {
      unsafe zip_discard(handle)
      throw .tooManyEntries(limit: limits.entries)
    }
    var entries: [ArchiveEntry] = []
    for index in 0..<UInt64(max(count, 0)) {
      guard let entry = unsafe Self.entry(index, of: handle), !entry.name.hasSuffix("/") else {
        continue
      }
      entries.append(entry)
    }
    unsafe self.handle = unsafe handle
    self.limits = limits
    self.entries = entries
    names = EntryNames(entries)
  }

  deinit { unsafe zip_discard(handle) }

  /// The entry with exactly that name, or else one that differs only in case, in `\` for `/`, or in
  /// a leading `/` or `./`.
  package func entry(named name: String) -> ArchiveEntry? {
    names.position(of: name).map { entries[$0] }
  }

  /// Calls `body` with a stream of the entry's bytes; once `body` returns, the stream is at its
  /// end.
  package func withStream<Result>(
    of entry: ArchiveEntry, _ body: (PartStream) throws -> Result
  ) throws -> Result {
    let reader = try unsafe EntryReader(entry, of: handle, limits, ledger)
    defer { reader.close() }
    return try body(PartStream(reader))
  }

  private static func entry(_ index: UInt64, of handle: OpaquePointer) -> ArchiveEntry? {
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat_index(handle, index, 0, &status) == 0, let name = unsafe status.name
    else { return nil }
    let packed = unsafe status.comp_size
    let method = unsafe status.encryption_method
    return ArchiveEntry(
      name: unsafe String(cString: name), index: index,
      packedBytes: Int(clamping: packed),
      isEncrypted: method != UInt16(ZIP_EM_NONE))
  }

  private static func openingError(_ code: CInt) -> ArchiveError {
    switch code {
    case ZIP_ER_NOENT, ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_MEMORY:
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      return .unreadable(reason: unsafe String(cString: zip_error_strerror(&error)))
    default:
      return .notAnArchive
    }
  }
}

extension ZipArchive {
  /// An entry that is being read.
  @safe
  final class EntryReader {
    private var file: OpaquePointer?
    private let entry: ArchiveEntry
    private let limits: ArchiveLimits
    private let ledger: Ledger
    private var bytesRead = 0

    fileprivate init(
      _ entry: ArchiveEntry, of archive: OpaquePointer, _ limits: ArchiveLimits, _ ledger: Ledger
    ) throws(ArchiveError) {
      guard !entry.isEncrypted else { throw .encrypted(entry: entry.name) }
      guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else {
        switch unsafe zip_error_code_zip(zip_get_error(archive)) {
        case ZIP_ER_COMPNOTSUPP: throw .unknownCompression(entry: entry.name)
        case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD:
          throw .encrypted(entry: entry.name)
        default: throw .damaged(entry: entry.name)
        }
      }
      unsafe self.file = unsafe file
      self.entry = entry
      self.limits = limits
      self.ledger = ledger
      ledger.open(entry)
    }

    deinit { close() }

    /// Closes the entry; from here on there are no more bytes.
    func close() {
      if let file = unsafe file { _ = unsafe zip_fclose(file) }
      unsafe file = nil
    }

    /// Reads the next bytes; returns 0 at the end, once the library has verified the checksum.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(ArchiveError) -> Int {
      guard let file = unsafe file, buffer.count > 0 else { return 0 }
      let count = unsafe Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      guard count >= 0 else { throw .damaged(entry: entry.name) }
      bytesRead += count
      ledger.totalBytes += count
      guard bytesRead <= limits.partBytes else {
        throw .partTooLarge(entry: entry.name, limit: limits.partBytes)
      }
      guard ledger.totalBytes <= limits.totalBytes else {
        throw .totalTooLarge(limit: limits.totalBytes)
      }
      let isOver =
        bytesRead > limits.ratioFloor && bytesRead / max(entry.packedBytes, 1) > limits.ratio
      if isOver || ledger.isOver(limits) {
        throw .ratioTooHigh(entry: entry.name, limit: limits.ratio)
      }
      return count
    }
  }
}
