import Ground

extension Words {
    static let howToVerify = Words(
        """
        用法：yishi-verify 档案文件.bel                         查一次投票的档案
              yishi-verify 证明文件.tlog-proof 公钥             查一份证明文件
              yishi-verify 存证文件夹 公钥 [签名或档案文件…]     查整本公开存证，并比对以前的签名、投票档案
        公钥也可以写在文件里；以前的签名可以是文件，也可以照确认书上写成“条数:校验码”。加 --english 显示英文。
        """,
        """
        Usage: yishi-verify FILE.bel                          check a vote's archive
               yishi-verify FILE.tlog-proof KEY               check a proof of the public log
               yishi-verify FOLDER KEY [HEAD or FILE.bel …]   check the whole public log, against heads and archives too
        KEY may be a file; HEAD is a file, or SIZE:ROOT as a certificate has it. --english for English.
        """)
    static func noSuchFile(_ path: String) -> Words { Words("读不了 \(path)。", "\(path) cannot be read.") }
    static func noKey(_ given: String) -> Words {
        Words("“\(given)”不是存证的公钥：公钥写成“名称+标识+公钥”。", "“\(given)” is no key of a log: a key reads name+hash+key.")
    }
    static func noProof(_ path: String) -> Words {
        Words("\(path) 不是公开存证的证明文件。", "\(path) is not a proof of the public log.")
    }
    static func proofHolds(place: Int, size: Int, entry: String) -> Words {
        Words(
            "证明成立。这是存证第 \(place) 条（从 0 数起，签名时共 \(size) 条）：\n\(entry)",
            "The proof holds. This is entry \(place) of the log (counted from 0; \(size) when it was signed):\n\(entry)"
        )
    }
    static func logHolds(size: Int, root: String) -> Words {
        Words(
            "存证完整：\(size) 条，从第一条起每一条都对得上。校验码：\(root)",
            "The log is whole: \(size) entries, every one of them as it was signed. Root: \(root)")
    }
    static func hasGrown(from size: Int) -> Words {
        Words("以前签名时的 \(size) 条，和现在的前 \(size) 条完全一样。", "The first \(size) entries are those of the head that was kept.")
    }
    static func anotherLogsHead(_ path: String) -> Words {
        Words(
            "\(path) 不是这本存证的签名：可能是旧的一本，或者公钥不对。",
            "\(path) is no head of this log: it may be an older log's, or the key is another one.")
    }
    static func unreadableKeptHead(_ path: String) -> Words {
        Words("\(path) 已损坏，读不出签名。", "\(path) is damaged: no head can be read from it.")
    }
    static let electionDiffers = Words(
        "档案里的表决事项，和开始投票时存证里写的不一样。", "The archive is of another election than the log tells was opened.")
    static func electionNotInLog(_ name: String) -> Words {
        Words("存证里没有 \(name) 这次投票。", "The log tells nothing of the election \(name).")
    }
    static func ballotGone(_ tracker: String) -> Words {
        Words(
            "存证里有查询码为 \(tracker) 的选票，档案里却没有：这张选票被拿掉了。",
            "The log tells of a ballot \(tracker) that the archive does not hold: it was taken out.")
    }
    static func ballotsDiffer(told: Int, found: Int) -> Words {
        Words(
            "存证和档案里的选票对不上，或者次序不同：存证 \(told) 张，档案 \(found) 张。",
            "The log tells of \(told) ballots and the archive holds \(found): they differ, in number or in order.")
    }
    static let archiveDiffers = Words("档案文件和存证里记下的不一样。", "The archive is not the one that the log tells of.")
    static func ballotsInLog(_ count: Int) -> Words {
        Words(
            "档案里的 \(count) 张选票，存证里一张不少，次序也一样。",
            "All \(count) ballots of the archive stand in the log, in the same order.")
    }
}
