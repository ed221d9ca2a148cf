import Ground

// `{…}` is filled in by the script.
extension Words {
    static let ofBooth: [(StaticString, Words)] = [
        ("slip", Words("请输入票证上的 22 位字符", "Type the 22 characters of your slip")),
        (
            "slipHint",
            Words(
                "分大小写，横线可以不输。扫票证上的二维码就不用输。",
                "Capitals matter, dashes do not. Scanning the code on the slip saves the typing.")
        ),
        ("enter", Words("进入投票", "Enter")),
        ("mistyped", Words("票证输错了，请对着票证再看一遍。", "The slip is mistyped. Please compare it.")),
        ("marked", Words("已选 {count} 项，最多 {most} 项", "{count} marked of at most {most}")),
        ("details", Words("项目情况", "Details")),
        ("tooMany", Words("最多选 {most} 项。要换一项，先取消一项。", "At most {most}. Take one mark away first.")),
        ("for", Words("赞成", "For")), ("against", Words("反对", "Against")), ("abstain", Words("弃权", "Abstain")),
        ("review", Words("核对", "Review")),
        ("reviewTitle", Words("请再看一遍", "Please look once more")),
        ("none", Words("您一项也没有选，等于全部弃权。", "You marked nothing: you abstain on all.")),
        ("back", Words("回去改", "Change it")),
        ("encrypt", Words("加密（还没有投出）", "Encrypt (not cast yet)")),
        ("working", Words("正在加密，请稍等……", "Encrypting …")),
        ("sealed", Words("选票已加密，还没有投出。查询码：", "The ballot is encrypted. Its tracker:")),
        ("cast", Words("确认投票", "Cast it")),
        ("open", Words("抽查：看里面是不是我选的（抽查过的作废，要重新划票）", "Open it to look inside (it is then not cast)")),
        ("sending", Words("正在投出……", "Casting …")),
        ("done", Words("已投票", "Your vote is in")),
        (
            "doneLead",
            Words(
                "请拍照或记下查询码，凭它随时能查到您的选票在不在。它不显示您选了什么。",
                "Photograph or note the tracker: with it you see at any time that your ballot is in. It does not show what you chose."
            )
        ),
        (
            "again",
            Words(
                "截止前可以用同一张票证重投，以最后一次为准。",
                "Until voting closes you may vote again with the same slip; the last one counts.")
        ),
        (
            "noAnswer",
            Words(
                "网络断了，还不知道投上没有。选票还在，正在重新联系……",
                "The network failed and there was no answer. The ballot is kept; trying again …")
        ),
        ("retry", Words("再试一次", "Try again")),
        ("notOpen", Words("现在不在投票，请看会场大屏。", "Voting is not open. Look at the big screen.")),
        (
            "notListed",
            Words(
                "这张票证无效：可能输错了，或者已经作废。请对着票证再输一遍，还不行请找总监票人。",
                "This slip is not good: it is mistyped, or void. Type it again; if it stays so, ask the chief teller.")
        ),
        (
            "approveHow",
            Words("赞成的请打勾，最多 {most} 项；不勾的算弃权。", "Tick what you are for, {most} at most; no tick is an abstention.")
        ),
        (
            "decideHow",
            Words("逐项选赞成、反对或弃权；没有选的算弃权。", "For, against or neither, project by project; no mark is an abstention.")
        ),
        ("lookUp", Words("查我的选票收到没有", "Look up whether my ballot is in")),
        (
            "failed",
            Words(
                "这台设备上出了问题：{why}。请换一台设备，或者领纸质票。",
                "Something failed on this device: {why}. Take another one, or a ballot on paper.")
        ),
        ("openedTitle", Words("这张选票供抽查，没有投出", "This ballot is opened and was not cast")),
        (
            "openedLead",
            Words(
                "用另一台设备扫这个码，看里面是不是您选的。看完回来重新划一张。",
                "Scan this with another device to see that it holds your marks. Then mark a new one.")
        ),
        ("newBallot", Words("重新划票", "Mark a new ballot")),
        ("finish", Words("完成，清空本机", "Finish and clear this device")),
        ("cleared", Words("本机已清空，请把设备交给下一位。", "This device is cleared. Hand it on.")),
        ("loading", Words("正在准备……", "Preparing …")),
    ]

    static let ofTeller: [(StaticString, Words)] = [
        ("loading", Words("正在准备……", "Preparing …")),
        ("begin", Words("在这台设备上做我的密钥", "Make my key on this device")),
        (
            "beginLead",
            Words(
                "密钥是 22 位字符，只显示给您。请用笔抄在卡片（密钥卡）上，自己保管，开票时要用；别人看到就能替您开票。",
                "The key is 22 characters, shown to you alone. Copy it onto your card; you need it to open the count, and whoever sees it can act for you."
            )
        ),
        ("haveSeed", Words("已经有密钥卡，输入密钥", "I have my card: type the key")),
        ("seed", Words("我的密钥", "My key")),
        ("wroteDown", Words("已抄好，继续", "Copied; go on")),
        ("keep", Words("使用这个密钥", "Use this key")),
        ("mistyped", Words("密钥应为 22 位字符，请对着密钥卡再看一遍。", "The key has 22 characters. Please compare it with your card.")),
        ("notYours", Words("这不是您的密钥，请对着自己的密钥卡重新输入。", "This is not your key. Please type it again from your own card.")),
        (
            "waiting",
            Words(
                "等其他监票人：{size} 人中已有 {done} 人完成第 {step} 步",
                "Waiting for the others: {done} of {size} are through step {step}"
            )
        ),
        ("keyMade", Words("开票密钥已经制成。", "The key is made.")),
        ("makeSlips", Words("制作票证", "Make the slips")),
        ("slipCount", Words("制作多少张", "How many")),
        (
            "slipsLead",
            Words(
                "票证只在这台设备上生成，请马上连接打印机打印；服务器和别人都看不到。打印后剪开、打乱，由代表随机抽取。",
                "The slips exist on this device alone. Print them at once; no server sees them. Then cut, shuffle, and let deputies draw."
            )
        ),
        ("slipsMaking", Words("正在制作……", "Making them …")),
        ("slipsPrint", Words("打印票证", "Print the slips")),
        ("slipsForget", Words("已打印，清除票证", "Printed; forget the slips")),
        ("slipsForgotten", Words("票证已从这台设备清除。", "The slips are gone from this device.")),
        ("slipsDone", Words("票证已制成 {count} 张。", "{count} slips are made.")),
        ("slipTitle", Words("票　证", "Slip")),
        ("slipNumber", Words("编号 {number}", "No. {number}")),
        ("slipHow", Words("扫码投票，或打开网址输入字符", "Scan to vote, or type it at")),
        ("slipNumberWhy", Words("编号只用来注销没领走的票证", "The number serves to strike slips nobody drew")),
        ("makeAgain", Words("重新制作（已经打印的全部作废）", "Make them again (all that are printed become void)")),
        ("otherSeed", Words("不是我的密钥，重新输入", "Not my key: type it again")),
        ("voting", Words("等投票截止。截止后在这里开票。", "Wait until voting closes. Then the count is opened here.")),
        ("open", Words("验证档案并开票", "Verify the archive and open the count")),
        ("verifying", Words("正在逐张验证选票：{percent}%", "Verifying ballot by ballot: {percent}%")),
        (
            "verified",
            Words(
                "档案通过验证：{voters} 人投票，选票 {ballots} 张。正在交出我的份额……",
                "The archive verifies: {voters} voters, {ballots} ballots. Giving my share …")
        ),
        ("shared", Words("我的份额已交出，等其他监票人。", "My share is given. Waiting for the others.")),
        ("counted", Words("计票完成。请到“办理票决”确认结果。", "The count is complete. Certify it under “Conduct the vote”.")),
        (
            "archiveRefused",
            Words(
                "档案没有通过验证，第 {number} 条记录有问题。请不要开票，马上告诉总监票人。",
                "The archive does not verify; record {number} is wrong. Do not open the count, and tell the chief teller at once."
            )
        ),
        (
            "messageRefused",
            Words(
                "第 {number} 位监票人的数据有问题，密钥做不成。请告诉总监票人。",
                "What teller {number} sent is wrong, so no key can be made. Tell the chief teller.")
        ),
        ("failed", Words("这台设备上出了问题：{why}", "Something failed on this device: {why}")),
        ("retry", Words("再试一次", "Try again")),
        ("noNetwork", Words("联系不上服务器，正在重试……", "The server cannot be reached; trying again …")),
    ]

    static let ofOpened: [(StaticString, Words)] = [
        ("loading", Words("正在查验……", "Checking …")),
        ("holds", Words("查验通过，这张选票里是：", "It holds exactly this:")),
        (
            "differs",
            Words(
                "这张选票里不是划票时选的内容，请马上告诉监票人，不要再用那台设备。",
                "This ballot does not hold what was marked. Tell a teller at once and do not use that device.")
        ),
        ("nothing", Words("一项也没有选", "No mark at all")),
        ("noOpening", Words("请用划票那台设备上显示的二维码打开本页。", "Open this page by the code on the voting device.")),
    ]
}
