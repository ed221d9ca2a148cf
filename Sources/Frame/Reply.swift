import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// An answer on its way out, before the headers that every answer has.
struct Reply: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields = [:]
    var body: [UInt8] = []
    /// The page has a script, which may run programs of ours and ask us for more.
    var runsPrograms = false
    /// What else the policy lets run: a page's import map.
    var scriptPolicy: String?
    /// What is sent bit by bit instead of `body`.
    var stream: Stream?

    typealias Stream = @Sendable (_ write: ([UInt8]) async throws -> Void) async throws -> Void

    static func html(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Reply {
        Reply(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"], body: bytes)
    }

    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(
            status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: Array(text.utf8))
    }

    /// For a script of ours, which shows the words where they belong.
    static func json(_ words: [String: String], status: HTTPResponse.Status) -> Reply {
        let bytes = (try? JSONEncoder().encode(words)).map(Array.init) ?? Array("{}".utf8)
        return Reply(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"], body: bytes)
    }

    static func seeOther(_ location: String) -> Reply {
        Reply(status: .seeOther, headers: [.location: location, .cacheControl: "no-store"])
    }

    static func file(_ file: File) -> Reply {
        let name = "filename*=UTF-8''\(file.name.percentEncoded)"
        let headers: HTTPFields = [
            .contentType: file.mediaType, .cacheControl: "no-store",
            .contentDisposition: "\(file.isInline ? "inline" : "attachment"); \(name)",
        ]
        return Reply(status: .ok, headers: headers, body: file.bytes)
    }

    /// The whole response. Whatever it says, it says this too: run nothing, frame nothing, tell nobody where one came from.
    func response(to request: Request, withTLS: Bool) -> Response {
        var headers = headers
        headers[.contentSecurityPolicy] = """
            default-src 'none'; script-src 'self'\(scriptPolicy.map { " \($0)" } ?? "")\
            \(runsPrograms ? " 'wasm-unsafe-eval'; connect-src 'self'" : ""); \
            style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
            """
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "no-referrer"
        headers[.crossOriginOpenerPolicy] = "same-origin"
        headers[.crossOriginResourcePolicy] = "same-origin"
        if headers[.cacheControl] == "no-store" { headers[.vary] = "Cookie" }
        if withTLS { headers[.strictTransportSecurity] = "max-age=31536000" }
        if status == .notModified { return Response(status: status, headers: headers) }
        if let stream {
            return Response(
                status: status, headers: headers,
                body: ResponseBody { writer in
                    try await stream { bytes in try await writer.write(ByteBuffer(bytes: bytes)) }
                    try await writer.finish(nil)
                })
        }
        headers[.contentLength] = String(body.count)
        let sent = request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        return Response(status: status, headers: headers, body: sent)
    }
}

extension HTTPField.Name {
    static let referrerPolicy = known("Referrer-Policy")
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
    static let host = known("Host")
    static let forwardedFor = known("X-Forwarded-For")
    static let fetchSite = known("Sec-Fetch-Site")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let known = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header") }
        return known
    }
}
