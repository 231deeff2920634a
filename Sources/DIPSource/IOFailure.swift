/// A system call that failed, with the path and the system's words.
package struct IOFailure: Error, Sendable {
  package let path: String
  /// Its errno; `SystemText` says it in words.
  package let code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}
