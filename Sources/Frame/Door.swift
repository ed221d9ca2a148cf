package import Store

/// The one way in. It finds out who asks, opens the transaction, and turns what comes back into an answer.
///
///     func routes(_ door: Door) {
///         door.get("/matters/{id}", for: .anyone, show)
///         door.post("/matters/{id}/acts", for: .signedIn, form: show, act)
///     }
///     func show(_ visit: Visit<Reader>) throws -> Page {
///         let matter = try visit.db.matter(visit.id("id"))
///         return Page(title: .matter, body: """
///             <h1>\(matter.title)</h1>
///             <form method="post" action="\(url: "/matters/\(matter.id)/acts")">\(visit.ticket)
///             <label for="reply">\(.reply)</label><textarea id="reply" name="reply">\(visit.typed("reply"))</textarea>
///             <p class="buttons"><button class="button">\(.sendReply)</button></p></form>
///             """)
///     }
///     func act(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
///         let id: MatterID = try visit.id("id")
///         try visit.db.record(Reply(to: id, form.lines("reply", upTo: 2000), by: visit.actor, at: visit.now))
///         return .seeOther("/matters/\(id)")
///     }
///
/// The body of a GET runs in one read transaction; the body of a POST in one write transaction, once per ticket. A refusal is
/// thrown; when `form` is given, the page is shown again with it and with what was typed (`visit.typed`, `visit.wrong`).
package final class Door {
    /// Everything that can be asked, for the map and for the test of who may ask it.
    package private(set) var routes: [Route] = []

    package init() {
        add(.get, "/health", .anyone, nil, .health)
        add(.get, "/assets/{name}", .anyone, nil, .asset)
        add(.post, "/language", .anyone, nil, .look)
        add(.post, "/elder", .anyone, nil, .look)
    }

    /// A page, a file, or the way to another page.
    package func get<Shown: Showable>(
        _ path: StaticString, for audience: Audience, rate: Rate? = nil,
        _ show: @escaping @Sendable (Visit<Reader>) throws -> Shown
    ) {
        add(.get, path, audience, rate, .show { try show($0).answer })
    }

    /// An act. Sent again with the same ticket, it is not done again but answered the same.
    /// - Parameter again: makes what `Answer.again` stands for from the form's ticket, after the act and whenever the form is sent
    ///   once more. So an answer that holds a secret, such as a private link, is stored nowhere.
    /// - Parameter form: the page with the form, shown again when the act is refused.
    package func post(
        _ path: StaticString, for audience: Audience, rate: Rate? = nil,
        again: (@Sendable (Visit<Reader>, Form) throws -> Answer)? = nil,
        form: (@Sendable (Visit<Reader>) throws -> Page)? = nil,
        _ act: @escaping @Sendable (Visit<Writer>, Form) throws -> Answer
    ) {
        let rate = rate ?? (audience == .anyone ? .publicWrite : nil)
        add(.post, path, audience, rate, .act(Route.Act(perform: act, again: again, form: form)))
    }

    /// A request that must not hold a transaction while it works. A POST has shown a good ticket, but may be sent twice.
    /// - Parameter filesUpTo: where files come with the form, how many bytes the whole may have.
    /// - Parameter leavesNoTrace: the log tells nothing by which the request could be joined to anything else.
    package func exchange(
        _ method: Route.Method, _ path: StaticString, for audience: Audience, rate: Rate? = nil,
        filesUpTo fileLimit: Int? = nil, leavesNoTrace: Bool = false,
        form: (@Sendable (Visit<Reader>) throws -> Page)? = nil,
        _ handler: @escaping @Sendable (Exchange) async throws -> Answer
    ) {
        let rate = rate ?? (audience == .anyone && method == .post ? .publicWrite : nil)
        add(
            method, path, audience, rate, .exchange(Route.Meeting(perform: handler, form: form, fileLimit: fileLimit)),
            leavesNoTrace: leavesNoTrace)
    }

    /// What a screen shows, sent as it changes (server-sent events of the HTML standard). A stream lasts fifteen seconds, so that a
    /// reader who is gone holds nothing; the browser then opens the next by itself.
    package func stream(
        _ path: StaticString, for audience: Audience, _ show: @escaping @Sendable (Visit<Reader>) throws -> [UInt8]
    ) {
        add(.get, path, audience, nil, .stream(show))
    }

    private func add(
        _ method: Route.Method, _ path: StaticString, _ audience: Audience, _ rate: Rate?, _ work: Route.Work,
        leavesNoTrace: Bool = false
    ) {
        routes.append(
            Route(
                method: method, path: path.description, audience: audience, rate: rate, leavesNoTrace: leavesNoTrace,
                work: work))
    }
}
