import Counting
import Frame
import Ground

/// What a round came to: 赞成, 反对, 弃权 of each project, invalid ballots and those that did not come back, and what follows.
struct ResultTable {
    let vote: Vote
    let round: RoundStanding
    /// Whether the votes of each project are shown; who counts sees them whatever is published.
    var showsVotes = true
    /// A long table stands in two halves beside each other, where the page is wide: on the big screen nobody scrolls.
    var inHalves = false

    var markup: Markup {
        guard let count = round.count else { return "<p>\(Words.notCounted)</p>" }
        let outcome = count.counted()
        return "\(figures(count, outcome))\(verdict(outcome))\(showsVotes ? table(outcome) : choice(outcome))"
    }

    private func figures(_ count: Round, _ outcome: Outcome) -> Markup {
        let lines: [(Words, Int)] = [
            (.shouldCome, count.members), (.present, count.present), (.issued, count.issued),
            (.returned, count.returned), (.notReturned, count.notReturned), (.validBallots, outcome.validBallots),
            (.invalidBallots, outcome.invalidBallots),
            (
                .leastToPass,
                count.method.threshold.least(
                    of: count.method.threshold.whole == .members ? count.members : count.present)
            ),
        ]
        return """
            <dl class="figures">\(lines.map { words, number -> Markup in
                "<div><dt>\(words)</dt><dd>\(number)</dd></div>"
            })</dl>
            """
    }

    private func verdict(_ outcome: Outcome) -> Markup {
        let reason: Markup = outcome.reason.map { "<p>\($0.words)</p>" } ?? ""
        return "<div class=\"notice\"><h2>\(outcome.status.words)</h2>\(reason)</div>"
    }

    private func table(_ outcome: Outcome) -> Markup {
        let chosen = Set(round.chosen)
        let places = Dictionary(uniqueKeysWithValues: round.projects.enumerated().map { ($1, $0) })
        let sorted = outcome.tallies.sorted {
            ($1.approvals, places[Int($0.project) ?? 0] ?? 0) < ($0.approvals, places[Int($1.project) ?? 0] ?? 0)
        }
        let rows = sorted.map { tally -> Markup in
            let number = Int(tally.project) ?? 0
            let isChosen = chosen.contains(number)
            let state: Markup =
                isChosen
                ? "<span class=\"status done\">\(Words.chosenMark)</span>"
                : outcome.tied.contains(tally.project)
                    ? "<span class=\"status active\">\(Words.tiedMark)</span>"
                    : "\(outcome.passed.contains(tally.project) ? Words.passedOnly : .notPassedMark)"
            return """
                <tr\(" class=\"chosen\"", if: isChosen)><th scope="row">\(tally.project) \(vote.standing.project(number)?.name)</th>\
                <td>\(tally.approvals)</td><td>\(tally.objections)</td><td>\(tally.abstentions)</td><td>\(state)</td></tr>
                """
        }
        let isLong = inHalves && rows.count > 10
        let half = isLong ? (rows.count + 1) / 2 : rows.count
        let tables = [rows.prefix(half), rows.dropFirst(half)].filter { !$0.isEmpty }.map { rows -> Markup in
            """
            <table class="tally result"><thead><tr><th scope="col">\(.project)</th><th scope="col">\(.approval)</th>\
            <th scope="col">\(.objection)</th><th scope="col">\(.abstention)</th><th scope="col">\(.outcome)</th></tr></thead>\
            <tbody>\(Array(rows))</tbody></table>
            """
        }
        return isLong ? "<div class=\"halves\">\(tables)</div>" : "\(tables)"
    }

    private func choice(_ outcome: Outcome) -> Markup {
        "<ol>\(round.chosen.compactMap(vote.standing.project).map { "<li>\($0.name)</li>" as Markup })</ol>"
    }
}
