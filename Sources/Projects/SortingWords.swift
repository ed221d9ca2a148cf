import Ground

extension Words {
    static let sorting = Words("梳理项目建议", "Sort the proposals")
    static let sortingLead = Words(
        "把同一件事并成一件，把眼下办不了的转入储备库，不采纳的说明理由。每位提出的人都会收到答复。",
        "Bring what is one thing together, keep in reserve what cannot be done yet, decline with a reason. Every proposer is answered."
    )
    static let nothingToSort = Words("没有待梳理的项目建议。", "No proposal waits to be sorted.")
    static let maybeOne = Words("可能是同一件事", "These may be one thing")
    static let maybeOneHint = Words(
        "同一地点、同一类别、说法相近的排在一起，供您判断；不是一件事的，去掉勾。",
        "Of one place and kind, and much alike in words. You decide; take the tick from what does not belong.")
    static let keepWhich = Words("保留哪一件（其余并入它）", "Which one stays; the others are merged into it")
    static let theseAreOne = Words("这几件", "These")
    static let mergeReply = Words(
        "您提的和其他人提的是同一件事，已合并办理，您可以随时查看这一件的进展。",
        "Others proposed the same; yours is merged with theirs, and you can follow it there.")
    static let mergeReplyHint = Words("并入的每位提出人都会看到。", "Each of those merged reads it.")
    static let replyToProposers = Words("给提出人的答复", "Reply to the proposers")
    static let replyHint = Words("勾选的每一件都用这段话答复。", "Every ticked proposal is answered with these words.")
    static let mergeThese = Words("合并", "Merge them")
    static let readIt = Words("看原文", "Read it")
    static let allToSort = Words("全部待梳理的建议", "All that wait")
    static let whatWithThem = Words("勾选的怎么办", "What becomes of those ticked")
    static let chooseOne = Words("请选择", "Please choose")
    static let shortlistHow = Words("要初定为候选项目的，点“看原文”逐件办理。", "To shortlist one, open it by “Read it”.")
    static let mergeIntoWhich = Words("合并到哪一件", "Merge into which")
    static let mergeIntoHint = Words("只有选了“合并”才需要。", "Needed for merging only.")
    static let answerThese = Words("答复勾选的", "Answer those ticked")
    static let sayWhatWithThem = Words("请选择怎么办。", "Please choose what becomes of them.")
    static let sayWhy = Words("请写一句答复，提出的人要看到为什么。", "Please write a reply: the proposers want to know why.")
    static let sayInto = Words("请选择合并到哪一件。", "Please choose what to merge into.")
    static let tickTwo = Words("请至少再勾选一件要并入的建议。", "Please tick at least one other to be merged.")
    static let tickSome = Words("请至少勾选一件。", "Please tick at least one.")
    static let noKind = Words("没有选类别", "No kind given")
    static let sentIn = Words("网上提交", "Sent in")
    static func countOf(_ count: Int) -> Words { Words("\(count) 件", "\(count)") }
    static func tookIn(_ count: Int) -> Words { Words("已并入 \(count) 件", "\(count) merged into it") }
    static func proposedAt(_ place: String, _ day: LocalDate) -> Words {
        Words("\(place) · \(day.words.zh)", "\(place) · \(day.words.en)")
    }
    static func toSort(_ count: Int) -> Words { Words("梳理项目建议（\(count) 件）", "Sort the proposals (\(count))") }

    /// What every proposal says, and tells nothing of which one it is.
    static let proposalFrame = ["项目", "工程", "建设", "新建", "改造", "建议", "希望", "能否"]
    /// One word for one thing.
    static let proposalSynonyms = [("长者食堂", "老年食堂"), ("老年人食堂", "老年食堂"), ("电瓶车", "电动车"), ("电动自行车", "电动车")]
}
