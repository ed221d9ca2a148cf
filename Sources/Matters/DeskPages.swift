package import Frame
import Ground
import People
import Procedures
package import Store

/// What waits for me, soonest due first, and what I was told.
package struct DeskPages: Sendable {
    /// What a later room has for somebody's desk; empty where it has nothing.
    package typealias Section = @Sendable (Visit<Reader>) throws -> Markup

    let registry: Registry
    private let sections: [Section]

    package init(registry: Registry, sections: [Section] = []) {
        self.registry = registry
        self.sections = sections
    }

    package func routes(_ door: Door) {
        door.get("/desk", for: .signedIn, show)
    }

    private static let shown = 50

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let desks = visit.actor.desks
        let mark = visit.query("after").flatMap(DeskBookmark.init)
        let found = try visit.db.waiting(at: desks, after: mark ?? .front, limit: Self.shown + 1)
        let waiting = found.prefix(Self.shown)
        let count = try visit.db.countWaiting(at: desks, upTo: 1000)
        let news = mark == nil ? try visit.db.notices(at: desks, limit: 10) : []
        let known = try visit.db.known(
            Set(waiting.map(\.matter) + news.map(\.matter)), to: visit.actor, book: registry.book)
        let items = waiting.compactMap { waits in known[waits.matter].map { item(waits, $0, now: visit.now) } }
        let told = news.compactMap { notice in known[notice.matter].map { item(notice, $0) } }
        let mayBegin = registry.book.procedures.contains { visit.actor.capacity(toBegin: $0) != nil }
        let begin: Markup = "<p class=\"buttons\"><a class=\"button plain\" href=\"/begin\">\(.beginSomething)</a></p>"
        return Page(
            title: .desk,
            body: """
                <h1>\(.desk) <span class="soft small">\(Words.waitsForYou(count))</span></h1>\
                \(mayBegin ? begin : "")\(mark == nil ? try sections.map { try $0(visit) } : [])\
                \(items.isEmpty ? "<p class=\"lead\">\(Words.deskIsEmpty)</p>" : "<ol class=\"list desk\">\(items)</ol>")\
                \(found.count > Self.shown ? later(after: waiting.last) : "")\
                \(told.isEmpty ? "" : "<h2>\(Words.news)</h2><ul class=\"list\">\(told)</ul>")\
                \(try Administration().section(for: visit))
                """)
    }

    private func later(after line: WaitingLine?) -> Markup {
        guard let line else { return "" }
        return """
            <nav class="pages" aria-label="\(.pages)"><a class="button plain" rel="next" \
            href="\(url: "/desk?after=\(line.bookmark.text)")">\(.dueLater)</a></nav>
            """
    }

    private func item(_ waits: WaitingLine, _ known: KnownMatter, now: Instant) -> Markup {
        let (line, procedure) = (known.line, known.procedure)
        let part = PartKey(key: waits.part)
        let step = procedure.step(waits.step, in: part)?.title ?? Words(same: waits.step)
        let anchor: Link = "/matters/\(line.id)"
        let place: Markup = line.place.map { "<span>\($0)</span>" } ?? ""
        return """
            <li class="item"><p class="due">\(due(waits.due, now: now))</p>\
            <a class="name" href="\(url: anchor)">\(line.title)</a>\
            <p class="meta"><span>\(line.number.words(of: procedure.title))</span>\(place)</p>\
            <p class="do"><a class="button plain" \
            href="\(url: anchor)#step-\(waits.step)\(waits.part.isEmpty ? "" : ".\(waits.part)")">\
            \(step)<span class="hidden">：\(line.title)</span></a></p></li>
            """
    }

    private func due(_ due: Instant?, now: Instant) -> Markup {
        guard let due else { return "<span class=\"status waiting\">\(.noDate)</span>" }
        let last = due.advanced(byMilliseconds: -1).date
        let days = last.dayNumber - now.date.dayNumber
        let date: Markup = "<br><time datetime=\"\(last)\">\(last.wordsWithWeekday)</time>"
        switch days {
        case ..<0: return "<span class=\"status overdue\">\(Words.overdueBy(-days))</span>\(date)"
        case 0...2: return "<span class=\"status soon\">\(Words.daysLeft(days))</span>\(date)"
        default: return "<span class=\"status active\">\(Words.daysLeft(days))</span>\(date)"
        }
    }

    private func item(_ notice: NoticeLine, _ known: KnownMatter) -> Markup {
        let (line, procedure) = (known.line, known.procedure)
        let words: Words =
            switch notice.deed {
            case .began: .broughtIt(station: nil)
            case .step(let name): procedure.step(name, in: notice.part)?.title ?? Words(same: name)
            case .nearDue: .isNearDue
            case .overdue: .isOverdue
            case .announced: .hasNewDates
            }
        return """
            <li class="item"><a class="name" href="\(url: "/matters/\(line.id)")">\(line.title)</a>\
            <p class="meta"><span>\(words)</span><span>\(line.number.words(of: procedure.title))</span>\
            <span>\(notice.at.words)</span></p></li>
            """
    }
}
