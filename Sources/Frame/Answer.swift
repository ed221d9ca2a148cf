/// What a request is answered with.
package struct Answer: Sendable {
    enum Content: Sendable {
        case seeOther(Link)
        case again
        case page(Page)
        case file(File)
    }

    enum SessionChange: Sendable {
        case begin(SessionToken)
        case end
    }

    let content: Content
    private(set) var session: SessionChange?

    var isMadeAgain: Bool { if case .again = content { true } else { false } }

    private init(_ content: Content) {
        self.content = content
    }

    /// Go and read there: what an act is answered with.
    package static func seeOther(_ link: Link) -> Answer { Answer(.seeOther(link)) }
    /// What the route's `again` shows, made when the act is on the disk: nobody waits for the writer while a receipt is written.
    package static let again = Answer(.again)
    package static func page(_ page: Page) -> Answer { Answer(.page(page)) }
    package static func file(_ file: File) -> Answer { Answer(.file(file)) }

    /// The same answer, and the browser holds this session from now on.
    package func signingIn(_ token: SessionToken) -> Answer {
        var answer = self
        answer.session = .begin(token)
        return answer
    }

    /// The same answer, and the browser forgets its session.
    package func signingOut() -> Answer {
        var answer = self
        answer.session = .end
        return answer
    }
}

/// What the body of a GET may give: a page, a file, or the way to another page.
package protocol Showable: Sendable {
    var answer: Answer { get }
}

extension Answer: Showable { package var answer: Answer { self } }
extension Page: Showable { package var answer: Answer { .page(self) } }
extension File: Showable { package var answer: Answer { .file(self) } }
