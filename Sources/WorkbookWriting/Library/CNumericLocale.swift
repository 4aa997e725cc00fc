import Glibc

/// Runs `body` in a locale in which C writes numbers with a decimal point.
///
/// The host program may have chosen a locale in which 1.5 is written 1,5.
func withCNumericLocale<Result>(_ body: () -> Result) -> Result {
  guard let plain = unsafe newlocale(1 << LC_NUMERIC, "C", nil) else { return body() }
  let previous = unsafe uselocale(plain)
  defer {
    unsafe uselocale(previous)
    unsafe freelocale(plain)
  }
  return body()
}
