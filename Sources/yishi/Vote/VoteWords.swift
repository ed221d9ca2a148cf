import ArgumentParser
import Ground

extension String {
    static let vote = Words("用文件走完一次无记名票决，各人各司其职", "A whole secret ballot from files, each role apart").spoken
    static let voteDiscussion = Words(
        """
        次序：监票人各自 keygen（反复运行，直到人人齐了）→ credentials 制票证 → setup 定题 → cast 投票 →
        close 截止 → 监票人各自 decrypt → result 计票 → 任何人 check。公共文件夹里的东西都可公开；
        种子和票证各存各处，不要放进去。
        """,
        """
        In this order: keygen by each trustee (again, until all are through), credentials, setup, cast, close, decrypt by each
        trustee, result; anyone may check. All in the public folder may be published; seeds and slips are kept elsewhere.
        """
    ).spoken
    static let keygen = Words("监票人：制作自己的密钥", "A trustee: make one's key").spoken
    static let keygenDiscussion = Words(
        "例：yishi vote keygen --folder vote --trustee 1 --of 3 --threshold 2 --secret 张三.seed",
        "For instance: yishi vote keygen --folder vote --trustee 1 --of 3 --threshold 2 --secret zhang.seed"
    ).spoken
    static let credentials = Words("总监票人：制作票证", "The chief teller: make the slips").spoken
    static let credentialsDiscussion = Words(
        "例：yishi vote credentials --folder vote --voters 268 --slips slips.txt",
        "For instance: yishi vote credentials --folder vote --voters 268 --slips slips.txt"
    ).spoken
    static let setup = Words("大会秘书处：定题，设立选举档案", "The office: fix the question, begin the archive").spoken
    static let setupDiscussion = Words(
        "例：yishi vote setup --folder vote --name 民生实事项目票决 --question 最多选十项 --answers projects.txt --most 10",
        "For instance: yishi vote setup --folder vote --name 票决 --question 最多选十项 --answers projects.txt --most 10"
    ).spoken
    static let cast = Words("代表：划票、投票，或者打开查验", "A deputy: mark and cast, or open to look inside").spoken
    static let castDiscussion = Words(
        "例：yishi vote cast --folder vote --slip my-slip.txt --mark 3 --mark 7",
        "For instance: yishi vote cast --folder vote --slip my-slip.txt --mark 3 --mark 7"
    ).spoken
    static let verify = Words("任何人：验证到目前为止的档案，查自己的票在不在", "Anyone: verify all so far, and look for one's ballot").spoken
    static let checkArchive = Words("任何人：验证公布的档案", "Anyone: verify a published archive").spoken
    static let close = Words("主持人：截止投票", "The presider: end the voting").spoken
    static let decrypt = Words("监票人：验证档案，交出解密份额", "A trustee: verify the archive, and give one's share").spoken
    static let result = Words("计票，写入结果", "Count, and write the result").spoken

    // As election.json names them, for everyone who reads it.
    static let presidium = "主席团"
    static let chiefTeller = "总监票人"
}

extension ArgumentHelp {
    static let voteFolderHelp = ArgumentHelp(Words("公共文件夹，默认 vote", "The public folder; vote unless told").spoken)
    static let trusteeHelp = ArgumentHelp(Words("第几位监票人，从 1 起", "Which trustee, from 1").spoken)
    static let ofHelp = ArgumentHelp(Words("监票人共几位", "How many trustees there are").spoken)
    static let thresholdHelp = ArgumentHelp(
        Words("几位到场即可开票；不写则一位都不能少", "How many suffice to open; all are needed unless told").spoken)
    static let secretHelp = ArgumentHelp(
        Words("自己的种子文件，没有就新建；不要给任何人看", "The file of one's own seed, made where it is missing; for nobody else").spoken)
    static let trusteeNameHelp = ArgumentHelp(Words("监票人姓名，会公开", "The trustee’s name, which is published").spoken)
    static let groupHelp = ArgumentHelp(
        Words("所用的群，默认 BELENIOS-2048", "The group; BELENIOS-2048 unless told").spoken)
    static let votersHelp = ArgumentHelp(Words("制多少张票证", "How many slips").spoken)
    static let slipsHelp = ArgumentHelp(
        Words("票证写到哪个文件（只有总监票人可读）", "The file for the slips, for the chief teller alone").spoken)
    static let voteNameHelp = ArgumentHelp(Words("选举名称", "The name of the vote").spoken)
    static let questionHelp = ArgumentHelp(Words("议题", "The question").spoken)
    static let answersHelp = ArgumentHelp(Words("候选项目的文件，一行一项", "The file of the answers, one a line").spoken)
    static let leastHelp = ArgumentHelp(Words("最少选几项，默认 0", "How many must be marked at least; 0 unless told").spoken)
    static let mostHelp = ArgumentHelp(Words("最多选几项", "How many may be marked at most").spoken)
    static let blankHelp = ArgumentHelp(Words("设“弃权”一栏", "Offer a blank vote").spoken)
    static let descriptionHelp = ArgumentHelp(Words("说明", "A description").spoken)
    static let presidingHelp = ArgumentHelp(Words("主持机构，默认主席团", "Who presides; 主席团 unless told").spoken)
    static let slipHelp = ArgumentHelp(Words("写着票证的文件；- 表示从键盘输入", "The file with the slip; - to type it").spoken)
    static let markHelp = ArgumentHelp(Words("选第几项，可多次", "Which answer to mark; may be given several times").spoken)
    static let markBlankHelp = ArgumentHelp(Words("弃权", "Vote blank").spoken)
    static let ballotHelp = ArgumentHelp(
        Words("投别处做好的选票文件，可多次", "Cast a ballot made elsewhere; may be given several times").spoken)
    static let openHelp = ArgumentHelp(
        Words("不投，打开看里面是不是所划的", "Do not cast: open, to see that it holds the marks").spoken)
    static let trackerHelp = ArgumentHelp(Words("查这张选票的追踪码在不在", "Whether the ballot of this tracker is in").spoken)
    static let archiveHelp = ArgumentHelp(Words("选举档案（.bel）", "The archive (.bel)").spoken)
}

extension Words {
    fileprivate var spoken: String { self.in(.ofCommand) }

    static func fileStandsThere(_ path: String) -> Words {
        Words("\(path) 已经有了，未作改动。", "\(path) stands there already. Nothing was changed.")
    }
    static func unwritable(_ path: String) -> Words { Words("写不了 \(path)。", "\(path) cannot be written.") }
    static func noArchive(_ path: String) -> Words {
        Words(
            "\(path) 里没有（或不止一个）选举档案，请先 setup。", "\(path) holds no archive of an election, or several. Run setup first.")
    }
    static let noTrustees = Words("监票人的密钥还没有制作齐，请先 keygen。", "The trustees’ key is not complete. Run keygen first.")
    static let noCredentials = Words("还没有票证，请先 credentials。", "There are no slips yet. Run credentials first.")
    static func archiveRefused(_ path: String, _ why: Words) -> Words {
        Words("\(path) 没有通过验证。\(why.zh)", "\(path) does not verify. \(why.en)")
    }
    static func noSuchTrustee(_ size: Int) -> Words {
        Words("监票人最多 20 位，从 1 编到 \(size)。", "There may be 20 trustees, numbered 1 to \(size).")
    }
    static func gaveMessage(_ trustee: Int, _ file: String) -> Words {
        Words("第 \(trustee) 位监票人交出 \(file)。", "Trustee \(trustee) gave \(file).")
    }
    static func waitsFor(_ missing: [Int], _ kind: String) -> Words {
        let list = missing.map(String.init)
        return Words(
            "等第 \(list.joined(separator: "、")) 位监票人的 \(kind)，到齐后再运行一次。",
            "Waiting for \(kind) of trustee \(list.joined(separator: ", ")); run this again when they are there.")
    }
    static func madeKey(_ trustee: Int, _ path: String) -> Words {
        Words(
            "第 \(trustee) 位监票人的密钥已制作。私钥在 \(path)，请保管好，缺了它开不了票。",
            "Trustee \(trustee) has a key. The secret half is \(path): keep it, nothing can be opened without it.")
    }
    static func keyIsMade(_ size: Int, _ print: String) -> Words {
        Words(
            "\(size) 位监票人的密钥已齐（trustees.json）。选举公钥指纹：\(print)",
            "The key of the \(size) trustees is complete (trustees.json). Its fingerprint: \(print)")
    }
    static let howManyVoters = Words("票证数应在 1 至 100000 之间。", "There may be 1 to 100,000 slips.")
    static func madeSlips(_ count: Int, _ path: String, _ print: String) -> Words {
        Words(
            "制成票证 \(count) 张，在 \(path)。打乱后当众抽取，发完即删。名单指纹：\(print)",
            "\(count) slips are in \(path): shuffle, let everyone draw one in public, then delete them. The list’s fingerprint: \(print)"
        )
    }
    static func impossibleQuestion(_ answers: Int) -> Words {
        Words(
            "候选项目有 \(answers) 项；最少、最多选几项应在 0 至 \(answers) 之间，且最少不大于最多。",
            "There are \(answers) answers; the least and the most marks must lie between 0 and \(answers), the least not above the most."
        )
    }
    static func isSetUp(_ voters: Int, _ answers: Int, _ print: String) -> Words {
        Words(
            "选举已设立：票证 \(voters) 张，候选项目 \(answers) 项。选举文件指纹（当众宣读）：\(print)",
            "The election is set up: \(voters) slips, \(answers) answers. Its fingerprint, to be read out: \(print)")
    }
    static let slipOrBallot = Words(
        "请给出 --slip（划票）或 --ballot（投已做好的票），二者选一。",
        "Give either --slip, to mark, or --ballot, to cast one made elsewhere.")
    static let oneQuestion = Words("这个命令只能划一个议题的选票。", "This command marks ballots of one question only.")
    static func noSuchAnswer(_ answers: Int) -> Words {
        Words(
            "--mark 应在 1 至 \(answers) 之间，不能重复；设了弃权栏才能 --blank。",
            "--mark goes from 1 to \(answers), each once; --blank needs a ballot that offers it.")
    }
    static func isCast(_ tracker: String) -> Words { Words("已投票。追踪码：\(tracker)", "Cast. Its tracker: \(tracker)") }
    static func openedNotCast(_ tracker: String) -> Words {
        Words(
            "这张票（\(tracker)）已打开查验，不再保密，没有投出，也不要投。要投票请重新划一张。",
            "This ballot (\(tracker)) was opened, is no longer secret, and was not cast; do not cast it. Mark a new one to vote."
        )
    }
    static let trackerIsIn = Words("这张选票在档案里。", "This ballot is in the archive.")
    static let trackerIsMissing = Words(
        "档案里没有这个追踪码的选票，请立即告诉监票人。", "No ballot of this tracker is in the archive. Tell a teller at once.")
    static func isClosed(_ ballots: Int, _ voters: Int) -> Words {
        Words(
            "投票截止：\(voters) 人投票，选票 \(ballots) 张。请监票人验证后解密。",
            "Voting has ended: \(voters) voters, \(ballots) ballots. The trustees may now verify and open.")
    }
    static func gaveShare(_ owner: Int) -> Words {
        Words("档案验证通过，第 \(owner) 位监票人的解密份额已交出。", "The archive verifies; trustee \(owner) gave their share.")
    }
}
