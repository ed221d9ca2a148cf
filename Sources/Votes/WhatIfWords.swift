import Budgeting
import Counting
import Ground

extension Words {
    static let whatIf = Words("假如换一种规则", "Under another rule")
    static let whatIfNote = Words(
        "这里只是分析，不改变票决结果：按票决办法，计票只看得票、不看金额。",
        "This is analysis and changes nothing: the legal count asks for votes, not for money.")
    static func whatIfBudget(_ yuan: String) -> Words {
        Words(
            "以入选项目的总投资 \(yuan) 元为预算，从 50% 试到 150%。",
            "With the chosen projects’ \(yuan) yuan as the budget, from 50 to 150 per cent of it.")
    }
    static func whatIfHalf(_ yuan: String) -> Words {
        Words(
            "本次票决没有入选项目；这里以全部候选项目投资的一半（\(yuan) 元）为预算，从 50% 试到 150%。",
            "The vote chose nothing; here half of what all candidates cost (\(yuan) yuan) is the budget, from 50 to 150 per cent of it."
        )
    }
    static let howClose = Words("差多少票、换一个应选数", "How close it was, and with another number of places")
    static func boundary(_ boundary: Boundary, last: String, next: String) -> Words {
        if boundary.margin == 0 { return Words("“\(last)”和“\(next)”得票相等。", "“\(last)” and “\(next)” are tied.") }
        let tie = boundary.changesToTie.map {
            Words("\($0) 人改选后者就会得票相等，", "\($0) voters who change between them make a tie, ")
        }
        return Words(
            "排在应选数末位的“\(last)”比“\(next)”多 \(boundary.margin) 票：\(tie?.zh ?? "")\(boundary.changesToFlip) 人改选就会换成后者。",
            "“\(last)”, the last that came in, has \(boundary.margin) more than “\(next)”: \(tie?.en ?? "")\(boundary.changesToFlip) voters who change put the other in."
        )
    }
    static func withSeats(_ count: Int) -> Words { Words("应选 \(count) 项", "With \(count) places") }
    static let talliesNotPublished = Words(
        "各项目得票还没有公布，或者办法规定不公布。", "The votes of the projects are not published, or by the rules never will be.")
    static let costsUnknown = Words("候选项目没有写明投资，不能试算。", "The projects’ costs are not known.")
    static let budgetingTitle = Words("预算规则试算（.pb 文件）", "Budgeting rules on a .pb file")
    static let budgetingLead = Words(
        "上传 Pabulib 格式的文件（如群众预投票的结果），看各种预算规则会选出哪些项目。文件不保存。",
        "Give a file in Pabulib’s format, such as a residents’ pre-vote, and see what each rule would choose. Nothing is kept."
    )
    static let pbFile = Words(".pb 文件", "The .pb file")
    static let tryIt = Words("试算", "Try it")
    static let fileMissing = Words("请选择一个文件。", "Please choose a file.")
    static func pbRefused(_ line: Int, _ why: Words) -> Words {
        Words("第 \(line) 行：\(why.zh)", "Line \(line): \(why.en)")
    }
    static let pbTooLarge = Words(
        "文件太大，这里算不了：项目数乘以不同选票数不能超过 30 万。",
        "Too large to be reckoned with here: projects times different ballots may be 300,000.")
    static func pbFigures(_ projects: Int, _ voters: Int) -> Words {
        Words("\(projects) 个项目，\(voters) 人投票", "\(projects) projects, \(voters) voters")
    }
    static func fromPercent(_ percent: Int) -> Words { Words("\(percent)% 起", "from \(percent)%") }
    static let isIn = Words("试算会选上", "in")
    static let votersWithout = Words("所选项目全部落选的人数", "Voters without a winner")
    static let notMonotone = Words(
        "有的规则预算多了反而会落选某个项目，这里写的是第一次入选时的预算。",
        "Under some rules a project can drop out as the budget grows; shown is where it first comes in.")
    static let ifOneHadNotStood = Words("假如某一项没有参加", "If one had not stood")
    static func insteadOfIt(_ comeIn: [String], _ dropOut: [String]) -> Words {
        let more = Words("补上：\(comeIn.joined(separator: "、"))。", "Comes in: \(comeIn.joined(separator: ", ")).")
        let less = Words("落选：\(dropOut.joined(separator: "、"))。", "Drops out: \(dropOut.joined(separator: ", ")).")
        let told = (comeIn.isEmpty ? [] : [more]) + (dropOut.isEmpty ? [] : [less])
        return told.joined(zh: "", en: " ")
    }
    static func nothingElseComesIn(_ always: Bool) -> Words {
        always
            ? Words("无论哪一项没有参加，都没有别的项目补上。", "Whichever had not stood, nothing would have come in for it.")
            : Words("其余入选项目没有参加的话，没有别的项目补上。", "For the others that were chosen nothing would come in.")
    }
    static let wantedTogether = Words("哪些项目是同一批人要的", "Which projects the same people want")
    static let wantedTogetherHow = Words(
        "相近程度：赞成其中任一项的人里，两项都赞成的占多少。只列去掉任何一张票都不散、而且两两都比随机更常一起出现的组合。",
        "Likeness: of those who approve of either, how many approve of both. Only groups that stay together whichever ballot is left out, and whose pairs are all more frequent than by chance."
    )
    static let likeness = Words("相近程度", "Likeness")
    static let wantBoth = Words("两项都要的人数", "Want both")
    static let againstChance = Words("相当于随机的几倍", "Times chance")
    static let projectsColumn = Words("民生实事项目", "Livelihood projects")
    static let talliesFile = Words("得票数据（.pb）", "The tallies (.pb)")
}

extension BudgetingRule {
    var words: Words {
        switch self {
        case .greedyVotes: Words("按得票，超预算的跳过", "By votes, skipping what does not fit")
        case .greedyVotesNoSkip: Words("按得票，超预算即停", "By votes, ending at the first misfit")
        case .greedyVotesUnderCaps:
            Words("按得票，超预算或超片区上限的跳过", "By votes, skipping what does not fit or is over its area’s cap")
        case .greedyVotesPerCost: Words("按单位投资得票", "By votes for the money")
        case .maxWelfare: Words("总得票最多", "Most votes in all")
        case .equalShares: Words("均等分摊法", "Equal Shares")
        case .equalSharesAdd1: Words("均等分摊法（逐步追加至用完）", "Equal Shares with Add1 (exhaustive stop)")
        case .equalSharesByResidents: Words("均等分摊法（按人口校正）", "Equal Shares, weighed by residents")
        case .phragmen: Words("依次分摊法（超预算的跳过）", "Sequential Phragmén (skip)")
        }
    }
}
