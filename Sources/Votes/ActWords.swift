import Ground

extension VoteAct {
    /// What was done, as the public record says it. Numbers of a count are told by its announcement alone.
    func words(in standing: VoteStanding) -> Words {
        switch self {
        case .renamed(let title, let session):
            Words("名称改为“\(title)”（\(session)）", "It is now called “\(title)” (\(session))")
        case .abandoned(let reason): .isAbandoned(reason)
        case .listed(let projects): Words("列出候选项目 \(projects.count) 项", "\(projects.count) candidate projects listed")
        case .withdrew(let project, let reason):
            Words(
                "撤回候选项目“\(standing.project(project)?.name ?? "")”：\(reason)",
                "Project “\(standing.project(project)?.name ?? "")” withdrawn: \(reason)")
        case .amended(let project, let summary, let reason):
            Words(
                "调整候选项目“\(standing.project(project)?.name ?? "")”：\(summary)（\(reason)）",
                "Project “\(standing.project(project)?.name ?? "")” amended: \(summary) (\(reason))")
        case .divided(let areas): .areasSaid(areas.map(\.name))
        case .questioned(let project, let by, let text):
            Words(
                "\(by) 就“\(standing.project(project)?.name ?? "")”询问：\(text)",
                "\(by) asked about “\(standing.project(project)?.name ?? "")”: \(text)")
        case .answered(let question, let by, let text, _):
            Words("\(by) 答复第 \(question) 条询问：\(text)", "\(by) answered question \(question): \(text)")
        case .adopted: Words("大会通过票决办法", "The plenary adopted the voting rules")
        case .approvedTellers(let tellers, _):
            Words("大会通过监票人名单", "The plenary approved the tellers").followed(by: .tellersApproved(tellers))
        case .committed: Words("封存抽签号码并公布封存码", "The commitment of the draw was published")
        case .drew: Words("现场抽签排定选票次序", "The order on the ballot was drawn")
        case .drewByHand: Words("手工抽签排定选票次序", "The order on the ballot was drawn by hand")
        case .madeKey(let fingerprint):
            Words("监票人制成开票密钥，指纹 \(fingerprint)", "The tellers made the key; its fingerprint is \(fingerprint)")
        case .restartedKey: Words("重新制作开票密钥", "The making of the key begins again")
        case .madeSlips(let count, _): Words("总监票人制成票证 \(count) 张", "The chief teller made \(count) slips")
        case .calledRoll(let roll):
            Words(
                "签到：应到 \(roll.members)，实到 \(roll.present)，请假 \(roll.excused.count)，缺席 \(roll.absent.count)\(roll.why.map { "（人数变动：\($0)）" } ?? "")",
                "Roll: \(roll.members) in office, \(roll.present) present, \(roll.excused.count) excused, \(roll.absent.count) absent\(roll.why.map { " (changed: \($0))" } ?? "")"
            )
        case .issued(let issue):
            Words(
                "发出选票 \(issue.total) 张（票证 \(issue.drawnSlips)，纸质 \(issue.papers)）",
                "\(issue.total) ballots issued (\(issue.drawnSlips) slips, \(issue.papers) on paper)")
        case .asked(let high): Words("请求：\(high.words.zh)", "Asked for: \(high.words.en)")
        case .opened: Words("开始投票", "Voting was opened")
        case .suspended(let reason): Words("暂停投票：\(reason)", "Voting was suspended: \(reason)")
        case .resumed: Words("恢复投票", "Voting was resumed")
        case .movedToPaper(let reason, let issued):
            Words(
                "改用纸质票重新投票，发出 \(issued) 张：\(reason)。已投的电子选票封存，不开。",
                "Everyone votes again on paper, \(issued) ballots issued: \(reason). What was cast before stays sealed."
            )
        case .closed: Words("结束投票", "Voting was closed")
        case .enteredPaper: Words("录入纸质票计票单", "A tally sheet of paper ballots was entered")
        case .gaveShare(let teller):
            Words(
                "\(standing.name(of: teller)) 验证档案并开票",
                "\(standing.name(of: teller)) verified the archive and gave a share")
        case .refusedShare(let teller, let reason):
            Words(
                "\(standing.name(of: teller)) 交来的解密份额未通过验证，未采用：\(reason.zh)",
                "The share of \(standing.name(of: teller)) does not verify and was refused: \(reason.en)")
        case .counted: Words("计票完成", "The count is complete")
        case .committedLot: Words("封存同票抽签的号码并公布封存码", "The commitment of the lot was published")
        case .drewLot(let drawn):
            Words("现场抽签决出得票相等的项目", "The tie was settled by lot").followed(by: .orderDrawn(drawn.order))
        case .settled: Words("得票相等的项目已经确定", "The tie was settled")
        case .certified: Words("监票人确认结果", "A teller certified the result")
        case .announced: Words("主持人当场宣布结果", "The presider announced the result")
        case .beganRound: Words("进入下一轮投票", "A further round began")
        case .proclaimed(let proclamation): .proclaimed(proclamation)
        }
    }
}
