import Frame
import Ground
import Procedures

/// Where a matter stands and who must do what by when.
extension Dossier {
    var status: Markup {
        let stage = stageTitle
        if matter.hasEnded { return "<span class=\"status done\">\(stage)</span>" }
        guard let next else { return "<span class=\"status waiting\">\(stage)</span>" }
        if next.deadline.isOverdue(at: now) { return "<span class=\"status overdue\">\(stage)</span>" }
        return "<span class=\"status active\">\(stage)</span>"
    }

    /// One sentence for a receipt: who must do what by when, and by which rule.
    var firstPromise: Markup {
        guard let next = next ?? promises.first else { return "\(stageTitle)" }
        return "\(sentence(next)) \(next.deadline.explained)"
    }

    var clocks: Markup {
        let sections = promises.map { promise -> Markup in
            """
            <section class="clock"><p class="left">\(left(promise))</p><p>\(sentence(promise))</p>\
            <details><summary>\(.whyThisDate)</summary><p>\(promise.deadline.explained)</p></details></section>
            """
        }
        return "\(sections)"
    }

    private func sentence(_ promise: Promise) -> Markup {
        let date: Markup =
            "<time datetime=\"\(promise.deadline.dueDate)\">\(promise.deadline.dueDate.wordsWithWeekday)</time>"
        if promise.isTimer { return .byItself(promise.title, on: date) }
        return .must(names.name(of: promise.who, in: promise.part, on: standing).capitalized, promise.title, by: date)
    }

    private func left(_ promise: Promise) -> Markup {
        if promise.isPaused { return "<span class=\"status paused\">\(.clockIsPaused)</span>" }
        let days = promise.deadline.dueDate.dayNumber - now.date.dayNumber
        switch days {
        case ..<0: return "<span class=\"status overdue\">\(Words.overdueBy(-days))</span>"
        case 0...2: return "<span class=\"status soon\">\(Words.daysLeft(days))</span>"
        default: return "<span class=\"status active\">\(Words.daysLeft(days))</span>"
        }
    }
}
