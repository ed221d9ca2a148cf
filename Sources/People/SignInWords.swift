import Ground

/// What the sign-in and one's own account say.
extension Words {
    static let signInTitle = Words("工作人员和代表登录", "Sign in")
    static let signInHint = Words(
        "反映事情、查看进展都不用登录。忘了密码，请找本级人大的系统管理员重设。",
        "You need no account to report something or to follow it. If you have forgotten your password, ask an administrator."
    )
    static let loginLabel = Words("登录名", "Sign-in name")
    static let passwordLabel = Words("密码", "Password")
    static let signInButton = Words("登录", "Sign in")
    static let wrongLogin = Words(
        "登录名或密码不对。连错 5 次，这个登录名会锁一会儿。",
        "The name or the password is wrong. After five failures in a row the name is locked for a while.")
    static func lockedFor(minutes: Int) -> Words {
        Words(
            "试错的次数太多，这个登录名已锁定，请 \(minutes) 分钟后再试。",
            minutes == 1
                ? "Too many failures. This name is locked; please try again in a minute."
                : "Too many failures. This name is locked; please try again in \(minutes) minutes.")
    }

    static let codeTitle = Words("再输一次动态码", "Your one-time code")
    static let codeLead = Words(
        "打开手机上的验证器，输入现在显示的 6 位数字。", "Open the authenticator on your phone and type the six digits that it shows now.")
    static let codeLabel = Words("动态码", "One-time code")
    static let codeHint = Words("每 30 秒换一次，每个码只能用一次", "It changes every 30 seconds; each works once")
    static let confirm = Words("确认", "Confirm")
    static let wrongCode = Words(
        "动态码不对，或者已经用过。请等验证器换出新码再试。",
        "The code is wrong or was used already. Wait for the next one and try again.")

    static let enrolTitle = Words("绑定手机验证器", "Set up your authenticator")
    static let enrolLead = Words(
        "您的岗位登录时除了密码，还要一个手机上的动态码。用验证器 App 或小程序扫下面的码，再输入它显示的 6 位数字。",
        "Your role signs in with a password and a code from your phone. Scan this with an authenticator, then type the six digits it shows."
    )
    static let enrolOnce = Words(
        "这个码只显示这一次，请不要截图或转发。", "It is shown this once. Do not photograph it or pass it on.")
    static let enrolByHand = Words("扫不了码？手动输入这串字符：", "No camera? Type this instead:")
    static let enrolPicture = Words("验证器二维码", "QR code for the authenticator")
    static let enrolStale = Words("这一页开得太久了，请重新登录。", "This page was open too long. Please sign in again.")

    static let newPasswordTitle = Words("设一个自己的密码", "Choose your own password")
    static let newPasswordLead = Words(
        "您现在用的是管理员发的初始密码，只能用来设新密码。", "You signed in with a password that was handed out. Choose your own to go on.")
    static let newPasswordLabel = Words("新密码", "New password")
    static let newPasswordHint = Words(
        "至少 10 个字符。几个不相干的词连起来，好记又难猜。",
        "At least 10 characters. A few unrelated words are easy to remember and hard to guess.")
    static let repeatLabel = Words("再输一次", "Once more")
    static let notTheSame = Words("两次输入的密码不一样。", "The two passwords differ.")
    static let sameAsBefore = Words("新密码不能和现在的一样。", "The new password must differ from the old one.")
    static let setPassword = Words("保存密码", "Save password")
    static let currentPasswordLabel = Words("现在的密码", "Current password")
    static let wrongCurrent = Words("现在的密码不对。", "The current password is wrong.")

    static let accountTitle = Words("我的账号", "My account")
    static let myRoles = Words("我的身份", "My roles")
    static let noRoles = Words("目前没有任何身份，请联系系统管理员。", "You hold no role now. Please ask an administrator.")
    static let changePassword = Words("修改密码", "Change password")
    static let passwordSetAt = Words("密码上次修改", "Password last changed")
    static let codesEnrolled = Words("手机验证器", "Authenticator")
    static let enrolled = Words("已绑定", "set up")
    static let notEnrolled = Words("未绑定", "not set up")
    static let enrolNow = Words("绑定验证器", "Set up an authenticator")
    static let sessionsTitle = Words("正在登录的设备", "Where you are signed in")
    static func sessionsSince(_ count: Int) -> Words {
        Words(
            "现在有 \(count) 处登录：",
            count == 1 ? "You are signed in in one place:" : "You are signed in in \(count) places:")
    }
    static func signedInAt(_ moment: String) -> Words { Words("\(moment) 登录", "since \(moment)") }
    static let signOutElsewhere = Words("退出其他所有设备", "Sign out everywhere else")
    static let signOutTitle = Words("退出登录", "Sign out")
}
