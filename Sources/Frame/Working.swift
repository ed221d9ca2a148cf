import Ground
import HTTPTypes
import Hummingbird
import Store

/// A refusal from inside a transaction, with who was refused.
private struct Stopped: Error {
    let refusal: Refusal
    let standing: Standing?
}

/// What a body gave, and to whom.
private struct Given: Sendable {
    let answer: Answer
    let standing: Standing?
}

extension Server {
    func show(
        _ show: @escaping @Sendable (Visit<Reader>) throws -> Answer, _ route: Route, _ job: inout Job
    ) async throws -> Reply {
        guard let call = job.call else { throw Failure(.notFound, .noSuchPage) }
        let given: Given
        do {
            given = try await look(call, route.audience) { db, who in try show(Visit(db, call, who)) }
        } catch let stopped as Stopped {
            throw failure(stopped, &job)
        }
        await seen(given.standing, call)
        return reply(given, &job)
    }

    func perform(_ act: Route.Act, _ route: Route, _ job: inout Job) async throws -> Reply {
        guard let call = job.call, let form = job.form, let ticket = form.ticket?.digest else {
            throw Failure(.forbidden, .staleForm, advice: .staleFormAdvice)
        }
        let mark = form.mark(for: route, call.parameters, with: marks)
        let whoIs = whoIs
        do {
            let outcome = try await database.write { db -> Outcome in
                if let earlier = try db.answered(ticket) {
                    guard MAC.areEqual(earlier.body, mark) else { throw Refusal.conflict(.otherForm) }
                    return .before(earlier.location)
                }
                let standing = try db.standing(call.holder, at: call.now, whoIs)
                let answer = try Self.withStanding(standing) {
                    let who = try route.audience.admit(standing)
                    if let standing, standing.session.isDueToBeSeen(at: call.now) {
                        try db.seeSession(call.holder, at: call.now)
                    }
                    return try act.perform(Visit(db, call, who), form)
                }
                try db.record(Answered(body: mark, location: answer.location), ticket: ticket, at: call.now)
                return .now(Given(answer: answer, standing: standing))
            }
            switch outcome {
            case .now(let given) where !given.answer.isMadeAgain:
                return reply(given, &job)
            case .before(let location?):
                return .seeOther(location)
            case .now, .before(nil):
                guard let again = act.again else { return page(.alreadyDonePage, &job) }
                return reply(
                    try await look(call, route.audience) { db, who in try again(Visit(db, call, who), form) }, &job)
            }
        } catch let stopped as Stopped {
            return try await showAgain(act.form, stopped, form, &job)
        } catch let refusal as Refusal {
            throw Failure(refusal)
        }
    }

    private enum Outcome: Sendable {
        case now(Given)
        case before(String?)
    }

    func meet(_ meeting: Route.Meeting, _ route: Route, _ job: inout Job) async throws -> Reply {
        guard let call = job.call else { throw Failure(.notFound, .noSuchPage) }
        let form = job.form ?? Form(fields: [])
        var standing: Standing?
        do {
            standing = try await look(call, route.audience) { _, _ in .seeOther("/") }.standing
            let exchange = Exchange(
                form: form, call: call, audience: route.audience, database: database, whoIs: whoIs)
            let given = Given(answer: try await meeting.perform(exchange), standing: standing)
            if !route.leavesNoTrace { await seen(standing, call) }
            return reply(given, &job)
        } catch let stopped as Stopped {
            throw failure(stopped, &job)
        } catch let refusal as Refusal {
            return try await showAgain(meeting.form, Stopped(refusal: refusal, standing: standing), form, &job)
        }
    }

    /// Shows the page of a refused form with what was typed, where it has one.
    private func showAgain(
        _ formPage: (@Sendable (Visit<Reader>) throws -> Page)?, _ stopped: Stopped, _ form: Form, _ job: inout Job
    ) async throws -> Reply {
        let kinds: [Refusal.Kind] = [.badInput, .conflict, .tooLarge]
        // Whatever kind it is: where a field is named, the form is there to be mended.
        let isOfForm = kinds.contains(stopped.refusal.kind) || !stopped.refusal.fields.isEmpty
        guard let formPage, let call = job.call, isOfForm else {
            throw failure(stopped, &job)
        }
        let refused = Refused(form: form, refusal: stopped.refusal)
        let given: Given
        do {
            given = try await look(call, .anyone) { db, who in
                .page(try formPage(Visit(db, call, who, refused: refused)))
            }
        } catch let second as Stopped {
            throw failure(second, &job)
        }
        guard case .page(let page) = given.answer.content else { throw failure(stopped, &job) }
        let summary = stopped.refusal.summary
        return html(
            layout.html(page, for: call, Layout.Reader(given.standing), summary: summary), of: page,
            status: Failure(stopped.refusal).status)
    }

    private func look(
        _ call: Call, _ audience: Audience, _ body: @escaping @Sendable (Reader, SignedIn?) throws -> Answer
    ) async throws -> Given {
        let whoIs = whoIs
        return try await database.read { db in
            let standing = try db.standing(call.holder, at: call.now, whoIs)
            let answer = try Self.withStanding(standing) { try body(db, try audience.admit(standing)) }
            return Given(answer: answer, standing: standing)
        }
    }

    private static func withStanding<Value>(_ standing: Standing?, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let refusal as Refusal {
            throw Stopped(refusal: refusal, standing: standing)
        }
    }

    private func failure(_ stopped: Stopped, _ job: inout Job) -> Failure {
        job.standing = stopped.standing
        return Failure(stopped.refusal)
    }

    /// Remembers, once a minute, that a signed-in person is still here. That it could not be written stops nobody from reading.
    private func seen(_ standing: Standing?, _ call: Call) async {
        guard let standing, standing.session.isDueToBeSeen(at: call.now) else { return }
        do {
            try await database.write { db in try db.seeSession(call.holder, at: call.now) }
        } catch {
            log(
                LogLine([
                    ("at", .text(call.now.utc)), ("cause", .text("a session could not be marked as seen: \(error)")),
                ]).text)
        }
    }

    private func reply(_ given: Given, _ job: inout Job) -> Reply {
        job.standing = given.standing
        var reply: Reply
        switch given.answer.content {
        case .seeOther(let link): reply = .seeOther(link.text)
        case .page(let page): reply = self.page(page, &job)
        // Only where a route promised what it cannot show again: then it is said that the form was taken.
        case .again: reply = self.page(.alreadyDonePage, &job)
        case .file(let file): reply = .file(file)
        }
        switch given.answer.session {
        case .begin(let token):
            reply.headers[values: .setCookie].append(cookies.setting(cookies.session, to: token.text))
        case .end: reply.headers[values: .setCookie].append(cookies.setting(cookies.session, to: ""))
        case nil: break
        }
        return reply
    }

    private func page(_ page: Page, _ job: inout Job) -> Reply {
        guard let call = job.call else { return .text("") }
        return html(layout.html(page, for: call, Layout.Reader(job.standing)), of: page)
    }

    private func html(_ bytes: [UInt8], of page: Page, status: HTTPResponse.Status = .ok) -> Reply {
        var reply = Reply.html(bytes, status: status)
        reply.runsPrograms = page.script != nil
        reply.scriptPolicy = page.script.flatMap(layout.assets.script)?.policy
        return reply
    }
}

extension Answer {
    /// Where the answer leads, if it leads anywhere.
    fileprivate var location: String? {
        if case .seeOther(let link) = content { return link.text }
        return nil
    }
}

extension Page {
    fileprivate static let alreadyDonePage = Page(
        title: .received,
        body: "<h1>\(.received)</h1>\n<div class=\"notice good\" role=\"status\"><p>\(.alreadyDone)</p></div>")
}
