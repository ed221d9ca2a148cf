import Ground

extension Words {
    // The review.
    static let stepQuestion = Words("审议：代表询问", "Review: deputies ask")
    static let askIt = Words("提出询问", "Ask")
    static func questionsAsked(_ count: Int) -> Words { Words("已提出询问 \(count) 条", "\(count) asked") }
    static let questionText = Words("问什么", "What is asked")
    static let questionHint = Words("会公开，并附在项目后面。", "Public, and kept with the project.")
    static let stepAnswer = Words("审议：记录答复", "Review: note an answer")
    static let allAnswered = Words("都已答复", "All are answered")
    static func questionsOpen(_ count: Int) -> Words { Words("还有 \(count) 条尚未答复", "\(count) wait for an answer") }
    static let whichQuestion = Words("哪条询问", "Which question")
    static let answeredBy = Words("答复人", "Who answered")
    static let answeredByHint = Words("单位和姓名、职务，如“县住建局 王××局长”。", "Unit, name and office.")
    static let answerText = Words("答复", "Answer")
    static let answerDue = Words("还要补充答复的，哪天前", "If more is to follow, by when")
    static let answerDueHint = Words("当场答完的不填。", "Leave empty where it was answered on the spot.")
    static func restDue(_ day: LocalDate) -> Words { Words("（\(day.words.zh)前补充答复）", "(the rest by \(day.words.en))") }
    static let notAnswered = Words("尚未答复", "Not answered yet")
    static let noSuchQuestion = Words("没有这条询问。", "There is no such question.")
    static let questionsAreOver = Words("投票已经开始，审议结束。", "Voting has begun; the review is over.")
    static let stepAmend = Words("调整候选项目", "Amend a project")
    static let amendedText = Words("调整后的内容", "What it is to be now")
    static let whyAmended = Words("调整理由（写明由谁提出、主席团是否同意；会公开）", "Why (public)")
    static let amendmentAfterVote = Words("投票已经开始，不能再调整候选项目。", "Voting has begun; no project can be amended now.")
}
