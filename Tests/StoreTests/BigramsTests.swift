import Store
import Testing

struct BigramsTests {
    @Test(arguments: [
        ("路灯不亮", ["路灯", "灯不", "不亮"]),
        ("路灯不亮，三天了。", ["路灯", "灯不", "不亮", "三天", "天了"]),
        ("３号路灯 LED", ["3", "号路", "路灯", "led"]),
        ("Café № 12", ["café", "no", "12"]),
        ("大", ["大"]), ("大、小", ["大", "小"]),
        ("幸福路3号楼2单元", ["幸福", "福路", "3", "号楼", "2", "单元"]),
        ("㎡", ["m2"]), ("人々・カー", ["人々", "カー"]), ("도로", ["도로"]),
        ("路\u{200B}灯\u{FE0F}坏", ["路灯", "灯坏"]), ("e\u{301}te\u{301}", ["été"]),
        ("𠮷野家", ["𠮷野", "野家"]), ("བོད་ཡིག", ["བོད", "ཡིག"]),
        ("", []), ("，。！*\"'()-", []), ("😀🏠", []),
    ])
    func `a text is cut into pairs and words`(text: String, bigrams: [String]) {
        #expect(Bigrams.of(text) == bigrams)
    }
}

struct LikenessTests {
    @Test func `the same words are wholly alike, others not at all`() {
        #expect(Likeness.between("路灯不亮", "路灯，不亮！") < 1)
        #expect(Likeness.between("路灯不亮。", "  路灯不亮") == 1)
        #expect(Likeness.between("路灯不亮", "井盖缺失") == 0)
        #expect(Likeness.between("", "") == 0)
        #expect(Likeness.between("路灯", "") == 0)
    }

    @Test func `it does not matter which comes first, and what is said twice counts twice`() {
        let (first, second) = ("人民路路灯坏了好几天", "人民路的路灯坏了")
        #expect(Likeness.between(first, second) == Likeness.between(second, first))
        #expect(Likeness.between("修路修路", "修路") == 1.0 / 3)
    }

    @Test func `a report of the same thing comes before one of another`() {
        let others = [
            "幸福路三号门口井盖缺失，老人摔跤", "幸福路口路灯不亮已经三天，晚上看不见", "建议在幸福路增设公交站",
            "幸福路的路灯三天不亮了", "学校门口占道经营",
        ]
        let ranked = Likeness.ranked(others, by: \.self, to: "幸福路路灯不亮三天了", least: 0.2)
        #expect(ranked.map(\.candidate) == [others[3], others[1]])
    }
}
