import Ground

extension Words {
    static let yes = Words("是", "Yes")
    static let no = Words("否", "No")
    static let optional = Words("（可不填）", "(optional)")
    static let pleaseChoose = Words("请选择", "Please choose")
    static let decidedBy = Words("由谁决定", "Decided by")
    static func row(_ number: Int) -> Words { Words("第 \(number) 项", "Item \(number)") }
}
