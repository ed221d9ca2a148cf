import Ground
import HTTPTypes
import Hummingbird
import NIOCore

extension Server {
    /// Path and query of a request whose head can be trusted to mean one thing.
    func readTarget(_ request: Request) throws -> (path: Substring, query: Form) {
        let target = request.uri.string
        guard target.utf8.count <= 8192 else { throw closing(Failure(.uriTooLong, .longAddress)) }
        guard let host = request.head.authority, !host.isEmpty, host.utf8.count < 300, request.headers[.host] == nil
        else {
            throw closing(Failure(.badRequest, .badRequest))
        }
        guard target.hasPrefix("/") else { throw closing(Failure(.badRequest, .badRequest)) }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let query = parts.count > 1 ? parts[1] : ""
        do {
            return (parts[0], Form(fields: try FormReading.urlencoded(query.utf8)))
        } catch {
            throw Failure(.badRequest, error.words)
        }
    }

    /// The form of a POST that comes from a page of ours and holds a ticket of ours.
    func readForm(for route: Route, _ job: inout Job) async throws -> Form {
        let headers = job.request.headers
        guard isFromOurPages(job.request) else { throw closing(Failure(.forbidden, .foreignForm)) }
        job.isOurs = headers[.fetchSite] == "same-origin"
        guard headers[.contentEncoding] == nil else { throw closing(Failure(.unsupportedMediaType, .otherKind)) }
        let form = try readForm(
            try await body(of: job.request, upTo: route.bodyLimit), headers[.contentType] ?? "", route)
        job.form = form
        if case .look = route.work { return form }
        guard let call = job.call, let ticket = tickets.read(form.value("ticket"), from: call.holder, on: job.now.date)
        else {
            throw Failure(.forbidden, .staleForm, advice: .staleFormAdvice)
        }
        return Form(fields: form.fields, files: form.files, ticket: ticket)
    }

    private func readForm(_ bytes: [UInt8], _ contentType: String, _ route: Route) throws -> Form {
        let kind = contentType.prefix { $0 != ";" }.lowercased()
        do {
            switch kind {
            case "application/x-www-form-urlencoded":
                return Form(fields: try FormReading.urlencoded(bytes))
            case "multipart/form-data" where route.takesFiles:
                guard let boundary = Multipart.boundary(in: contentType) else { throw Refusal.badInput(.brokenUpload) }
                return try Multipart.form(bytes, boundary: boundary)
            case "" where bytes.isEmpty:
                return Form(fields: [])
            default:
                throw Failure(.unsupportedMediaType, .otherKind)
            }
        } catch let refusal as Refusal {
            throw Failure(refusal.kind == .badInput ? .badRequest : .contentTooLarge, refusal.words)
        }
    }

    private func body(of request: Request, upTo limit: Int) async throws -> [UInt8] {
        let tooLarge = closing(Failure(.contentTooLarge, .tooLarge))
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        var bytes: [UInt8] = []
        do {
            for try await buffer in request.body {
                guard bytes.count + buffer.readableBytes <= limit else { throw tooLarge }
                bytes.append(contentsOf: buffer.readableBytesView)
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            // The connection broke, or what came on it was no body.
            throw closing(Failure(.badRequest, .badRequest))
        }
        return bytes
    }

    /// Browsers say where a form comes from. Our pages send no referrer, so an old browser's Origin may be `null`: then the ticket
    /// alone must do.
    private func isFromOurPages(_ request: Request) -> Bool {
        if let site = request.headers[.fetchSite], site != "same-origin" { return false }
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        let authority = origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) }
        return authority == request.head.authority || authority == settings.authority
    }

    private func closing(_ failure: Failure) -> Failure {
        var failure = failure
        failure.closes = true
        return failure
    }
}
