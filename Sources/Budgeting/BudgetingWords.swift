import Ground

extension Words {
    static let pbHeader = Words("这里应当是 META、PROJECTS 或 VOTES 的表头。", "A header of META, PROJECTS or VOTES belongs here.")
    static func pbSectionMissing(_ name: String) -> Words {
        Words("文件里没有完整的 \(name) 一节。", "The section \(name) is missing or not whole.")
    }
    static func pbFields(_ found: Int, _ expected: Int) -> Words {
        Words("这一行有 \(found) 栏，表头有 \(expected) 栏。", "This line has \(found) fields; its header has \(expected).")
    }
    static func pbCount(_ key: String, _ said: String, _ found: Int) -> Words {
        Words("\(key) 写的是 \(said)，实际有 \(found)。", "\(key) says \(said); there are \(found).")
    }
    static func pbMetaMissing(_ key: String) -> Words { Words("META 里没有 \(key)。", "META lacks \(key).") }
    static func pbTooMuch(_ text: String) -> Words {
        Words("金额太大，算不了：\(text)。", "These sums are too large to be reckoned with: \(text).")
    }
    static func pbNumber(_ text: String) -> Words { Words("“\(text)”不是金额。", "“\(text)” is no amount.") }
    static func pbProjectTwice(_ id: String) -> Words {
        Words("项目编号“\(id)”出现了两次。", "The project “\(id)” stands there twice.")
    }
    static func pbUnknownProject(_ id: String) -> Words {
        Words("选票里的“\(id)”不是列出的项目。", "A ballot names “\(id)”, which is not listed.")
    }
}
