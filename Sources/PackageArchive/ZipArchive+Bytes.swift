extension ZipArchive {
  /// All bytes of an entry.
  package func bytes(of entry: ArchiveEntry) throws(ArchiveError) -> [UInt8] {
    do {
      return try withStream(of: entry) { stream in
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = unsafe stream.read(&chunk, maxLength: chunk.count)
          if let failure = stream.failure { throw failure }
          guard count > 0 else { return bytes }
          bytes.append(contentsOf: chunk[..<count])
        }
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .damaged(entry: entry.name)
    }
  }
}
