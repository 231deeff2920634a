import DIPDiagnostics
import DIPServe
import FlyingFox
import Foundation
import Synchronization

/// Takes what FlyingFox read of a request to `Answers`, and their answer back.
final class PreviewHandler: HTTPHandler {
  private let showcase: Showcase
  private let bahasa: Bahasa
  /// The port it answers on; 0 until that is known.
  private let port = Atomic<UInt16>(0)

  init(_ showcase: Showcase, bahasa: Bahasa) {
    self.showcase = showcase
    self.bahasa = bahasa
  }

  private static let phrases = [
    200: "OK", 302: "Found", 304: "Not Modified", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed",
    414: "URI Too Long", 421: "Misdirected Request", 503: "Service Unavailable",
  ]

  func answers(on port: UInt16) { self.port.store(port, ordering: .relaxed) }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let hosts = HostPolicy(port: Int(port.load(ordering: .relaxed)))
    let answers = Answers(showcase, hosts: hosts, bahasa: bahasa)
    do throws(Refusal) {
      let read = try Request(
        method: request.method.rawValue, target: request.target.rawValue, host: request.headers[.host],
        ifNoneMatch: request.headers[HTTPHeader("If-None-Match")],
        ifModifiedSince: request.headers[HTTPHeader("If-Modified-Since")], length: request.headers[.contentLength],
        coding: request.headers[.transferEncoding])
      return response(answers.answer(read), wantsBody: read.wantsBody)
    } catch {
      // What else the connection holds cannot be told apart from a body.
      var refused = response(answers.refused(error), wantsBody: true)
      refused.headers[.connection] = "close"
      return refused
    }
  }

  private func response(_ answer: Answer, wantsBody: Bool) -> HTTPResponse {
    let status = HTTPStatusCode(answer.status, phrase: PreviewHandler.phrases[answer.status] ?? "")
    var headers = HTTPHeaders()
    for (name, value) in answer.fields + Answer.common { headers[HTTPHeader(name)] = value }
    switch answer.body {
    case .bytes(let bytes):
      // A length that is said stays: HEAD has it of a body that it does not send.
      headers[.contentLength] = String(bytes.count)
      return HTTPResponse(statusCode: status, headers: headers, body: Data(wantsBody ? bytes : []))
    case .file(let file):
      headers[.contentLength] = String(file.size)
      guard wantsBody else { return HTTPResponse(statusCode: status, headers: headers) }
      let body = HTTPBodySequence(from: FileBytes(file), count: file.size, suggestedBufferSize: 64 * 1024)
      return HTTPResponse(statusCode: status, headers: headers, body: body)
    case .news:
      guard wantsBody else { return HTTPResponse(statusCode: status, headers: headers) }
      return HTTPResponse(statusCode: status, headers: headers, body: HTTPBodySequence(from: News(showcase)))
    }
  }
}
