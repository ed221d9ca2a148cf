#if !hasFeature(Embedded)
    package import Ground

    extension Election {
        /// What a verified archive says, for people: how many ballots there are, and what came out.
        package var summary: Words {
            let name = String(strangers: definition.name)
            let fingerprint = String(strangers: definition.fingerprint)
            var lines = [
                Words(
                    "\(name)（\(String(strangers: definition.identifier))）",
                    "\(name) (\(String(strangers: definition.identifier)))"),
                Words("选举文件指纹：\(fingerprint)", "Fingerprint of the election: \(fingerprint)"),
                Words(
                    "票证 \(credentials) 张，投票 \(voters) 人，选票 \(trackers.count) 张（重投的以最后一张为准）。",
                    "Credentials: \(credentials). Voters: \(voters). Ballots: \(trackers.count) (of one voter the last counts)."
                ),
                phase.words,
            ]
            guard let counts else { return lines.joined(zh: "\n", en: "\n") }
            for (question, numbers) in zip(definition.questions, counts) {
                lines.append(Words(same: "\n" + String(strangers: question.text)))
                let blank = question.offersBlank ? [Words("弃权", "Blank")] : []
                let titles = blank + question.answers.map { Words(same: String(strangers: $0)) }
                for (title, number) in zip(titles, numbers) {
                    lines.append(Words("  \(number)\t\(title.zh)", "  \(number)\t\(title.en)"))
                }
            }
            return lines.joined(zh: "\n", en: "\n")
        }
    }

    extension ElectionPhase {
        /// Where an archive ends, and that it is right up to there.
        package var words: Words {
            switch self {
            case .open: Words("验证通过。投票还在进行。", "Everything verifies. Voting is open.")
            case .ended:
                Words(
                    "验证通过。投票已结束，还没有公布密文合计。",
                    "Everything verifies. Voting has ended; the encrypted tally is not out yet.")
            case .tallied:
                Words(
                    "验证通过。投票已结束，等待监票人解密。",
                    "Everything verifies. Voting has ended; the trustees have not opened the tally yet.")
            case .counted: Words("验证通过，结果如下：", "Everything verifies. The result:")
            }
        }
    }
#endif
