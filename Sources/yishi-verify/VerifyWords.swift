import Ground

extension Words {
    static let howToVerify = Words(
        "用法：yishi-verify 档案文件.bel（加 --english 显示英文）", "Usage: yishi-verify FILE.bel (--english for English)")
    static func noSuchArchive(_ path: String) -> Words { Words("读不了 \(path)。", "\(path) cannot be read.") }
}
