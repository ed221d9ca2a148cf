import Ground

/// What the pages of those who look after a congress say.
extension Words {
    // People
    static let peopleTitle = Words("人员", "People")
    static func peopleCount(_ count: Int) -> Words {
        Words("共 \(count) 人", count == 1 ? "one person" : "\(count) people")
    }
    static let lastAdministrator = Words(
        "这是最后一位系统管理员，不能停。请先给另一位开通管理员身份。",
        "This is the last administrator and stays one. Please make somebody else an administrator first.")
    static let administration = Words("管理", "Administration")
    static let noneYet = Words("还没有，请先录入", "None yet: begin here")
    static func termCount(_ count: Int) -> Words { Words("\(count) 届", "\(count)") }
    static func countOf(_ count: Int) -> Words { Words("\(count) 个", "\(count)") }
    static let nameLabel = Words("姓名", "Name")
    static let searchName = Words("按姓名查找", "Find by name")
    static let find = Words("查找", "Find")
    static let pages = Words("分页", "Pages")
    static let earlierPage = Words("上一页", "Previous")
    static let laterPage = Words("下一页", "Next")
    static func pageOf(_ page: Int, _ last: Int) -> Words {
        Words("第 \(page) 页，共 \(last) 页", "Page \(page) of \(last)")
    }
    static let addPerson = Words("添加人员", "Add a person")
    static let noRoleNow = Words("目前没有身份", "no role now")
    static let rolesTitle = Words("身份", "Roles")
    static let giveRole = Words("授予身份", "Give a role")
    static let roleLabel = Words("身份", "Role")
    static let chooseRole = Words("请选一个身份。", "Please choose a role.")
    static let chooseOne = Words("请从列出的几项里选一项。", "Please choose one of these.")
    static let unitLabel = Words("单位", "Unit")
    static let unitHint = Words("单位经办人和负责人要选", "For a unit's officers and heads")
    static let stationLabel = Words("站点", "Station")
    static let stationHint = Words("联络员要选", "For a station's liaison")
    static let endRole = Words("结束任职", "End this role")
    static let giveSeat = Words("登记代表席位", "Record a seat")
    static let endSeat = Words("终止代表资格", "End this seat")
    static let sitsAlready = Words("此人已经是本届代表。", "This person has a seat in this term already.")
    static func seatLine(_ congress: String, _ term: Int, _ number: String) -> Words {
        Words("\(congress)第 \(term) 届代表，证号 \(number)", "Deputy \(number), term \(term), \(congress)")
    }
    static func seatEndedOn(_ day: String) -> Words { Words("\(day) 终止", "ended on \(day)") }
    static func since(_ day: String) -> Words { Words("\(day) 起", "since \(day)") }
    static func fromTo(_ first: String, _ last: String) -> Words { Words("\(first) 至 \(last)", "\(first) to \(last)") }
    static let signInPart = Words("登录", "Sign-in")
    static let noAccount = Words("没有账号。", "No account.")
    static let noPasswordYet = Words("还没有发初始密码", "none handed out yet")
    static let firstPasswordOut = Words("初始密码，还没有修改", "a first password, not yet changed")
    static let ownPassword = Words("本人已设", "set by themselves")
    static let closedSince = Words("已停用", "Closed since")
    static let handOutPassword = Words("发一个初始密码", "Hand out a first password")
    static let resetCodes = Words("解除手机验证器", "Reset the authenticator")
    static let closeAccount = Words("停用账号", "Close the account")
    static let reopenAccount = Words("恢复账号", "Reopen the account")
    static let notOneself = Words(
        "自己的账号不能自己重设，请另一位管理员办理，或者在“我的账号”里改密码。",
        "You cannot reset your own account. Ask another administrator, or change your password under “My account”.")
    static let firstPasswordTitle = Words("初始密码", "First password")
    static let firstPasswordLabel = Words("初始密码", "First password")
    static let firstPasswordOnce = Words(
        "只显示这一次。请当面交给本人，首次登录时必须改掉。", "Shown this once. Hand it over in person; it must be changed at the first sign-in."
    )
    static let backToPerson = Words("返回", "Back")
    static let renameTitle = Words("改姓名", "Change the name")
    static let save = Words("保存", "Save")
    static let recordTitle = Words("变动记录", "Record of changes")

    // Units
    static let unitsTitle = Words("承办单位", "Units")
    static let addUnit = Words("添加单位", "Add a unit")
    static let endUnit = Words("撤销单位", "Dissolve this unit")
    static func unitEndedOn(_ day: String) -> Words { Words("\(day) 撤销", "dissolved on \(day)") }
    static let noHead = Words("还没有负责人", "no head yet")
    static func headedBy(_ names: [String]) -> Words {
        Words("负责人：\(names.joined(separator: "、"))", "headed by \(names.joined(separator: ", "))")
    }
    static let unitRegionHint = Words("管全域的单位不填", "Leave empty for the whole region")

    // Stations
    static let stationsTitle = Words("代表之家和联络站", "Deputies’ homes and stations")
    static let addStation = Words("添加站点", "Add a station")
    static let changeStation = Words("修改站点", "Change this station")
    static let closeStation = Words("关闭站点", "Close this station")
    static func closedOn(_ day: String) -> Words { Words("\(day) 关闭", "closed on \(day)") }
    static let stationIsClosed = Words("这个站点已经关闭。", "This station is closed.")
    static let rhythmHint = Words("例如：每月 5 日上午 9 点到 11 点", "Such as: the 5th of each month, 9 to 11")
    static let speakHere = Words("向这个站点反映", "Speak to this station")
    static let posterTitle = Words("打印海报", "Poster to print")
    static func posterOf(_ name: String) -> Words { Words("\(name)海报", "Poster of \(name)") }
    static let posterCall = Words("扫一扫，把您的事告诉人大代表", "Scan to tell your deputies")
    static let posterPicture = Words("本站点的二维码", "QR code of this station")
    static let posterCode = Words("站点码", "Station code")
    static let posterFree = Words(
        "不用注册，不用装应用。也可以当面说、打电话说，代表一样受理。",
        "No account, no app. You may also speak in person or by telephone; it is taken up all the same.")
    static let printHint = Words("用 A4 纸打印，菜单和按钮不会印出来。", "Print on A4; menus and buttons are left out.")

    // Regions and terms
    static let regionsTitle = Words("行政区划", "Divisions")
    static let regionCode = Words("区划代码", "Code")
    static let regionName = Words("名称", "Name")
    static let regionKind = Words("类别", "Kind")
    static let regionValid = Words("有效期", "Valid")
    static let regionKindHint = Words("不选则按代码推定", "Left empty, the code tells it")
    static let regionRangesNote = Words(
        "乡级代码按本系统的默认区段推定类别：001–099 街道，100–199 镇，200 起为乡。与实际不符的，添加时请另选类别。",
        "Kinds follow this project's default ranges: 001–099 streets, 100–199 towns, from 200 townships. Choose the kind where that is wrong."
    )
    static func succeededBy(_ code: RegionCode) -> Words { Words("由 \(code) 接替", "followed by \(code)") }
    static let addRegion = Words("添加区划", "Add a division")
    static let endCode = Words("停用代码", "End the code")
    static let firstDay = Words("开始日期", "First day")
    static let lastDay = Words("最后一天", "Last day")
    static let successorLabel = Words("接替的代码", "Code that follows")
    static let codeOutsideRegion = Words("这个代码不在本级人大的区域内。", "This code lies outside the congress's region.")
    static let dateMissing = Words("请填写日期。", "Please give a date.")
    static let termsTitle = Words("届次和会议", "Terms and sessions")
    static func termTitle(_ number: Int) -> Words { Words("第 \(number) 届", "Term \(number)") }
    static func sittingTitle(_ number: Int) -> Words { Words("第 \(number) 次会议", "Session \(number)") }
    static let termNumber = Words("第几届", "Number of the term")
    static let sittingNumber = Words("第几次会议", "Number of the session")
    static let addTerm = Words("添加一届", "Add a term")
    static let endTerm = Words("结束这一届", "End this term")
    static let addSitting = Words("添加会议", "Add a session")
    static let sittingsTitle = Words("历次会议", "Sessions")
    static let noSittings = Words("还没有会议。", "No sessions yet.")
    static let groupsTitle = Words("代表团和小组", "Delegations and groups")
    static let deputiesTitle = Words("代表名册", "Deputies")
    static let remark = Words("备注", "Remark")
    static func deputyCount(_ count: Int) -> Words {
        Words("\(count) 名代表", count == 1 ? "one deputy" : "\(count) deputies")
    }

    // Tables
    static let importTable = Words("导入表格", "Import a table")
    static let exportTable = Words("导出表格", "Export as a table")
    static func importTitle(_ kind: Words) -> Words { Words("导入\(kind.zh)", "Import \(kind.en.lowercased())") }
    static func previewTitle(_ kind: Words) -> Words {
        Words("导入预览：\(kind.zh)", "Before import: \(kind.en.lowercased())")
    }
    static let tableFile = Words("CSV 表格", "CSV table")
    static let tableFileHint = Words(
        "UTF-8 或 GB18030 都可以，最多 5000 行、2 MB", "UTF-8 or GB18030, at most 5,000 lines and 2 MB")
    static let chooseFile = Words("请选一个文件。", "Please choose a file.")
    static let readTable = Words("读取并预览", "Read and preview")
    static let templateLink = Words("下载模板", "Download the template")
    static let columnsTitle = Words("栏目", "Columns")
    static let importPromise = Words(
        "读取后先预览，确认之前什么都不会写入；确认时要么全部写入，要么一行也不写。同一张表导入两次，结果和一次一样。",
        "The table is shown first; nothing is written before you confirm, and then all of it or none. Importing it twice changes nothing more."
    )
    static let noSuchTable = Words("没有这种表格。", "There is no such table.")
    static func takeIn(_ count: Int) -> Words {
        Words("确认导入 \(count) 行", count == 1 ? "Import one line" : "Import \(count) lines")
    }
    static let otherTable = Words("重新选表格", "Choose another table")
    static let tableIsSound = Words("可以导入。", "This can be imported.")
    static func effects(_ new: Int, _ changed: Int, _ same: Int) -> Words {
        Words("新增 \(new) 行，更新 \(changed) 行，不变 \(same) 行。", "\(new) new, \(changed) changed, \(same) as they were.")
    }
    static let lineLabel = Words("行", "Line")
    static let resultLabel = Words("结果", "Result")
    static func line(_ number: Int) -> Words { Words("第 \(number) 行", "Line \(number)") }
    static let willBeNew = Words("新增", "new")
    static let willChange = Words("更新", "changed")
    static let staysTheSame = Words("不变", "no change")

    /// What a note of this room says happened.
    static func noted(_ kind: String) -> Words {
        switch kind {
        case "person.recorded": Words("录入人员", "put the person on record")
        case "person.renamed": Words("修改姓名", "changed the name")
        case "person.granted": Words("授予身份", "gave a role")
        case "person.grant-ended": Words("结束任职", "ended a role")
        case "deputy.recorded": Words("登记代表席位", "recorded a seat")
        case "deputy.changed": Words("修改代表信息", "changed a seat")
        case "deputy.ended": Words("终止代表资格", "ended a seat")
        case "account.opened": Words("开立账号", "opened the account")
        case "account.signed-in": Words("登录", "signed in")
        case "account.signed-out": Words("退出登录", "signed out")
        case "account.locked": Words("试错过多，登录名锁定", "the name was locked after too many failures")
        case "account.password-changed": Words("修改密码", "changed the password")
        case "account.password-reset": Words("发初始密码", "handed out a first password")
        case "account.enrolled": Words("绑定手机验证器", "set up an authenticator")
        case "account.codes-reset": Words("解除手机验证器", "reset the authenticator")
        case "account.sessions-ended": Words("退出其他设备", "signed out elsewhere")
        case "account.disabled": Words("停用账号", "closed the account")
        case "account.enabled": Words("恢复账号", "reopened the account")
        case "unit.recorded", "station.recorded": Words("录入", "put on record")
        case "unit.changed", "station.changed": Words("修改", "changed")
        case "unit.ended": Words("撤销", "dissolved")
        case "station.closed": Words("关闭", "closed")
        default: Words(same: kind)
        }
    }
}

extension Mistake {
    /// What stands in the line's own cell: 单位：没有“城管局”这个单位，请先导入单位表。
    var inCell: Words {
        guard let column else { return words }
        return Words("\(column.title.zh)：\(words.zh)", "\(column.title.en): \(words.en)")
    }
}
