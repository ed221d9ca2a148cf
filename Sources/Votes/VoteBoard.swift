import Counting
import Frame
import Ground
import SecretBallot
import Store

/// The public page of a vote: what is decided, by which rules, in which order, and how anyone checks it.
struct VoteBoard {
    let vote: Vote
    let isWorker: Bool

    private var standing: VoteStanding { vote.standing }

    func markup(_ db: Reader) throws -> Markup {
        """
        <h1>\(vote.title)</h1><p class="meta"><span>\(vote.label.words)</span> · <span>\(vote.session)</span></p>\
        <p><span class="status \(standing.isOver ? "done" : "active" as Markup)">\(standing.phaseWords.said(in: vote.label))</span></p>\
        \(standing.abandoned.map { "<p class=\"notice\">\(Words.isAbandoned($0).said(in: vote.label))</p>" as Markup })\
        \(vote.label == .consultation ? "<p class=\"notice\">\(Words.consultationNote)</p>" : "")\(doors)\(chosen)\
        \(try results(db))\(projects)\(rules)\(order)\(record)\(try checking(db))
        """
    }

    private var doors: Markup {
        let screen: Markup = "<a class=\"button plain\" href=\"\(url: "/votes/\(vote.id)/screen")\">\(.bigScreen)</a>"
        let conduct: Markup =
            isWorker ? "<a class=\"button\" href=\"\(url: "/votes/\(vote.id)/conduct")\">\(.conduct)</a>" : ""
        let booth: Markup =
            standing.round?.phase == .open
            ? "<a class=\"button\" href=\"\(url: "/v/\(vote.id)")\">\(.toBooth)</a>" : ""
        return "<p class=\"buttons\">\(conduct)\(booth)\(screen)</p>"
    }

    private var chosen: Markup {
        guard let chosen = standing.chosen, standing.round?.phase == .announced else { return "" }
        let items = chosen.compactMap(standing.project).map { "<li>\($0.label) \($0.name)</li>" as Markup }
        let sheet: Markup =
            standing.proclamation == nil
            ? "" : "<p><a href=\"\(url: "/votes/\(vote.id)/proclamation")\">\(.readProclamation)</a></p>"
        let list: Markup = items.isEmpty ? "<p>\(Words.nothingChosen)</p>" : "<ol class=\"chosen\">\(items)</ol>"
        let more: Markup =
            standing.rules?.publication == .votes && standing.projects.contains { $0.cost != nil }
            ? """
            <p><a href="\(url: "/votes/\(vote.id)/what-if")">\(Words.whatIf)</a> \
            <a href="\(url: "/votes/\(vote.id)/tallies")">\(Words.talliesFile)</a></p>
            """ : ""
        return "<h2>\(.chosenProjects)</h2>\(list)\(sheet)\(more)"
    }

    /// Nothing of a round is shown before it was announced.
    private func results(_ db: Reader) throws -> Markup {
        let announced = standing.rounds.enumerated().filter { $0.element.phase == .announced }
        return announced.reduce(into: Markup()) { all, item in
            let (index, round) = item
            all += """
                <h2>\(.resultOfRound(index + 1))</h2>\
                \(ResultTable(vote: vote, round: round, showsVotes: standing.rules?.publication == .votes).markup)\
                \(lot(of: round, index + 1))
                """
        }
    }

    private func lot(of round: RoundStanding, _ number: Int) -> Markup {
        guard let lot = round.lot else { return "" }
        return """
            <h3>\(.lotOrder)</h3><p>\(.orderDrawn(lot.order))</p>\
            \(proof(record: "/votes/\(vote.id)/lot/\(number)", page: "/votes/\(vote.id)/lot-page/\(number)"))
            """
    }

    private var projects: Markup {
        if standing.projects.isEmpty { return "" }
        let items = standing.projects.map { project -> Markup in
            let withdrawn: Markup =
                standing.withdrawn[project.number].map { "<p class=\"soft\">\(Words.isWithdrawn($0))</p>" } ?? ""
            return """
                <details class="dossier"><summary>\(project.label) \(project.name)</summary>\
                <p>\(lines: project.summary)</p>\(withdrawn)\(asked(about: project))</details>
                """
        }
        return "<h2>\(.candidates)</h2>\(items)"
    }

    /// What deputies asked about it, and what was answered.
    private func asked(about project: BallotProject) -> Markup {
        let questions = standing.questions.filter { $0.project == project.number }
        let items = questions.map { question -> Markup in
            let answers = question.answers.map { answer -> Markup in
                let due: Markup = answer.due.map { "<span class=\"soft\"> \(Words.restDue($0))</span>" } ?? ""
                return "<dd><b>\(name: answer.by)</b> \(lines: answer.text)\(due)</dd>"
            }
            return
                "<dt>\(name: question.by)：\(lines: question.text)</dt>\(answers.isEmpty ? "<dd>\(Words.notAnswered)</dd>" : "\(answers)")"
        }
        return items.isEmpty ? "" : "<dl class=\"facts\">\(items)</dl>"
    }

    private var rules: Markup {
        guard let rules = standing.rules else { return "" }
        let lines = rules.lines.map { name, line -> Markup in
            "<dt>\(name.said(in: vote.label))</dt><dd>\(line.said(in: vote.label))</dd>"
        }
        let hand: Markup =
            vote.label == .decision
            ? standing.rulesHand.map { "<p class=\"soft\">\(Words.handWords($0))</p>" } ?? "" : ""
        let tellers: Markup =
            standing.tellers.isEmpty
            ? "" : "<dt>\(Words.tellersTitle)</dt><dd>\(Words.tellersApproved(standing.tellers))</dd>"
        return "<h2>\(Words.votingRules.said(in: vote.label))</h2>\(hand)<dl class=\"facts\">\(lines)\(tellers)</dl>"
    }

    private var order: Markup {
        guard let order = standing.order else {
            return standing.commitment.map {
                "<h2>\(Words.ballotOrder)</h2><p>\(Words.committed($0.commitment))</p><p class=\"code\">\($0.commitment)</p>"
            } ?? ""
        }
        let items = order.compactMap(standing.project).map { "<li>\($0.label) \($0.name)</li>" as Markup }
        let proof: Markup =
            standing.drawn == nil
            ? standing.drawnByHand.map { "<p>\(Words.drawnByHand($0))</p>" } ?? ""
            : proof(record: "/votes/\(vote.id)/draw", page: "/votes/\(vote.id)/draw-page")
        return "<h2>\(.ballotOrder)</h2><ol>\(items)</ol>\(proof)"
    }

    /// Where a draw is computed anew.
    private func proof(record: Link, page: Link) -> Markup {
        """
        <p><a href="\(url: record)">\(.drawProof)</a> <a href="\(url: page)">\(.drawPage)</a></p>\
        <p class="soft">\(.drawProofHow)</p>
        """
    }

    /// Every act, the latest first, but for what would tell how the count goes.
    private var record: Markup {
        let lines = vote.entries.reversed().map { entry -> Markup in
            "<li><time datetime=\"\(entry.at.stamp)\">\(entry.at.words)</time> \(entry.act.words(in: standing).said(in: vote.label))</li>"
        }
        return "<h2>\(.voteRecord)</h2><ul class=\"record\">\(lines)</ul>"
    }

    private func checking(_ db: Reader) throws -> Markup {
        let rounds = standing.rounds.enumerated().filter { $0.element.hasOpened && !$0.element.isOnPaperAlone }
        let links = rounds.map { index, round -> Markup in
            guard round.hasClosed else { return "<li>\(Words.archiveAfterClosing)</li>" }
            return
                "<li><a href=\"\(url: "/votes/\(vote.id)/archive/\(index + 1)")\">\(.archiveOfRound(index + 1))</a></li>"
        }
        if links.isEmpty { return "" }
        let programs = (rounds.last?.element.programs ?? []).map {
            "<li><code>\($0.digest)</code> \($0.name)</li>" as Markup
        }
        let devices: Markup =
            programs.isEmpty
            ? ""
            : "<details><summary>\(Words.devicePrograms)</summary><ul class=\"trackers\">\(programs)</ul></details>"
        return """
            <h2>\(.checkIt)</h2><p>\(.checkItHow)</p><ul>\(links)</ul>\
            <pre class="code">yishi-verify ELECTION.bel\nbelenios-tool election verify</pre>\(devices)\
            <p><a href="\(url: "/votes/\(vote.id)/trackers")">\(.findMyTracker)</a></p>
            """
    }
}
