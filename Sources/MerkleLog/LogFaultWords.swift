package import Ground

extension LogFault {
    package var words: Words {
        switch self {
        case .unreadableHead: Words("存证签名（checkpoint）格式不对。", "The log's signed head (checkpoint) cannot be read.")
        case .headNotSigned:
            Words("签名和这把公钥对不上。", "The signed head was not signed with this log's key.")
        case .notIncluded:
            Words("证明不成立：签名时的存证里没有这一条。", "The proof fails: this entry does not stand in the log of the signed head.")
        case .missing(let path): Words("缺少 \(path)。", "\(path) is missing.")
        case .unreadableEntries(let path):
            Words("\(path) 里的条目数目或长度不对。", "\(path) holds another number of entries than it should, or breaks off.")
        case .tileDiffers(let path):
            Words("\(path) 与它下面的条目对不上。", "\(path) says something else than the entries under it.")
        case .rootDiffers:
            Words(
                "整本存证和签名对不上：有的条目被改过、删过或加过。",
                "The log is not the one that was signed: entries were changed, taken out or put in.")
        case .hasNotGrownFrom(let size):
            Words(
                "以前签名时的 \(size) 条，和现在的前 \(size) 条不一样：存证被改过。",
                "The earlier head (\(size) entries) is not the beginning of this log: history was changed.")
        case .shorterThan(let size):
            Words(
                "以前签名时已有 \(size) 条，现在反而少了：存证被截短过。",
                "An earlier head had \(size) entries, and now there are fewer: the log was cut off.")
        }
    }
}
