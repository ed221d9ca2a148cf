import ArgumentParser
import Ground
import House
import People
import Procedures

extension String {
    static let yishi = Words(
        "议事：人大收集民意、督促办理、公开结果", "Yishi: how a people’s congress hears, handles and shows what people bring"
    ).spoken
    static let serve = Words("启动网站", "Serve the site").spoken
    static let settings = Words(
        """
        也可以用环境变量或数据文件夹里的 yishi.conf 设置：YISHI_DATA、YISHI_FILES、YISHI_PROCEDURES、
        YISHI_RULEPACKS、YISHI_ASSETS、YISHI_ADDRESS、YISHI_PORT、YISHI_PUBLIC_ADDRESS、YISHI_REGION、
        YISHI_ENGLISH_NAME、YISHI_PHONE、YISHI_PROXIES。
        """,
        """
        Environment variables, or yishi.conf in the data folder, set the same and more: YISHI_DATA, YISHI_FILES,
        YISHI_PROCEDURES, YISHI_RULEPACKS, YISHI_ASSETS, YISHI_ADDRESS, YISHI_PORT, YISHI_PUBLIC_ADDRESS,
        YISHI_REGION, YISHI_ENGLISH_NAME, YISHI_PHONE, YISHI_PROXIES.
        """
    ).spoken
    static let found = Words("设立一个人大，并给它的管理员开通登录", "Found a congress and let its administrator in").spoken
    static let foundDiscussion = Words(
        "例：yishi found 420583 枝江市人民代表大会 --administrator 张三",
        "For instance: yishi found 420583 枝江市人民代表大会 --administrator 张三"
    ).spoken
    static let password = Words("给丢了密码或手机的人重新发初始密码", "Let somebody in who lost their password or telephone").spoken
    static let passwordDiscussion = Words(
        "平时由管理员在“人员”页上办；管理员自己进不去时用这条命令。",
        "Administrators do this on the People page; this is for when they cannot get in themselves."
    ).spoken
    static let demo = Words("在空的数据文件夹里建一个演示县", "Fill an empty data folder with a demo county").spoken
    static let demoVote = Words("在演示县里从头到尾演一次票决", "Play a whole vote in the demo county").spoken
    static let code = Words("显示演示人员此刻的六位动态码", "Show the six-digit code of a person of the demo").spoken
    static let log = Words("查验公开存证", "Check the public log").spoken
    static let logVerify = Words("逐条查验存证：记录、办理步骤、签名是否都对得上", "Check every note, act and signature of the log").spoken
    static let logVerifyDiscussion = Words(
        "后面可以写以前存下的签名文件（从 /log/checkpoint 下载），或照确认书写“条数:校验码”，查存证有没有被截短或重做。",
        "Heads that were kept elsewhere may follow, as files from /log/checkpoint or as SIZE:ROOT from a certificate: they tell whether the log was cut off or made anew."
    ).spoken
    static let logRenew = Words("重开一本存证，写明原因", "Begin the log anew, and say why").spoken
    static let logRenewDiscussion = Words(
        "只在恢复了旧备份、或者数据库被人动过以后用。先停掉网站。旧存证到此为止，谁手里有以前的签名，都看得出来。",
        "For after a backup was put back, or somebody touched the database. Stop the server first. The old log ends, and whoever kept a head of it sees so."
    ).spoken
    static let logKey = Words("显示存证的公钥", "Show the key that the log is checked with").spoken
    static let procedure = Words("检查、画出程序文件", "Check and draw procedure files").spoken
    static let check = Words("逐行说明程序文件哪里不对", "Say, with the line, what is wrong in procedure files").spoken
    static let draw = Words("画出一个程序的环节和步骤", "Draw the stages and steps of a procedure").spoken
    static let rules = Words("查看时限规则", "Look at the time limits").spoken
    static let rulesList = Words("列出各地各项时限和出处", "List every limit of every place with its source").spoken
    static let routes = Words("列出网站的全部路径和谁能用", "List everything that can be asked of the server, and by whom").spoken
    static let schema = Words("列出数据库的全部表", "List every table of the database").spoken
}

extension ArgumentHelp {
    static let renewReasonHelp = ArgumentHelp(Words("重开的原因，会公开", "Why, for everybody to read").spoken)
    static let headsHelp = ArgumentHelp(Words("以前存下的签名", "Heads that were kept").spoken)
    static let dataHelp = ArgumentHelp(Words("数据文件夹，默认 data", "The data folder; data unless told").spoken)
    static let filesHelp = ArgumentHelp(
        Words(
            "放 Procedures、RulePacks、Assets 的文件夹，默认当前文件夹",
            "The folder that holds Procedures, RulePacks and Assets; here unless told"
        ).spoken)
    static let demoOpenHelp = ArgumentHelp(
        Words("演到开始投票为止，留给您自己投", "Go as far as the opening, and let you vote").spoken)
    static let englishHelp = ArgumentHelp(Words("用英文说", "Speak English").spoken)
    static let addressHelp = ArgumentHelp(
        Words(
            "监听地址，默认 127.0.0.1；对外开放用 0.0.0.0",
            "Where to listen; 127.0.0.1 unless told, 0.0.0.0 for every address"
        ).spoken)
    static let portHelp = ArgumentHelp(Words("端口，默认 8080", "The port; 8080 unless told").spoken)
    static let publicAddressHelp = ArgumentHelp(Words("对外网址", "The address that people type").spoken)
    static let divisionCodeHelp = ArgumentHelp(
        Words("行政区划代码：县级 6 位，乡镇 9 位", "The division code: 6 digits of a county, 9 of a town").spoken)
    static let congressNameHelp = ArgumentHelp(
        Words("人大全称，如 枝江市人民代表大会", "Its full Chinese name, such as 枝江市人民代表大会").spoken)
    static let administratorHelp = ArgumentHelp(Words("系统管理员的姓名", "The administrator’s name").spoken)
    static let administratorLoginHelp = ArgumentHelp(
        Words("管理员的登录名，默认 admin", "The administrator’s sign-in name; admin unless told").spoken)
    static let divisionKindHelp = ArgumentHelp(
        Words(
            "代码看不出时写明：county 县、town 镇、township 乡",
            "Where the code does not tell: county, town or township"
        ).spoken)
    static let loginHelp = ArgumentHelp(Words("登录名", "The sign-in name").spoken)
    static let procedureFilesHelp = ArgumentHelp(Words("程序文件", "Procedure files").spoken)
    static let procedureFileHelp = ArgumentHelp(Words("程序文件", "The procedure file").spoken)
    static let drawFormHelp = ArgumentHelp(Words("画成什么样：svg、mermaid 或文字", "As what: svg, mermaid or text").spoken)
    static let regionHelp = ArgumentHelp(Words("只列这个区划代码适用的", "Only what holds for this division code").spoken)
}

extension Words {
    fileprivate var spoken: String { self.in(.ofCommand) }

    static func serving(_ name: String, _ address: String, _ port: Int) -> Words {
        Words("\(name)：\(address)（端口 \(port)，按 Ctrl-C 停止）", "\(name): \(address) (port \(port); Ctrl-C stops it)")
    }
    static let closed = Words("已停止。", "Closed.")
    static func unreadable(_ path: String) -> Words { Words("读不了 \(path)。", "\(path) cannot be read.") }
    static func problemsFound(_ count: Int) -> Words {
        Words("共有 \(count) 处要改。", count == 1 ? "One thing is to be mended." : "\(count) things are to be mended.")
    }
    static func isGood(_ file: String, _ title: Words) -> Words {
        Words("\(file)：没有问题（\(title.zh)）。", "\(file): good (\(title.en)).")
    }

    // Founding
    static func founded(_ name: String, _ person: String, _ login: String, _ password: String, _ address: String)
        -> Words
    {
        Words(
            """
            \(name)已设立。
              管理员    \(person)
              登录名    \(login)
              初始密码  \(password)（只显示这一次，首次登录时要改）
            接下来：运行 yishi serve，打开 \(address)/sign-in 登录，按提示改密码、绑定手机动态码；
            再依次录入行政区划、届次，导入单位、站点和人员表。
            """,
            """
            \(name) is founded.
              Administrator   \(person)
              Sign-in name    \(login)
              First password  \(password) (shown this once; to be changed at the first sign-in)
            Next: run yishi serve, sign in at \(address)/sign-in, choose a password and enrol a code generator;
            then enter divisions and the term, and import the tables of units, stations and people.
            """)
    }
    static func newPassword(_ login: String, _ password: String) -> Words {
        Words(
            "\(login) 的初始密码：\(password)（只显示这一次）。登录后要改密码，并重新绑定手机动态码。",
            "First password of \(login): \(password) (shown this once). They choose a new one and enrol a new code generator."
        )
    }

    // Demo
    static func notOurDemo(_ data: String) -> Words {
        Words("\(data) 里已有数据，不是演示数据，未作改动。", "\(data) already holds data that no demo made. Nothing was changed.")
    }
    static func demoVotePlayed(_ page: String) -> Words {
        Words("票决演完了，请看 \(page)", "The vote is played. See \(page)")
    }
    static func demoHallOpen(_ link: String, in data: String) -> Words {
        Words(
            "票决已经开始投票。用第一张票证投票：\(link)\n其余票证和监票人密钥在 \(data)/hall（只有演示才会这样写下来）。",
            "Voting is open. Vote with the first slip: \(link)\nThe other slips and the tellers' seeds are in \(data)/hall, which only a demo writes down."
        )
    }
    static func demoSignIns(_ data: String) -> Words {
        Words(
            "演示县已就绪。登录名和密码（也在 \(data)/sign-ins）：",
            "The demo county is ready. Sign-ins (also in \(data)/sign-ins):")
    }
    static func signIn(_ signIn: DemoSignIn) -> Words {
        let title = signIn.role.title
        let codeZH = signIn.secret == nil ? "" : "  另需动态码"
        let codeEN = signIn.secret == nil ? "" : "  and a code"
        let login = signIn.login + String(repeating: " ", count: max(1, 14 - signIn.login.count))
        return Words(
            "  \(login)\(signIn.password)  \(title.zh)\(codeZH)", "  \(login)\(signIn.password)  \(title.en)\(codeEN)")
    }
    static func demoCodes(_ data: String) -> Words {
        // As it was called: a newcomer's shell does not find `yishi` by its name.
        let yishi = CommandLine.arguments.first ?? "yishi"
        return Words(
            "需要动态码的，登录时运行 \(yishi) code 登录名 --data \(data)",
            "Where a code is needed, run \(yishi) code LOGIN --data \(data) as you sign in.")
    }
    static func onlyInDemo(_ data: String) -> Words {
        Words(
            "\(data) 不是演示数据，动态码请看本人手机。", "\(data) was not made by the demo: the code is on the person’s own telephone.")
    }
    static func noSuchLogin(_ login: String) -> Words {
        Words("演示里没有 \(login)，运行 yishi demo 可看全部登录名。", "The demo has no \(login); yishi demo lists everyone.")
    }
    static func needsNoCode(_ login: String) -> Words {
        Words("\(login) 登录不用动态码。", "\(login) signs in without a code.")
    }

    // Rules
    static func packTitle(_ name: Words, _ region: String) -> Words {
        let code = region.isEmpty ? "" : " \(region)"
        return Words("\n\(name.zh)\(code)", "\n\(name.en)\(code)")
    }
    private static func level(_ level: Level) -> Words {
        switch level {
        case .county: Words("县级", "county")
        case .township: Words("乡级", "township")
        }
    }
    static func limit(_ limit: Limit) -> Words {
        let level = limit.level.map(Self.level)
        let zh = level.map { "（\($0.zh)）" } ?? ""
        let en = level.map { " (\($0.en))" } ?? ""
        return Words(
            "  \(limit.key)\(zh)  \(limit.label.zh)：\(limit.amount.words.zh)。\(limit.cited.zh)",
            "  \(limit.key)\(en)  \(limit.label.en): \(limit.amount.words.en). \(limit.cited.en)")
    }
}
