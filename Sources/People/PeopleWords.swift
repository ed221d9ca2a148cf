import Ground
import Procedures

/// What the rules of this room say when they refuse.
extension Words {
    // Regions, congresses, terms
    static func regionHasEnded(_ name: String) -> Words {
        Words("“\(name)”的代码已经停用。", "The code of \(name) has ended already.")
    }
    static func regionExists(_ code: RegionCode) -> Words {
        Words("代码 \(code) 已有在用的区划。", "The code \(code) is in use already.")
    }
    static let endsBeforeItBegins = Words("结束日期不能早于开始日期。", "It cannot end before it begins.")
    static let notItsOwnSuccessor = Words("接替的代码不能是它自己。", "A code cannot be its own successor.")
    static func streetHasNoCongress(_ name: String) -> Words {
        Words(
            "“\(name)”是街道。街道不设人民代表大会，由县人大常委会设街道工作委员会（地方组织法第五十九条）。",
            "\(name) is a street. A street has no congress of its own; a committee of the county works there.")
    }
    static func noCongressKeptHere(_ name: String) -> Words {
        Words(
            "“\(name)”不是县级或乡镇级区划，本系统只为县、乡镇人大服务。",
            "\(name) is neither a county nor a township; this house serves their congresses only.")
    }
    static let numberOutOfRange = Words("请填写 1 到 99 之间的数。", "Write a number from 1 to 99.")
    static let outsideTheTerm = Words("会议日期不在这一届的任期之内。", "The session does not lie within the term.")
    static let otherCongresses = Words("其他人大", "Other congresses")
    static let noSuchCongress = Words("没有这个人民代表大会。", "There is no such congress.")
    static let noSuchTerm = Words("没有这一届。", "There is no such term.")
    static let noSuchRegion = Words("没有这个区划代码，请先录入区划。", "There is no such division code. Record the division first.")
    static let notARegionCode = Words("区划代码是 6、9 或 12 位数字。", "A division code has 6, 9 or 12 digits.")
    static func termExists(_ number: Int) -> Words {
        Words("第 \(number) 届已经录入。", "Term \(number) is on record already.")
    }
    static func sittingExists(_ number: Int) -> Words {
        Words("第 \(number) 次会议已经录入。", "Session \(number) is on record already.")
    }
    static let termsOverlap = Words(
        "任期和已有的一届重叠。请先写上一届的结束日期。", "The term overlaps another one. Write the last day of the earlier term first.")
    static let termHasEnded = Words("这一届已经结束。", "This term has ended already.")

    // Units and stations
    static let unitNameLength = Words("单位名称写 2 到 60 个字。", "Give the unit a name of 2 to 60 characters.")
    static let stationNameLength = Words("名称写 2 到 60 个字。", "Give it a name of 2 to 60 characters.")
    static let addressLength = Words("地址写 2 到 120 个字。", "Give an address of 2 to 120 characters.")
    static let noSuchUnit = Words("没有这个单位。", "There is no such unit.")
    static let noSuchStation = Words("没有这个联络站。", "There is no such station.")
    static func unitExists(_ name: String) -> Words {
        Words("已有名为“\(name)”的单位。", "There is a unit named \(name) already.")
    }
    static func stationExists(_ name: String) -> Words {
        Words("已有名为“\(name)”的站点。", "There is a station named \(name) already.")
    }
    static func stationCodeTaken(_ code: StationCode) -> Words {
        Words("站点码 \(code.spoken) 已经用过。", "The code \(code.spoken) is taken.")
    }

    // People and roles
    static let nameLength = Words("姓名写 1 到 40 个字。", "Give a name of 1 to 40 characters.")
    static let noSuchPerson = Words("没有这个人。", "There is no such person.")
    static let noSuchGrant = Words("没有这项任职。", "There is no such role.")
    static let deputiesAreElected = Words(
        "代表由选举产生，请在代表名册里登记席位。", "Deputies are elected: record the seat among the deputies.")
    static func roleHasNoPlace(_ role: Role) -> Words {
        Words("“\(role.title.zh)”不需要写单位或站点。", "The role “\(role.title.en)” takes no unit and no station.")
    }
    static let roleAsksUnit = Words("这个角色要写明在哪个单位。", "This role asks for a unit.")
    static let roleAsksStation = Words("这个角色要写明在哪个站点。", "This role asks for a station.")
    static let grantHasEnded = Words("这项任职已经结束。", "This role has ended already.")
    static let holdsItAlready = Words("此人已经担任这个角色。", "This person holds the role already.")
    static let onlyItsAdministrator = Words(
        "只有本级人大的系统管理员可以这样做。", "Only an administrator of this congress may do this.")
    static let notToOneself = Words(
        "不能给自己授予角色，请另一位管理员办理。", "Nobody may give a role to themselves. Ask another administrator.")
    static let deputyNumberLength = Words("代表证号写 1 到 12 个字符。", "Give a deputy number of 1 to 12 characters.")
    static func deputyNumberTaken(_ number: String) -> Words {
        Words("本届已有证号 \(number) 的代表。", "The number \(number) is taken in this term.")
    }
    static let seatHasEnded = Words("代表资格已经终止。", "The seat has ended already.")

    // Accounts
    static func loginTaken(_ login: LoginName) -> Words {
        Words("登录名“\(login)”已有人使用。", "The sign-in name \(login) is taken.")
    }
    static let loginForm = Words(
        "登录名用 2 到 32 个字母、数字、汉字、点或短横。", "A sign-in name has 2 to 32 letters, digits, dots or dashes.")
    static let passwordLength = Words("密码至少 10 个字符，最多 128 个。", "A password has 10 to 128 characters.")
    static let passwordGuessable = Words(
        "这个密码太好猜：不要含登录名，不要用连续或重复的字符。",
        "This password is easily guessed: leave out your sign-in name, and no runs or repeats.")

    // Parts of every form
    static let mayBeEmpty = Words("（可不填）", "(optional)")
}
