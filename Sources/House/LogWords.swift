package import Ground
package import Journal
import MerkleLog

extension Words {
    static let log = Words("公开存证", "The public log")
    static let logLead = Words(
        "本站每办一件事，同时在这里记下一条，按先后排列；以后谁改了、删了，都查得出来。涉及个人的只写封存码，看不出是谁、是什么事；公开的事项，如投票结束后每张选票的查询码，照原文写入。",
        "Whatever is done here is noted at the same moment, in its order; whoever changes or removes a note later is found out. Of what concerns persons only a seal is shown, which tells nothing; public facts, such as the tracker of every ballot once voting has ended, are written out."
    )
    static let logSize = Words("已写入", "Entries")
    static func logEntries(_ count: Int) -> Words { Words("\(count) 条", "\(count)") }
    static let logSignedAt = Words("最近一次签名", "Last signed")
    static let logHead = Words("存证签名", "The signed head")
    static let logHeadLead = Words(
        "请把这几行存下来，或者抄给别人。以后存证里哪一条被改过，拿它一比就知道。",
        "Keep these lines, or give them to somebody else: if anything is changed later, comparing tells.")
    static let saveLogHead = Words("保存存证签名", "Save the head")
    static let logIsEmpty = Words("存证里还没有内容，过一会儿再来看。", "Nothing stands in the log yet; please come again shortly.")
    static let logKey = Words("公钥", "The key")
    static let logKeyLead = Words(
        "存证签名都用它来验。请和人大公告上、机关门口张贴的对一对，要一字不差。",
        "Every head is checked with it. Please compare it with the one on paper: in the proclamation, or at the office’s door."
    )
    static let logCheck = Words("自己查一遍", "Check all of it")
    static let logCheckLead = Words(
        "下面两条命令把整本存证取下来，从第一条查到最后一条。两个程序都在本系统公开的源代码里；以前存下的签名文件可以写在命令后面，一并比对。格式是 C2SP tlog-tiles，别家的工具也能查。",
        "These two commands fetch the whole log and check it from the first entry to the last. Both programs are in the public source of this system; heads that you kept may follow, to be compared too. The format is C2SP tlog-tiles: other people’s tools read it."
    )
    static let noSuchTile = Words("存证里没有这一块。", "The log has no such tile.")

    package static func logIsWhole(_ size: Int, waiting: Int) -> Words {
        let whole = Words(
            "存证完整：\(size) 条，每一条都对得上，签名也对。",
            "The log is whole: \(size) entries, each as it was noted, under a good signature.")
        return waiting == 0
            ? whole
            : Words(whole.zh + "另有 \(waiting) 条等下一次签名。", whole.en + " \(waiting) more wait for the next head.")
    }
    package static func logIsNotWhole(_ count: Int) -> Words {
        Words(
            "存证有 \(count) 处对不上。请先停掉网站，把数据文件夹复制一份留底，再查是谁、什么时候动过数据库。",
            "\(count) things are wrong with the log. Stop the server, keep a copy of the data folder, and find out who touched the database, and when."
        )
    }
    static let sayWhyInALine = Words("请用一句话写明重开的原因，三百字以内。", "Say why, on one line of at most 1,000 letters.")
    static let logNeedsNoRenewal = Words("存证完好，不用重开，也不能重开。", "The log is whole: it need not and cannot be begun anew.")
    package static func logRenewed(_ name: String, key: String) -> Words {
        Words(
            "已重开存证 \(name)，原因写在里面，人人可查。新公钥：\n\(key)\n请重新启动网站，公布新公钥，并说明旧存证到此为止。",
            "The log begins anew as \(name), and says why to everybody. Its key:\n\(key)\nStart the server again, publish the key, and say that the old log ends here."
        )
    }
    package static let logNotSigned = Words(
        "注意：数据库和上次签名的存证对不上（是不是恢复过旧备份？）。存证已停止签名，其他功能照常。请运行 yishi log verify 查看。",
        "Note: the database is not the one whose log was signed last (was a backup put back?). The log is not signed any more; all else goes on. Run yishi log verify."
    )
    package static func unreadableHead(_ path: String) -> Words {
        Words("\(path) 不是这本存证的签名。", "\(path) is no signed head of this log.")
    }
}

extension LogTrouble {
    package var words: Words {
        switch self {
        case .log(let fault): fault.words
        case .noteGone(let place):
            Words("存证第 \(place) 条（从 0 数起）对应的记录不见了。", "The note of entry \(place) (counted from 0) is gone.")
        case .noteChanged(let about, let number):
            Words("\(about) 的第 \(number) 条记录被改过。", "Note \(number) about \(about) was changed.")
        case .noteMissing(let about, let number):
            Words("\(about) 缺第 \(number) 条记录。", "Note \(number) about \(about) is missing.")
        case .rolledBack:
            Words(
                "数据库比上次签名的存证旧，或者不是同一个：恢复过备份？",
                "The database is older than the log that was signed last, or another one: was a backup put back?")
        case .foreignTables:
            Words(
                "数据库里的表、索引或触发器和本程序建的不一样：有人往里加过东西。",
                "The tables, indexes or triggers of the database are not those that this program makes: somebody added something."
            )
        case .archiveChanged(let about):
            Words("\(about) 的档案和存证里写明的不一样。", "The archive of \(about) is not the one that the log tells of.")
        case .actChanged(let about, let number):
            Words(
                "\(about) 的第 \(number) 步和当时的记录对不上：被改过、被删了，或是后来加的。",
                "Act \(number) of \(about) is not what was noted: it was changed, taken out or put in.")
        }
    }
}
