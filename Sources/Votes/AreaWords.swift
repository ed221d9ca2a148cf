import Ground

extension Words {
    static let stepAreas = Words("候选项目分片区（不用可以不填）", "Say in which areas the projects lie (optional)")
    static let areasLead = Words(
        "填了片区，结果公布后会多一张“分片区情况”表：各片区有几个项目、投资占多少、和人口比是不是均衡。只作分析，不影响票决结果。",
        "With areas the public page shows how projects and money fall to each, beside the result and never instead of it."
    )
    static let areasField = Words("各片区", "The areas")
    static let areasHint = Words(
        "一个片区一行：名称 | 常住人口 | 代表人数 | 项目编号，如“城关镇 | 52000 | 61 | 1、4、7”。全县受益的项目不用写进片区。",
        "One a line: name | residents | deputies | project numbers. A project of the whole county stands in none.")
    static func areaLine(_ line: Int) -> Words {
        Words(
            "第 \(line) 行没有写全：应当是“名称 | 常住人口 | 代表人数 | 项目编号”四栏，人口和人数写数字。",
            "Line \(line) should have four columns: name | residents | deputies | project numbers.")
    }
    static func areaUnknownProject(_ number: Int) -> Words {
        Words("没有 \(number) 号候选项目，请核对编号。", "There is no project \(number). Please compare the numbers.")
    }
    static func areaProjectTwice(_ number: Int) -> Words {
        Words(
            "\(number) 号项目写了两次。跨片区的项目不要写进片区。",
            "Project \(number) stands in two places. A project of several areas stands in none.")
    }
    static let areaNamesRepeat = Words("片区名称不能重复。", "Each area has a name of its own.")
    static func areasSaid(_ names: [String]) -> Words {
        Words("划分片区：\(names.joined(separator: "、"))", "Areas: \(names.joined(separator: ", "))")
    }
    /// How the name of a delegation ends, which that of its place does not.
    static let delegationEnding = "代表团"

    static let byArea = Words("分片区情况", "By area")
    static let area = Words("片区", "Area")
    static let areaCounts = Words("候选 / 过半 / 入选", "Listed / passed / chosen")
    static let areaCountsByRule = Words("候选 / 入选", "Listed / in")
    static let areaMoney = Words("入选项目投资（万元）", "Chosen projects’ money (10,000 yuan)")
    static let shareOfMoney = Words("投资占比", "Share of money")
    static let shareOfResidents = Words("人口占比", "Share of residents")
    static let shareOfDeputies = Words("代表占比", "Share of deputies")
    static let shareOfVoters = Words("预投票人数占比", "Share of pre-votes")
    static let moneyPerResident = Words("人均投资（元）", "Money per resident (yuan)")
    static let balance = Words("投资占比 ÷ 人口占比", "Share of money to share of residents")
    static let nothingClaimed = Words("项目不足两个，不作比较", "No claim under two projects")
    static let areaNote = Words(
        "占比只在分了片区的投资里算，全域项目不算进哪一个片区。片区大小、底子不同，占比不等不一定就是不公平。",
        "Shares are of the money spent in areas; what the whole county gets is in none. Areas differ, and so may their shares."
    )
    static func withFloor(_ names: [String]) -> Words {
        Words(
            "假如每个片区先保一项（须过半数），入选的会是：\(names.joined(separator: "、"))。",
            "Had each area been given one first, of those with a majority: \(names.joined(separator: ", ")).")
    }
    static let floorChangesNothing = Words(
        "假如每个片区先保一项（须过半数），入选的项目不变。",
        "Had each area been given one first, of those with a majority, nothing would change.")
}
