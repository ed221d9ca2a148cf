import Ground
import Matters
import People

extension Words {
    // Settings
    static func badPort(_ value: String) -> Words {
        Words("端口 \(value) 不对：请写 0 到 65535 之间的整数。", "\(value) is no port: give a whole number from 0 to 65535.")
    }
    static func badPublicAddress(_ value: String) -> Words {
        Words(
            "对外网址 \(value) 不对：请写成 https://yishi.example.gov.cn 的样子，末尾不带斜线。",
            "\(value) is no public address: write it like https://yishi.example.gov.cn, without a slash at the end.")
    }
    static let halfACertificate = Words(
        "证书和私钥要一起设置：YISHI_CERTIFICATE 和 YISHI_CERTIFICATE_KEY。",
        "A certificate comes with its key: set both YISHI_CERTIFICATE and YISHI_CERTIFICATE_KEY.")
    static func unknownSetting(_ name: String) -> Words {
        Words("没有“\(name)”这项设置，请查看 yishi serve --help。", "There is no setting “\(name)”; see yishi serve --help.")
    }
    static func noCongressIn(_ region: String) -> Words {
        Words(
            "数据里没有区划代码为 \(region) 的人大，请核对 YISHI_REGION。",
            "No congress here has the division code \(region); please check YISHI_REGION.")
    }
    static let emptyHouse = Words(
        "数据文件夹里还没有人大。正式使用请运行 yishi found，先试用请运行 yishi demo。",
        "There is no congress in the data folder yet. Run yishi found to begin, or yishi demo to try it out.")

    static func wouldStrand(_ stranded: [Stranded]) -> Words {
        let lines = stranded.sorted { ($0.at.procedure, $0.at.stage) < ($1.at.procedure, $1.at.stage) }.map { line in
            switch line.why {
            case .noFile: noFile(of: line)
            case .noStage: noStage(of: line)
            }
        }
        return Words(
            "程序文件和已有事项对不上，没有启动：\n" + lines.map(\.zh).joined(separator: "\n"),
            "The procedure files do not fit the matters that are here, so nothing was started:\n"
                + lines.map(\.en).joined(separator: "\n"))
    }
    private static func noFile(of line: Stranded) -> Words {
        Words(
            "  少了 \(line.at.procedure).yaml，还有 \(line.count) 件事项在用它。请把文件放回原处；停用的程序也要留着文件。",
            """
              \(line.at.procedure).yaml is missing, and \(line.count) matters follow it. Put the file back; a retired \
            procedure keeps its file.
            """)
    }
    private static func noStage(of line: Stranded) -> Words {
        let part = line.at.part.map { " parts.\($0)" } ?? ""
        return Words(
            "  \(line.at.procedure).yaml\(part) 里没有环节 \(line.at.stage) 了，还有 \(line.count) 件事项停在这里。请改回原来的名字；只想换叫法，改 zh 和 en 就行。",
            """
              \(line.at.procedure).yaml\(part) no longer has the stage \(line.at.stage), where \(line.count) matters \
            stand. Give it its old name back; to call it otherwise, change its zh and en only.
            """)
    }

    // Trouble at the start
    static func unusableKey(_ path: String) -> Words {
        Words(
            "密钥文件 \(path) 不能用：应为 32 字节，只有本人可读（chmod 600）。请从备份放回，不要删除后重新生成。",
            """
            The key file \(path) cannot be used: it holds 32 bytes and is read by its owner only (chmod 600). Put it back \
            from a copy; do not delete it to have a new one made.
            """)
    }
    static let newerDatabase = Words(
        "数据库是更新版本的程序建的，本程序打不开。请换用新版程序，或恢复升级前的备份。",
        """
        The database was made by a newer version, which this one cannot read. Run the newer version, or restore the copy \
        from before the upgrade.
        """)
    static func unsafeDatabase(_ setting: String, _ found: String) -> Words {
        Words(
            "这里的磁盘或 SQLite 不能保证数据安全（\(setting) = \(found)），没有启动。请把数据文件夹放在本机磁盘上。",
            """
            This disk or SQLite cannot keep data safely (\(setting) = \(found)), so nothing was started. Put the data folder \
            on a disk of this machine.
            """)
    }
    static func unknownAsset(_ name: String) -> Words {
        Words(
            "Assets 文件夹里的 \(name) 不是网站能提供的文件，请移走后再启动。",
            "\(name) in the Assets folder is of a kind that this site does not serve. Take it out and start again.")
    }
    static let noTLSBuiltIn = Words(
        "这个程序没有编入 TLS。请用 swift build --traits TLS 重新编译，或者不设证书，由前面的代理服务器做 TLS。",
        """
        This program was built without TLS. Build it with swift build --traits TLS, or set no certificate and let a proxy in \
        front do TLS.
        """)
    static func unusableCertificate(_ path: String) -> Words {
        Words(
            "证书文件 \(path) 用不了：请核对路径和权限，文件应为 PEM 格式，私钥与证书成对且不设口令。",
            """
            The certificate file \(path) cannot be used: check its path and who may read it. Both files are PEM, the key \
            belongs to the certificate and has no passphrase.
            """)
    }
    static let portTaken = Words(
        "端口已被占用：可能已有一个在运行。请先停掉它，或换一个端口：--port 8081。",
        "The port is taken, perhaps by one that runs already. Stop that one, or take another: --port 8081.")
    static let portForbidden = Words(
        "没有权限用这个端口：1024 以下的端口要管理员权限，请换一个：--port 8080。",
        "This port is not allowed: those under 1024 are the administrator’s. Take another: --port 8080.")
    static let addressNotHere = Words(
        "本机没有这个监听地址，请核对 YISHI_ADDRESS：127.0.0.1 只供本机，0.0.0.0 为全部地址。",
        "This machine has no such address. Check YISHI_ADDRESS: 127.0.0.1 is this machine alone, 0.0.0.0 every address."
    )
    static func noFolder(_ path: String) -> Words {
        Words(
            "用不了 \(path)：请核对数据文件夹的位置和权限，磁盘是否已满。",
            "\(path) cannot be used: check where the data folder is, who may write there, and whether the disk is full."
        )
    }
    static let damagedDatabase = Words(
        "数据库文件已损坏，或不是议事的数据库。请不要改动它，先另存一份，再恢复备份。",
        "The database is damaged, or is none of ours. Leave it as it is, keep a copy, then restore the backup.")
    static let databaseOutOfReach = Words(
        "数据库打不开或写不进去：请看磁盘是否已满、文件夹是否可写、是否有别的程序占着。",
        "The database cannot be opened or written: see whether the disk is full, the folder writable, or another program holds it."
    )

    // Founding
    static let peoplesCongress = Words("人民代表大会", "People’s Congress")
    static func foundingCode(_ typed: String) -> Words {
        Words(
            "区划代码 \(typed) 不对：县级写 6 位数字，乡镇写 9 位数字。",
            "\(typed) is no division code: give 6 digits for a county, 9 for a town or township.")
    }
    static func foundingName(_ typed: String) -> Words {
        Words(
            "请写人大的全称，如“枝江市人民代表大会”，而不是“\(typed)”。",
            "Give the congress’s full Chinese name, such as 枝江市人民代表大会, not “\(typed)”.")
    }
    static func foundingLogin(_ typed: String) -> Words {
        Words(
            "登录名 \(typed) 不行：请用 2 到 32 个字母、数字、点、横线或汉字。",
            "\(typed) is no sign-in name: use 2 to 32 letters, digits, dots and dashes.")
    }
    static func foundingInDemo(_ data: String) -> Words {
        Words(
            "\(data) 里是演示数据。正式使用请换一个空文件夹：--data 文件夹。",
            "\(data) holds the demo. For work take an empty folder: --data FOLDER.")
    }
    static func foundedBefore(_ name: String) -> Words {
        Words("\(name)在这里已经设立。", "\(name) stands here already.")
    }
    static func nobodySignsInAs(_ login: String) -> Words {
        Words("没有人用 \(login) 这个登录名。", "Nobody signs in as \(login).")
    }

    // Around every page
    static let projects = Words("民生实事", "Projects")
    static let publicMatters = Words("公开事项", "Public record")
    static let procedures = Words("办理程序", "Procedures")
    static let limits = Words("时限规则", "Time limits")
    static let search = Words("查找", "Search")
    static let inPerson = Words("怎样当面反映", "How to be heard in person")
    static let about = Words("关于本站", "About this site")
    static let privacy = Words("个人信息保护", "Protection of personal data")
    static func withoutTelephone(_ phone: String?) -> Words {
        guard let phone else {
            return Words(
                "不用手机也能反映：到就近的代表之家、联络站当面说，工作人员帮您登记。",
                """
                No telephone is needed: go to the nearest deputies’ home or liaison station, and the staff will \
                write it down for you.
                """)
        }
        return Words(
            "不用手机也能反映：到就近的代表之家、联络站当面说，或在工作时间打 \(phone)。",
            """
            No telephone is needed: go to the nearest deputies’ home or liaison station, or ring \(phone) in \
            working hours.
            """)
    }
    static func runBy(_ congress: Words) -> Words {
        Words("\(congress.zh)主办", "Run by \(congress.en)")
    }

    // Home
    static let home = Words("首页", "Home")
    static let slogan = Words("您说的事，有人办、有时限、有结果", "What you say is taken up, has a time limit and gets a result")
    static let slogan2 = Words(
        "每一件都按公开的程序办理，走到哪一步、该谁办、哪天办完，随时看得到。",
        """
        Every matter follows a published procedure: at any time you can see where it stands, whose turn it is \
        and by which day.
        """)
    static let bringIt = Words("反映一件事", "Bring something up")
    static let bringItHow = Words(
        "不用注册，可以不留姓名。扫站点门口的二维码，或选一个站点。",
        "No account, and no name needed. Scan the code at a station’s door, or choose a station.")
    static let begin = Words("开始反映", "Begin")
    static let followIt = Words("查我反映的事", "Follow what I brought up")
    static let followCode = Words("回执上的查询码", "The code on your receipt")
    static let followCodeHint = Words("16 位，字母不分大小写，空格可省", "16 characters; capitals and spaces do not matter")
    static let showProgress = Words("查看进展", "Show its progress")
    static let thisMonth = Words("这个月", "This month")
    static let received = Words("收到", "Received")
    static let finished = Words("其中已办结", "Of these, finished")
    static let inHand = Words("其中正在办", "Of these, in hand")
    static func pieces(_ count: Int) -> Words { Words("\(count) 件", "\(count)") }
    static let latest = Words("最新事项", "Latest matters")
    static let allPublicMatters = Words("看全部公开事项", "See the whole public record")
    static let nothingPublicYet = Words("还没有公开的事项。", "Nothing is on public record yet.")
    static let howItIsDone = Words("怎样办", "How it is done")
    static let allProcedures = Words("看全部办理程序", "See all procedures")

    // In person
    static let inPersonLead = Words(
        "到站点当面说，代表和工作人员听您讲、帮您登记；也可以点开站点，自己在网上写。",
        """
        Come to a station: deputies and staff will listen and write it down. Or open a station’s page and write \
        it yourself.
        """)
    static let stations = Words("代表之家和联络站", "Deputies’ homes and liaison stations")
    static let noStationYet = Words("还没有公布站点。", "No station has been announced yet.")
    static let otherWays = Words("其他办法", "Other ways")
    static func stationKind(_ kind: Station.Kind) -> Words {
        switch kind {
        case .base: Words("实践基地", "Practice base")
        case .home: Words("代表之家", "Deputies’ home")
        case .station: Words("联络站", "Liaison station")
        }
    }

    // About
    static let aboutLead = Words(
        "这里是人大收集民意、督促办理、公开结果的地方。",
        "Here the people’s congress hears what people say, sees that it is handled, and shows what came of it.")
    static let whatItDoes = Words("做什么", "What it does")
    static let whatItDoesText = Words(
        "群众反映、代表建议、信访转办、民生实事，每一件都有编号、有程序、有时限，办理经过一条一条记录，从头到尾看得到。",
        """
        Residents’ reports, deputies’ suggestions, petitions passed on, livelihood projects: each has a number, \
        a procedure and time limits, and every step is on record from first to last.
        """)
    static let whatItDoesNot = Words("不做什么", "What it does not do")
    static let whatItDoesNotText = Words(
        "人大不直接处理案件，不代替法院、检察院和行政机关作决定：依法转交、督促、公开。本站不给代表排名，也不给反映人画像。",
        """
        The congress decides no case and does not stand in for courts, procuratorates or the administration: it \
        passes on, follows up and publishes. Nobody is ranked here, and no profile of anyone is made.
        """)
    static let whoRunsIt = Words("谁主办", "Who runs it")

    // Privacy
    static let privacyLead = Words(
        "反映问题不用注册，可以不留姓名和电话。您留下的，只为办这一件事用。",
        """
        You need no account and may leave out your name and telephone number. What you do leave serves this one \
        matter only.
        """)
    static let whatIsKept = Words("保存什么", "What is kept")
    static let whatIsKeptText = Words(
        "您写的内容；您愿意留的姓名、电话和详细住址（加密封存）。不记录您的手机型号、网络地址和浏览习惯。",
        """
        What you wrote, and the name, number and exact address that you chose to leave (sealed by encryption). \
        Your device, network address and habits are not recorded.
        """)
    static let whoSeesIt = Words("谁能看到", "Who sees it")
    static let whoSeesItText = Words(
        "标明“公开”的内容人人可看。封存的个人信息只有办理这件事的人能打开，每打开一次都留下记录。",
        """
        Everyone sees what is marked public. The sealed part opens only to those who handle the matter, and \
        every opening is put on record.
        """)
    static let howItIsErased = Words("怎样删除", "How it is erased")
    static let howItIsErasedText = Words(
        "凭查询链接，您随时可以要求删除个人信息。删除以后谁也打不开，办理记录仍然完整保留。",
        """
        With your private link you can have the personal part erased at any time. Nobody can open it again; the \
        record of the handling stays whole.
        """)
    static let cookies = Words("浏览器里存什么", "What your browser keeps")
    static let cookiesText = Words(
        "只存语言和字号的选择；工作人员登录时另存一个登录凭证，退出即失效。没有统计代码，没有第三方内容。",
        """
        Your choice of language and type size; for staff who sign in, a token that ends with signing out. No \
        analytics, nothing from third parties.
        """)
}
