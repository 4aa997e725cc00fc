import CLibZip
import Foundation

/// A ZIP archive of which whole parts are read, with nothing between us and libzip.
@safe
struct FloorArchive: ~Copyable {
  private let handle: OpaquePointer

  init?(path: String) {
    guard let handle = unsafe zip_open(path, ZIP_RDONLY, nil) else { return nil }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe zip_discard(handle) }

  /// The names of the parts.
  var names: [String] {
    unsafe (0..<UInt64(zip_get_num_entries(handle, 0))).compactMap { index in
      unsafe zip_get_name(handle, index, 0).map { name in unsafe String(cString: name) }
    }
  }

  /// The bytes of a part.
  func bytes(of name: String) -> Data? {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat(handle, name, 0, &status) == 0,
      let part = unsafe zip_fopen(handle, name, 0)
    else { return nil }
    defer { unsafe zip_fclose(part) }
    var data = Data(count: unsafe Int(status.size))
    let count = unsafe data.withUnsafeMutableBytes { buffer in
      unsafe zip_fread(part, buffer.baseAddress, UInt64(buffer.count))
    }
    return count == data.count ? data : nil
  }
}
