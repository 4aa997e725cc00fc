@unsafe @preconcurrency import Glibc
import Testing

@testable import WorkbookWriting

@Suite
struct LibraryMessagesTests {
  /// libxml2, for one, keeps the stream that was standard error when it first had an error to print.
  @Test
  func `the stream in place of standard error stays open, for who has kept it`() {
    let kept = LibraryMessages.without { unsafe stderr.map { unsafe fileno($0) } }
    #expect(kept.map { fcntl($0, F_GETFD) } == FD_CLOEXEC)
  }
}
