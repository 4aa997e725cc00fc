import Glibc

/// Runs something while numbers are spelt as in C.
///
/// The program that we are part of may have chosen a language in which 1.5 is written 1,5.
func withCNumericLocale<Result>(_ body: () -> Result) -> Result {
  guard let plain = unsafe newlocale(1 << LC_NUMERIC, "C", nil) else { return body() }
  let previous = unsafe uselocale(plain)
  defer {
    unsafe uselocale(previous)
    unsafe freelocale(plain)
  }
  return body()
}
