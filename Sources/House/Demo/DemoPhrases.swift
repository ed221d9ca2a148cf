import Ground
import Procedures

/// What papers usually say, where the story itself says nothing of it.
enum DemoPhrases {
    /// Stands where nobody found words.
    static let nothing = "详见附件。"

    static func nobody(_ step: Words, _ who: [String]) -> Words {
        Words("没有人可以办“\(step.zh)”：\(who.joined(separator: "、"))", "Nobody may take “\(step.en)”")
    }

    /// - Parameter row: of a table; rows say different things.
    static func one(
        for paper: String, _ field: String, of procedure: String, _ row: Int, _ chance: inout DemoChance
    ) -> String? {
        let keys = [
            paper == "again" ? "again.\(field)" : "\(procedure)/\(paper).\(field)", "\(paper).\(field)",
            "\(procedure)/\(field)", field,
        ]
        if paper == "again", table[keys[0]] == nil { return nil }
        guard let said = keys.lazy.compactMap({ table[$0] }).first else { return nil }
        return paper.contains(".") ? said[row % said.count] : chance.one(of: said)
    }

    /// How many days ahead such a paper names a day; nil where it is not told.
    static func days(for field: FieldPath, of procedure: String) -> Int? {
        (table["\(procedure)/\(field)"] ?? table[field.description])?.first.flatMap(Int.init)
    }

    /// Numbers that no telephone has: none begins with 10000.
    static func personal(_ field: String, _ chance: inout DemoChance) -> String {
        if field.contains("phone") { return phone(chance.number(1...999)) }
        let family = chance.one(of: ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴"]) ?? "王"
        return family + (chance.one(of: ["女士", "先生", "师傅", "老师", "大姐", "大爷"]) ?? "先生")
    }

    static func phone(_ number: Int) -> String { "10000\(String(100_000 + number))" }

    static func decision(_ number: Int, _ level: Level, _ year: Int) -> String {
        level == .county ? "静人常决〔\(year)〕\(number)号" : "镇人大决〔\(year)〕\(number)号"
    }

    private static let table: [String: [String]] = {
        var table: [String: [String]] = [:]
        for line in (common + DemoWords.all).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let said = line[line.index(after: colon)...].split(separator: "｜").map { $0.drop { $0 == " " }.description }
            table[String(line[..<colon]), default: []] += said
        }
        return table
    }()

    private static let common = """
        note: 请按程序办理，按时答复。｜请先与反映人（代表）联系，再到现场看一看。｜情况属实，请抓紧办。｜涉及老人孩子，请优先安排。
        comment: 办得快，谢谢。｜比原来好多了，希望能保持。｜说清楚了，理解。｜师傅很负责，下雨天还在干。｜问题解决了一大半，还有一小段没弄。
        reason: 经现场核实，情况与反映一致，理由成立。｜材料不齐，补齐后再报。｜正值汛期，施工队伍调往一线，需要推后。
        bounce.reason: 该路段的管护责任在另一家单位，我们没有权限施工。｜经查，这里属于小区内部，由街道和物业负责更合适。
        bounce.instead: 县住房和城乡建设局｜属地街道办事处
        more-time.reason: 需要迁移地下管线，正与有关单位会商，预计还要二十天。｜设备要向厂家定制，正在生产。｜连续下雨，路面不能施工。
        decision.reason: 理由成立，同意延期，期间请每周向反映人说明进度。｜已与现场核对，确需时间，同意。
        merging.reason: 两件反映的是同一处地方的同一个问题，合并办理，一并答复。
        reopening.reason: 修好三天又坏了，晚上还是看不见。｜只弄了一半，靠里面那段没有动。｜答复说办好了，我去看了还是老样子。
        guidance.where: 请到县人民法院诉讼服务中心（静水路88号，工作日8:30—17:30，电话0000-6600088）。｜请到县信访局接待大厅（政务服务中心一楼，工作日8:30—17:30）。｜请到石磨镇司法所（正街60号），有人民调解员值班，不收费。
        routing.note: 请到现场核实后办理。｜群众反映多次，请抓紧。
        screening.note: 属于受理范围，地点清楚。｜已电话核实，情况属实。
        reminder.note: 时间快到了，请抓紧。｜群众又来问了，请尽快答复。
        rating.comment: 办得快，谢谢。｜态度好，就是慢了一点。｜没解决根本问题。
        again.answer.text: 再次办理结果：这次把没有做到的部分全部补上，和反映人一起到现场看过。｜再次答复：前次只做了一段，现已全部完成，另安排每月检查一次。
        again.reply.text: 再次办理：已返工，代表到现场看过。
        suggestion.advice: 建议由主管部门牵头，年内完成摸底，列出清单，分批改造，并向社会公布进度。
        suggestion.title: 关于尽快解决群众反映集中问题的建议
        """
}
