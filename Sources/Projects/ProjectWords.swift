import Ground

extension Words {
    /// Names of what only a congress does: what merely asks for opinions bears none of them.
    package static let decisionWords = ["票决", "决定", "表决", "选举"]
    static let projects = Words("民生实事项目", "Livelihood projects")
    static let projectsLead = Words(
        "群众提、代表票决、政府办、代表和群众评。您提的每一条都有答复，办到哪一步随时看得到。",
        "People propose, deputies decide by vote, government carries out, both judge. Every proposal gets an answer.")
    static let newCall = Words("发布征集公告", "Open a call for proposals")
    static let whereTheyStand = Words("现在办到哪一步", "Where they stand")
    static let allProjects = Words("看全部项目", "All projects")
    static let theVotes = Words("查看票决情况", "The votes")
    static let thePrevotes = Words("群众预投票", "Residents' pre-votes")
    static let howItGoes = Words("项目办理流程", "How a project goes")
    static let whichCall = Words("您要提给哪里？", "To whom do you propose it?")
    static let proposeOne = Words("提一个项目", "Propose a project")
    static func fromTo(_ opens: LocalDate, _ closes: LocalDate) -> Words {
        Words("\(opens.words.zh)至\(closes.words.zh)", "\(opens.words.en) to \(closes.words.en)")
    }
    static let callTitle = Words("名称", "Title")
    static let callTitleHint = Words("如“2027年度民生实事项目征集”。", "Such as “Call for projects 2027”.")
    static let callAbout = Words("征集公告", "The call")
    static let callAboutHint = Words(
        "征集什么、谁来提、不征集什么、怎么处理。", "What is asked for, from whom, what is not, and what becomes of it.")
    static let callOpens = Words("从哪天开始", "From")
    static let callCloses = Words("到哪天截止", "Until")
    static let publishCall = Words("发布", "Publish")
    static let changeEnd = Words("改截止日期", "Change the last day")
    static let noSuchCall = Words("没有这个征集公告，请刷新页面。", "There is no such call. Please reload the page.")
    static let noCallTitle = Words("现在不在征集期", "No call is open now")
    static let sayItAtStation = Words("到联络站反映", "Bring it up at a station")
    static let callersOnly = Words("征集公告由政府办公室或人大机关发布。", "The government’s office or the congress’s opens a call.")
    static let dayMissing = Words("请选一个日期。", "Please choose a day.")
    static let aboutMissing = Words("请写明征集什么。", "Please say what is asked for.")
    static let endsBeforeItBegins = Words("截止日期不能早于开始日期。", "It cannot end before it begins.")
    static let noCallNow = Words(
        "现在不在征集期。平时有事要反映，可以到联络站或扫站点的二维码。", "No call is open now. At any other time, bring it up at a station.")
    static let whichProject = Words("您希望办哪件实事？", "Which project should be done?")
    static let proposeLead = Words(
        "不用注册，可以不留姓名。提交后会有查询码，随时看得到采纳没有、为什么。",
        "No account and no name needed. A code lets you see whether it is taken up, and why.")
    static let leaveYourName = Words("留下姓名和电话（可以不留）", "Leave your name and phone, if you like")
    static let handItIn = Words("提交", "Hand it in")
    static func callIsOpen(_ title: String) -> Words { Words("“\(title)”正在进行。", "“\(title)” is open.") }
    static let proposalReceived = Words("已收到您的项目建议。", "Your proposal is received.")
}

extension Solicitation.Phase {
    var words: Words {
        switch self {
        case .before: Words("还没开始", "Not open yet")
        case .open: Words("正在征集", "Open")
        case .over: Words("已截止", "Closed")
        }
    }
}
