import Frame
import Ground
import Journal
import Procedures

/// The record of a matter, newest first, as this reader may see it.
extension Dossier {
    var record: Markup {
        let lines =
            zip(entries, standings).map { (at: $0.at, order: $0.number, markup: line(of: $0, then: $1)) }
            + notes.filter(isShown).map { (at: $0.at, order: Int.max, markup: line(of: $0)) }
        let sorted = lines.sorted { ($0.at, $0.order) > ($1.at, $1.order) }.map(\.markup)
        return "<section><h2>\(.record)</h2><ol class=\"record\">\(sorted)</ol></section>"
    }

    /// How the matter stood when each entry was made, so that the record names those who acted then, not those who act today.
    private var standings: [Standing] {
        var standings: [Standing] = []
        for entry in entries {
            if var next = standings.last {
                next.add(entry, of: procedure)
                standings.append(next)
            } else {
                standings.append(Standing(beginning: entry, of: procedure, at: standing.place))
            }
        }
        // A step is taken by those who had the matter before it.
        return (standings.first.map { [$0] } ?? []) + standings.dropLast()
    }

    private func line(of entry: Entry, then standing: Standing) -> Markup {
        let isLate = if case .overdue = entry.deed { true } else { false }
        let said = papers[entry.number].map(markup(of:)) ?? ""
        let sealed = papers[entry.number].map(sealedPart(of:)) ?? ""
        return """
            <li class="entry\(" latest", if: entry.number == standing.entries)\(" late", if: isLate)">\
            <p class="when"><time datetime="\(entry.at.stamp)">\(entry.at.words)</time></p>\
            <p>\(deed(entry, standing))</p>\(moved(entry))\(said)\(sealed)</li>
            """
    }

    private func deed(_ entry: Entry, _ standing: Standing) -> Markup {
        let part: Markup =
            entry.part.map { "<span class=\"soft\">\(partTitle($0, for: entry, standing))</span> " } ?? ""
        switch entry.deed {
        case .began: return "<b>\(doer(of: entry, standing))</b> \(Words.broughtIt(station: names.station))"
        case .step(let name):
            guard entry.capacity != nil else { return "\(part)\(Words.byTime(stepTitle(name, entry.part)))" }
            return "\(part)<b>\(doer(of: entry, standing))</b> \(stepTitle(name, entry.part))\(becoming(entry))"
        case .announced: return "\(part)\(newDates(entry))"
        case .nearDue(let clock): return "\(part)\(Words.nearDue(clockTitle(clock, entry.part)))"
        case .overdue(let clock, let rung):
            return
                "\(part)<b>\(Words.overdue(clockTitle(clock, entry.part)))</b> \(told(clock, rung, entry.part, standing))"
        }
    }

    /// Dates that the step gave instead of those that were.
    private func moved(_ entry: Entry) -> Markup {
        guard case .step = entry.deed else { return "" }
        let dates = entry.clocks.compactMap { change -> Markup? in
            switch change {
            case .extended(let name, let deadline, _), .resumed(let name, let deadline, _):
                "<p>\(Words.dateMoved(clockTitle(name, entry.part), deadline.dueDate.wordsWithWeekday))</p>"
            default: nil
            }
        }
        return "\(dates)"
    }

    private func newDates(_ entry: Entry) -> Words {
        let dates = entry.clocks.compactMap { change -> Words? in
            guard case .reckoned(let name, let clock) = change, !Step.isTimer(name) else { return nil }
            return .newDate(clockTitle(name, entry.part), clock.deadline.dueDate.words)
        }
        return .daysOffAnnounced(dates.joined(zh: "，", en: ", "))
    }

    /// Whom the public sees acting: the unit, the role or the deputy; never the name of a clerk or of a resident.
    private func doer(of entry: Entry, _ standing: Standing) -> Words {
        guard let who = entry.capacity.flatMap(Who.init) else { return .theSystem }
        if who == .anyone { return entry.by == nil ? .aResident : .enteredForResident }
        if who == .relation(.reporter), entry.by == nil { return .theReporter }
        // Of several deputies who might, the one who did.
        if let person = entry.by,
            who == .role(.deputy) || standing.parties(of: who, in: entry.part).contains(.person(person))
        {
            return names.name(of: .person(person))
        }
        return names.name(of: who, in: entry.part, on: standing).capitalized
    }

    private func becoming(_ entry: Entry) -> Markup {
        guard let to = entry.to else { return "" }
        let title =
            entry.part.flatMap { procedure.part($0.part)?.course.title(of: to) } ?? procedure.course.title(of: to)
        return " <span class=\"soft\">→ \(title)</span>"
    }

    private func told(_ clock: String, _ rung: Int, _ part: PartKey?, _ standing: Standing) -> Words {
        let course = part.map { procedure.part($0.part)?.course } ?? procedure.course
        guard let ladder = course?.clock(clock)?.overdue, ladder.indices.contains(rung) else { return Words(same: "") }
        return .toldAboutDelay(names.name(of: ladder[rung], in: part, on: standing))
    }

    func stepTitle(_ name: String, _ part: PartKey?) -> Words {
        procedure.step(name, in: part)?.title ?? Words(same: name)
    }

    private func clockTitle(_ name: String, _ part: PartKey?) -> Words {
        (part.map { procedure.part($0.part)?.course } ?? procedure.course)?.clock(name)?.title ?? Words(same: name)
    }

    func partTitle(_ part: PartKey) -> Words {
        .part(procedure.part(part.part)?.title ?? Words(same: part.part), names.name(of: part.party))
    }

    /// Without the name where the one whom the part is for acts: it stands beside it.
    private func partTitle(_ part: PartKey, for entry: Entry, _ standing: Standing) -> Words {
        let title = procedure.part(part.part)?.title ?? Words(same: part.part)
        let isOwn = entry.capacity != nil && doer(of: entry, standing) == names.name(of: part.party)
        return isOwn ? title : partTitle(part)
    }

    private func isShown(_ note: Note) -> Bool { sight == .whole || note.kind != "matter.personal-seen" }

    private func line(of note: Note) -> Markup {
        let words: Words =
            switch note.kind {
            case "matter.personal-seen": .personalWasSeen(note.by.map { names.name(of: .person($0)) } ?? .theSystem)
            case "matter.personal-erased": .personalWasErased
            case "matter.words-erased": .wordsWereErased
            default: .tookInAnother
            }
        return """
            <li class="entry"><p class="when"><time datetime="\(note.at.stamp)">\(note.at.words)</time></p>\
            <p>\(words)</p></li>
            """
    }

    /// Personal fields stay closed until somebody opens them, and that is noted.
    private func sealedPart(of kept: KeptPaper) -> Markup {
        guard kept.hasSealedPart, sight == .whole, !isReporter else { return "" }
        return """
            <section class="sealed"><h3>\(.personalPart)</h3><p>\(.personalIsSealed)</p>\
            <p class="buttons"><a class="button plain" href="\(url: "/matters/\(matter.id)/personal/\(kept.entry)")">\
            \(.openPersonal)</a></p></section>
            """
    }
}
