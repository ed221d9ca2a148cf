import Ground

extension Words {
    /// Stands where a place has not said its name.
    static let congress = Words("人民代表大会", "People’s Congress")
    // Around every page.
    static let skip = Words("跳到正文", "Skip to the content")
    static let seal = Words("议", "议")
    static let english = Words(same: "English")
    static let chinese = Words(same: "中文")
    static let elderVersion = Words("长辈版", "Large type")
    static let ordinaryVersion = Words("标准版", "Ordinary type")
    static let signIn = Words("登录", "Sign in")
    static let signOut = Words("退出", "Sign out")
    static let desk = Words("待办", "My desk")
    static let account = Words("账号", "Account")
    static let mainColumns = Words("主要栏目", "Main columns")
    static let place = Words("位置", "You are here")
    static let home = Words("回到首页", "To the front page")
    static let goBack = Words("回到上一页", "Go back")

    // Fields.
    static let missing = Words("请填写这一项。", "Please fill this in.")
    static let notANumber = Words("这里要填一个数字。", "This must be a number.")
    static let notADate = Words("请按“2026-11-22”的样子填写日期。", "Write the date like 2026-11-22.")
    static let notAChoice = Words("请从列出的几项里选一项。", "Please choose one of the options.")

    static func tooLong(_ limit: Int) -> Words {
        Words("最多写 \(limit) 个字，请精简后再交。", "Please shorten this to \(limit) characters.")
    }

    static func fieldsToMend(_ count: Int) -> Words {
        Words(
            "有 \(count) 处要改，您写的都还在",
            count == 1
                ? "One answer needs mending; what you wrote is still here"
                : "\(count) answers need mending; what you wrote is still here")
    }

    // Titles of pages that say no.
    static let pleaseSignIn = Words("请先登录", "Please sign in")
    static let notAllowedTitle = Words("这一步现在办不了", "This cannot be done from here")
    static let notHere = Words("没有找到", "Not found")
    static let notNow = Words("这一步没有办成", "This was not done")
    static let tooOften = Words("请稍等一会儿", "Please wait a moment")
    static let sorry = Words("对不起，出了点问题", "Sorry, something went wrong")
    static let notAccepted = Words("这次没有收下", "This was not accepted")
    static let whatYouWrote = Words("您刚才写的（可以复制下来）", "What you wrote (you can copy it)")
    static let helpNumber = Words("需要帮助时，请说出这个编号：", "If you need help, give this number:")

    // Why not.
    static let noSuchPage = Words(
        "没有您要看的页面。网址可能没有输全，或者这一页已经撤下。",
        "There is no such page. The address may be incomplete, or the page was taken down.")
    static let signInFirst = Words(
        "这一页要登录后才能看。离开半小时以上，也要重新登录。",
        "This page needs you to sign in. After half an hour away you need to sign in again.")
    static let secondFactorFirst = Words("请先输入动态码，完成登录。", "Please give your one-time code first to finish signing in.")
    static let notYourPage = Words("您登录的身份不办理这一项。", "The role you signed in with does not do this.")
    static let staleForm = Words(
        "这张表不能用了：可能打开得太久，或者中途登录、退出过。",
        "This form can no longer be used: it was open too long, or you signed in or out meanwhile.")
    static let staleFormAdvice = Words("请回到上一页，刷新后再交一次。", "Please go back, reload the page and send it again.")
    static let foreignForm = Words(
        "这张表不是从本站页面交来的，没有收下。", "This form was not sent from a page of this site and was not accepted.")
    static let otherForm = Words(
        "这张表已经交过了，后来改动的内容没有收下。要再交一份，请回到上一页刷新。",
        "This form was already sent; what was changed afterwards was not accepted. To send another, go back and reload."
    )
    static let alreadyDone = Words("这张表已经收到，不用再交。", "This form was already received. You need not send it again.")
    static let received = Words("已收到", "Received")
    static let tooLarge = Words(
        "内容太大，没有收下。请减少一些文字或换小一点的文件。", "This is too large. Please send less text or a smaller file.")
    static let tooManyFields = Words("填写的项目太多，没有收下。", "There are too many fields in this form.")
    static let notText = Words("内容里有读不出来的字符，请重新填写。", "Some characters could not be read. Please fill it in again.")
    static let brokenUpload = Words("文件没有传完整，请再传一次。", "The file did not arrive whole. Please send it again.")
    static let otherKind = Words("这种内容本站不收。", "This kind of content is not accepted here.")
    static let badRequest = Words("浏览器发来的请求不完整。", "The request is not complete.")
    static let longAddress = Words("网址太长。", "The address is too long.")
    static let otherMethod = Words("这个网址不能这样使用。", "This address cannot be used in this way.")
    static let wentWrong = Words("出了点问题，我们已经记下。", "Something went wrong. We have made a note of it.")
    static let outOfService = Words("系统这会儿忙不过来，请稍后再试。", "The system is busy right now. Please try again shortly.")
    static let sendAgain = Words(
        "不确定有没有收到时，请回到上一页再交一次：同一张表不会办两次。",
        "If you are not sure that it arrived, go back and send it again: the same form is never done twice.")

    static func tooOften(seconds: Int) -> Words {
        Words(
            "这一带交得太多了，请等 \(seconds) 秒再试。",
            "Too much was sent from your neighbourhood. Please try again in \(seconds) seconds.")
    }

    static func noTLS(_ address: String) -> Words {
        Words(
            "注意：\(address) 没有加密（TLS），同一网络上的人可能看到往来内容。只宜在可信的内网使用。",
            "Warning: \(address) has no TLS. Others on the same network may read what is sent. Use it on a trusted network only."
        )
    }
}
