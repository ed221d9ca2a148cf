import People

/// Who handles what in the made-up county.
enum DemoUnits {
    struct Entry: Sendable {
        /// How the stories call it.
        let key: String
        let name: String
        let organ: People.Unit.Organ
    }

    static let county: [Entry] =
        table(
            """
            城管 县城市管理局
            住建 县住房和城乡建设局
            交通 县交通运输局
            公安 县公安局
            水利 县水利局
            农业 县农业农村局
            教育 县教育局
            卫健 县卫生健康局
            医保 县医疗保障局
            民政 县民政局
            人社 县人力资源和社会保障局
            环保 县生态环境局
            自然 县自然资源和规划局
            市监 县市场监督管理局
            应急 县应急管理局
            文旅 县文化和旅游局
            财政 县财政局
            发改 县发展和改革局
            科经 县科学技术和经济信息化局
            司法 县司法局
            信访 县信访局
            政府办 县人民政府办公室
            """, .government)
        + table("监委 县监察委员会", .supervision) + table("法院 县人民法院", .court)
        + table("检察 县人民检察院", .procuratorate)
        + table("供水 县自来水公司\n供电 县供电公司\n公交 县公共交通公司", .other)
        + DemoPlaces.towns.map {
            Entry(key: $0.key, name: $0.isStreet ? "\($0.name)办事处" : "\($0.name)人民政府", organ: .government)
        }

    /// The offices of a township, for its own congress. The stories' keys find the nearest of them.
    static func town(_ name: String) -> [Entry] {
        table(
            """
            农业 \(name)农业农村服务中心
            住建 \(name)村镇建设办公室
            民政 \(name)社会事务办公室
            财政 \(name)财政所
            城管 \(name)综合执法队
            卫健 \(name)卫生院
            教育 \(name)中心学校
            应急 \(name)应急管理办公室
            """, .government)
    }

    private static func table(_ lines: String, _ organ: People.Unit.Organ) -> [Entry] {
        lines.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            return words.count == 2 ? Entry(key: words[0], name: words[1], organ: organ) : nil
        }
    }
}
