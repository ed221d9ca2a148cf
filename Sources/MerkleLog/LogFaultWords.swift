package import Ground

extension LogFault {
    package var words: Words {
        switch self {
        case .unreadableHead: Words("日志的签名头（checkpoint）格式不对。", "The log's signed head (checkpoint) cannot be read.")
        case .headNotSigned:
            Words("签名头不是用这把公钥对应的密钥签的。", "The signed head was not signed with this log's key.")
        case .notIncluded:
            Words("证明不成立：这条内容不在签名头所指的日志里。", "The proof fails: this entry does not stand in the log of the signed head.")
        case .missing(let path): Words("缺少 \(path)。", "\(path) is missing.")
        case .unreadableEntries(let path):
            Words("\(path) 里的条目数目或长度不对。", "\(path) holds another number of entries than it should, or breaks off.")
        case .tileDiffers(let path):
            Words("\(path) 与它下面的条目对不上。", "\(path) says something else than the entries under it.")
        case .rootDiffers:
            Words(
                "整本日志与签名头对不上：有条目被改过、删过或加过。",
                "The log is not the one that was signed: entries were changed, taken out or put in.")
        case .hasNotGrownFrom(let size):
            Words(
                "以前的签名头（\(size) 条）不是这本日志的开头：历史被改过。",
                "The earlier head (\(size) entries) is not the beginning of this log: history was changed.")
        case .shorterThan(let size):
            Words(
                "以前的签名头已有 \(size) 条，现在反而更少：日志被截断过。",
                "An earlier head had \(size) entries, and now there are fewer: the log was cut off.")
        }
    }
}
