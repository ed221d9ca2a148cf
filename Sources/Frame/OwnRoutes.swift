import Ground
import HTTPTypes
import Hummingbird
import Store

extension Server {
    /// Sets the language or the size of type, and goes back.
    func changeLook(_ job: Job) throws -> Reply {
        guard let call = job.call, let form = job.form, let found = job.found else {
            throw Failure(.notFound, .noSuchPage)
        }
        var look = call.look
        switch (found.route.path, form.value("to")) {
        case ("/language", "zh"): look.language = .zh
        case ("/language", "en"): look.language = .en
        case ("/elder", "on"): look.isElder = true
        case ("/elder", "off"): look.isElder = false
        default: throw Failure(.unprocessableContent, .notAChoice)
        }
        var reply = Reply.seeOther(Link(local: form.value("back"))?.text ?? "/")
        reply.headers[.setCookie] = cookies.setting(cookies.look, to: look.cookie, forAYear: true)
        return reply
    }

    func asset(_ job: Job) throws -> Reply {
        guard let call = job.call, let name = call.parameters["name"], let asset = assets[name] else {
            throw Failure(.notFound, .noSuchPage)
        }
        let isThisVersion = call.query.value("v") == asset.version
        let tag = "\"\(asset.version)\""
        let headers: HTTPFields = [
            .contentType: asset.mediaType, .eTag: tag,
            .cacheControl: isThisVersion ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if job.request.headers[.ifNoneMatch] == tag { return Reply(status: .notModified, headers: headers) }
        return Reply(status: .ok, headers: headers, body: asset.bytes)
    }

    /// Whether this server can read its database.
    func health() async throws -> Reply {
        _ = try await database.read { db in try db.count("SELECT 1") }
        return .text("ok\n")
    }

    /// The page of a failure, with the headers that go with it.
    func reply(to failure: Failure, _ job: inout Job) async -> Reply {
        job.cause = failure.cause
        guard let call = job.call else {
            var reply = Reply.text("\(failure.words.zh)\n\(failure.words.en)\n", status: failure.status)
            if failure.closes { reply.headers[.connection] = "close" }
            return reply
        }
        if job.request.headers[.accept] == "application/json" {
            return .json(["refusal": failure.words.in(call.look.language)], status: failure.status)
        }
        if let link = secondFactor(failure, job) { return .seeOther(link.text) }
        let kept = job.isOurs ? job.form?.longTexts ?? [] : []
        let page = failure.page(number: job.number, call: call, signIn: settings.signInPage, typed: kept)
        var reply = Reply.html(layout.html(page, for: call, Layout.Reader(job.standing)), status: failure.status)
        if failure.closes { reply.headers[.connection] = "close" }
        if let seconds = failure.retryAfter { reply.headers[.retryAfter] = String(seconds) }
        if !failure.allow.isEmpty { reply.headers[.allow] = failure.allow.joined(separator: ", ") }
        return reply
    }

    /// Who has given the password and asks for more is led to the page that asks for the second factor.
    private func secondFactor(_ failure: Failure, _ job: Job) -> Link? {
        guard failure.status == .unauthorized, job.request.method == .get, let standing = job.standing,
            !standing.isWhole
        else { return nil }
        return settings.secondFactorPage
    }
}

extension Form {
    /// What somebody took time to write: it is shown again when the form itself cannot be. Never a password or a code.
    var longTexts: [String] {
        fields.compactMap { field in
            let name = field.name.lowercased()
            let isSecret = ["password", "ticket", "code", "secret"].contains { name.contains($0) }
            return isSecret || field.value.count < 15 ? nil : field.value
        }
    }
}
