import Frame
package import Ground

/// Bringing something, and the receipt.
extension Words {
    static let sayIt = Words("反映一件事", "Say what is wrong")
    static let whatIsWrong = Words("您想反映什么事？", "What do you want to tell us?")
    static let twoSentencesWillDo = Words(
        "写两句话就行，不用注册，也可以不留姓名。", "Two sentences will do. No account is needed, nor your name.")
    static let leaveYourName = Words("留下姓名和电话", "Leave your name and telephone number")
    static let youNeedNot = Words(
        "可以不留。留了，办理中需要时能找到您；不公开，谁看过都有记录", "You need not. They are never public, and every look at them is noted")
    static let handIn = Words("提交", "Send")
    static let whatWeCannotTake = Words(
        "诉讼、仲裁、行政复议中的案件，这里不能受理；我们会告诉您该找哪里。遇到危险请打 110、119、120。",
        "Cases before a court, in arbitration or under review cannot be taken up here; we will tell you where to go. In danger call 110, 119 or 120."
    )
    static let handInAgain = Words(
        "这张表打开太久了，请重新打开再交一次。", "This form has been open too long. Please open it again and send it once more.")
    static let receipt = Words("回执", "Receipt")
    static let received = Words(
        "已收到。请把下面的查询码记下来，凭它看进展。", "Received. Please note the code below: it shows you how things go on.")
    static let followCode = Words("查询码", "Your code")
    static let orKeepThisLink = Words("或者收藏这个只属于您的链接，不要转给别人", "Or keep this link. It is yours alone: do not pass it on")
    static let seeProgress = Words("看办理进展", "See how it goes on")
    static let giveThemTheSlip = Words(
        "已录入。请把查询码抄给本人，或打印这一页交给他。", "Entered. Please give the person this code, or print this page for them.")
}

/// Following a matter.
extension Words {
    static let followIt = Words("查办理进展", "Follow what you brought")
    static let sixteenCharacters = Words(
        "回执上的 16 位字母和数字，空格、大小写都不要紧。", "The 16 letters and digits on your receipt; spaces and capitals do not matter.")
    static let noSuchCode = Words(
        "没有查到这个码。请对照回执再输一次：没有字母 I、L、O、U。",
        "No matter has this code. Please compare it with your receipt: it has no I, L, O or U.")
    static let eraseMe = Words("删去我的个人信息", "Erase my personal data")
    static let eraseMeHint = Words("姓名、电话等永久删除，办理记录保留", "Name, number and address are destroyed; the record stays")
    static let whatErasingDoes = Words(
        "删除以后，我们没有办法再联系您；您仍可用查询码看进展。", "We cannot reach you afterwards. Your code still shows how things go on.")
    static let eraseWordsToo = Words("连同我写的内容也一并删去", "Erase what I wrote as well")
    static let iKnowItIsForEver = Words("我知道删除以后不能恢复", "I know that this cannot be undone")
    static let pleaseTick = Words("请先勾选“我知道删除以后不能恢复”。", "Please tick “I know that this cannot be undone” first.")
    static let erasedTitle = Words("（应本人要求已删去）", "(erased at the person's wish)")
}

/// A matter's page.
extension Words {
    static let noSuchMatter = Words("没有这件事，或者您不能查看。", "There is no such matter, or it is not open to you.")
    static let noSuchStation = Words(
        "没有这个联络站，或者它已经撤销。请核对二维码或链接。", "There is no such station, or it has closed. Please check the code or link.")
    static let openRecord = Words("公开事项", "Open record")
    static let openRecordLead = Words(
        "正在办的和办完的，都在这里。个人信息不公开。", "Everything under way and everything done. Personal data is not public.")
    static let procedure = Words("程序", "Procedure")
    static let allProcedures = Words("全部", "All")
    static let show = Words("查看", "Show")
    static let nothingYet = Words("还没有。", "Nothing yet.")
    static let pages = Words("翻页", "Pages")
    static let dueLater = Words("后面的", "Due later")
    static let olderOnes = Words("更早的", "Older ones")
    static let record = Words("办理记录", "Record")
    static let station = Words("经由", "Through")
    static let number = Words("编号", "Number")
    static let links = Words("相关事项", "Linked")
    static let ledTo = Words("转为", "Led to")
    static let cameFrom = Words("来自", "Came from")
    static func becameOf(_ procedure: Words, _ stage: Words) -> Words {
        Words("另一件同样的\(procedure.zh)，目前：\(stage.zh)", "another about the same (\(procedure.en)), now: \(stage.en)")
    }
    static let mergedInto = Words("已并入", "Merged into")
    static let tookIn = Words("并入本件", "Took in")
    static let notFilled = Words("未填", "not given")
    static let yes = Words("是", "Yes")
    static let no = Words("否", "No")
    package static func yuan(_ amount: String) -> Words { Words("\(amount) 元", "¥\(amount)") }
    static func row(_ number: Int) -> Words { Words("第\(number)项", "Item \(number)") }
    static func part(_ part: Words, _ party: Words) -> Words {
        Words("\(part.zh)·\(party.zh)", "\(part.en), \(party.en)")
    }
    static func headOf(_ units: Words) -> Words { Words("\(units.zh)负责人", "the head of \(units.en)") }
    static let personalIsOthers = Words(
        "您的身份看不到这一部分个人信息。", "What you are to this matter does not let you see this personal data.")
    static let notPublic = Words("（不公开）", "(not public)")
    static let theSystem = Words("系统", "The clock")
    static let aResident = Words("一位居民", "A resident")
    static let theReporter = Words("反映人", "The person who brought it")
    static let enteredForResident = Words("工作人员代录", "Staff, for a resident")
    static func broughtIt(station: String?) -> Words {
        station.map { Words("在\($0)提出", "brought this at \($0)") } ?? Words("提出", "brought this")
    }
    static func byTime(_ step: Words) -> Words { Words("时间到，自动“\(step.zh)”", "Time ran out: “\(step.en)” by itself") }
    static func nearDue(_ clock: Words) -> Words {
        Words("“\(clock.zh)”快到期，已提醒", "“\(clock.en)” is near due; a reminder was sent")
    }
    static func newDate(_ clock: Words, _ day: Words) -> Words {
        Words("“\(clock.zh)”到\(day.zh)", "“\(clock.en)” until the end of \(day.en)")
    }
    static func dateMoved(_ clock: Words, _ day: Words) -> Words {
        Words("“\(clock.zh)”的期限改到\(day.zh)", "“\(clock.en)” is now due on \(day.en)")
    }
    static func daysOffAnnounced(_ dates: Words) -> Words {
        Words("放假安排已公布，期限重新核定：\(dates.zh)", "The days off were announced, and dates reckoned anew: \(dates.en)")
    }
    static func overdue(_ clock: Words) -> Words { Words("“\(clock.zh)”已超期", "“\(clock.en)” is overdue") }
    static func toldAboutDelay(_ who: Words) -> Words { Words("已通知\(who.zh)", "\(who.en) has been told") }
    static func personalWasSeen(_ who: Words) -> Words {
        Words("\(who.zh)查看了反映人的个人信息", "\(who.en) looked at the personal data")
    }
    static let personalWasErased = Words("应本人要求，个人信息已永久删去", "The personal data was destroyed at the person's wish")
    static let wordsWereErased = Words("应本人要求，所写内容已删去", "What was written was erased at the person's wish")
    static let tookInAnother = Words("另一件相同的事并入了本件", "Another matter about the same was merged into this one")
    static let personalPart = Words("反映人信息", "Personal data")
    static let personalIsSealed = Words(
        "已封存。查看会记入办理记录，反映人看得到。", "Sealed. A look is noted in the record, where the person sees it.")
    static let openPersonal = Words("查看（会留痕）", "Look (this is noted)")
    static let thisWasNoted = Words("这次查看已记入办理记录。", "This look has been noted in the record.")
    static let personalIsGone = Words("这部分个人信息已经应本人要求删去。", "This personal data was destroyed at the person's wish.")
}

/// Clocks.
extension Words {
    /// 〔2026〕12号: how an office writes a number.
    static func number(_ serial: Int, of year: Int) -> Words {
        Words("〔\(year)〕\(serial)号", "No. \(serial) of \(year)")
    }
    static let whyThisDate = Words("这个日期怎么来的", "How this date was reckoned")
    static let clockIsPaused = Words("暂停计时", "The clock stands still")
    static func overdueBy(_ days: Int) -> Words {
        Words("超期 \(days) 天", days == 1 ? "1 day overdue" : "\(days) days overdue")
    }
    static func daysLeft(_ days: Int) -> Words {
        switch days {
        case 0: Words("今天到期", "Due today")
        case 1: Words("明天到期", "Due tomorrow")
        default: Words("还有 \(days) 天", "\(days) days left")
        }
    }
}

/// Acting.
extension Words {
    static let yourTurn = Words("您可以办", "What you can do")
    static let notYet = Words("暂时不能办：", "Not yet: ")
    static let nothingAlike = Words(
        "没有同一地点、同一类别、还在办的事项可以并入。", "There is no open matter of the same place and kind to merge into.")
    static let perhapsTheSame = Words("可能是同一件事（最像的在前）", "Perhaps about the same (the likeliest first)")
    static let mergeTarget = Words(
        "请选要并入的事项：同一程序、还没办结。", "Please choose what to merge into: of the same procedure, and still open.")
    static let beginSomething = Words("新办一件", "Begin something")
    static let nothingToBegin = Words("您的岗位没有可以发起的程序。", "No procedure is begun by your role.")
    static func yourRoleCannotBegin(_ title: Words) -> Words {
        Words("您的岗位不能发起“\(title.zh)”。", "Your role cannot begin “\(title.en)”.")
    }
    static let unitIsNotHere = Words("请从本级的承办单位里选。", "Please choose one of this congress's units.")
    static let unitIsWalled = Words(
        "被反映的单位不能经办这件事，请另选单位。", "The unit complained about cannot handle this. Please choose another.")
    static let regionIsNotHere = Words("请从本级的区划里选。", "Please choose a division of this congress.")
    static let personIsNotHere = Words("请从本届代表里选。", "Please choose among the sitting deputies.")
}

/// The desk.
extension Words {
    static let desk = Words("待办", "Desk")
    static func waitsForYou(_ count: Int) -> Words {
        count >= 1000
            ? Words("1000 件以上等您办", "over 1,000 wait for you")
            : Words("\(count) 件等您办", count == 1 ? "1 waits for you" : "\(count) wait for you")
    }
    static let deskIsEmpty = Words("都办完了，没有等您办的事。", "All done: nothing waits for you.")
    static let noDate = Words("没有期限", "No date")
    static let news = Words("最近的消息", "Latest news")
    static let isNearDue = Words("快到期了", "Near due")
    static let isOverdue = Words("超期了", "Overdue")
    static let hasNewDates = Words("期限已重新核定", "Dates reckoned anew")
}

/// Search.
extension Words {
    static let search = Words("查找", "Search")
    static let searchFor = Words("查什么（两个字以上）", "Search for")
    static let nothingFound = Words("没有找到。换一个词，或者少写几个字试试。", "Nothing found. Try another word, or fewer.")
}

/// Procedures and rules.
extension Words {
    static let procedures = Words("办理程序", "Procedures")
    static let proceduresLead = Words(
        "每一类事怎么办、谁来办、多长时间、依据什么，都写在这里。", "How each kind of matter is handled, by whom, how fast, and under which rule.")
    static let followsWhat = Words("依据", "What it follows")
    static let theWay = Words("怎么走", "The way it goes")
    static let drawingOf = Words("环节图，下面逐条说明", "Drawing of the stages, told one by one below")
    static let step = Words("步骤", "Step")
    static let whoTakesIt = Words("谁来办", "Who")
    static let paper = Words("文书", "Paper")
    static let leadsTo = Words("办完到", "Leads to")
    static let keepDraft = Words("存为草稿", "Keep it as a draft")
    static let timeItself = Words("到时自动", "Time itself")
    static let after = Words("满", "after")
    static let orAfter = Words("或自动：", "or by itself after")
    static let noPaper = Words("不用填", "none")
    static let staysHere = Words("不变", "stays")
    static let dayThePaperNames = Words("文书写明的日期", "the day that the paper names")
    static let rules = Words("时限规则", "Limits")
    static let rulesLead = Words(
        "各地时限不同。每一条都写明依据；没有法律依据的，写明是本系统默认值。",
        "Limits differ by place. Each names its source; a default of this project says so.")
    static func limitsCount(_ count: Int) -> Words { Words("\(count) 条", "\(count) limits") }
    static let workingDays = Words("工作日依据", "Working days follow")
    static let noSuchPack = Words("没有这个规则包。", "There is no such rule pack.")
    static let limit = Words("事项", "What")
    static let amount = Words("时限", "Limit")
    static let level = Words("适用", "Level")
    static let restsOn = Words("依据", "Source")
    static let validFrom = Words("起用", "From")
    static let countyLevel = Words("县级", "county")
    static let townshipLevel = Words("乡镇", "township")
    static let bothLevels = Words("县、乡镇", "county and township")
}

/// Sentences that hold a date or a name set apart.
extension Markup {
    static func must(_ who: Words, _ doIt: Words, by date: Markup) -> Markup {
        Markup(zh: "<b>\(who)</b>须在\(date)前\(doIt)。", en: "<b>\(who)</b> must \(doIt) by \(date).")
    }

    static func byItself(_ step: Words, on date: Markup) -> Markup {
        Markup(
            zh: "到\(date)还没有人办，就按“\(step)”处理。", en: "If nobody acts by \(date), “\(step)” happens by itself.")
    }
}
