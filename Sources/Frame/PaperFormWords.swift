import Ground

extension Words {
    static let yes = Words("是", "Yes")
    static let no = Words("否", "No")
    static let optional = Words("（可不填）", "(optional)")
    static let pleaseChoose = Words("请选择", "Please choose")
    static let writeNames = Words(
        "写姓名或编号，用顿号或空格隔开，例如：003、017。", "Names or numbers with commas or spaces between them, such as 003, 017.")
    static let writeUnits = Words(
        "写单位名称，用顿号或空格隔开，例如：县水利局、县交通运输局。",
        "Names of units with commas or spaces between them, as on the list of units.")
    static let decidedBy = Words("由谁决定", "Decided by")
    static func row(_ number: Int) -> Words { Words("第 \(number) 项", "Item \(number)") }
}
