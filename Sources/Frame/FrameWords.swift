import Ground

extension Words {
    static let missing = Words("请填写这一项。", "Please fill this in.")
    static let notANumber = Words("这里要填一个数字。", "This must be a number.")
    static let notADate = Words("请按“2026-11-22”的样子填写日期。", "Write the date like 2026-11-22.")
    static let notAChoice = Words("请从列出的几项里选一项。", "Please choose one of the options.")
    static let noSuchPage = Words("没有找到您要看的页面。", "The page you are looking for does not exist.")

    static func tooLong(_ limit: Int) -> Words {
        Words("最多写 \(limit) 个字，请精简后再交。", "Please shorten this to \(limit) characters.")
    }

    static func fieldsToMend(_ count: Int) -> Words {
        Words("有 \(count) 处要改，改好后再交一次。", count == 1 ? "One answer needs mending." : "\(count) answers need mending.")
    }
}
