/// The divisions of the made-up county. Nothing of it is on a map: the code 429999 belongs to nobody.
enum DemoPlaces {
    struct Town: Sendable {
        let key: String
        let code: String
        let name: String
        let address: String
        let rhythm: String
        /// Villages and communities, each with the place where its station is.
        let villages: [(name: String, station: String)]

        /// How people call it: 河东, 石磨.
        var isStreet: Bool { name.hasSuffix("街道") }
    }

    static let countyCode = "429999"
    static let county = "静水县"
    /// The name that stands on every page says what it is.
    static let congress = "静水县人民代表大会（演示）"
    static let base = "静水县人大代表履职实践基地"

    static let towns: [Town] = [
        Town(
            key: "河东", code: "429999001", name: "河东街道", address: "河东路18号，街道办事处院内", rhythm: "每月5日、20日上午",
            villages: [
                ("粮站社区", "粮站路6号党群服务中心"), ("文昌社区", "文昌巷2号"), ("东湖社区", "东湖路41号"), ("老渡口社区", "老渡口街9号"),
                ("桥头社区", "静水大桥东头警务室旁"),
            ]),
        Town(
            key: "河西", code: "429999002", name: "河西街道", address: "河西大道120号一楼", rhythm: "每月5日、20日上午",
            villages: [
                ("纺织社区", "纺织厂家属区3栋"), ("新园社区", "新园小区南门"), ("水塔社区", "水塔路15号"), ("滨河社区", "滨河路77号"),
            ]),
        Town(
            key: "望湖", code: "429999003", name: "望湖街道", address: "望湖路1号便民服务中心", rhythm: "每月5日上午",
            villages: [("湖心社区", "湖心路8号"), ("渔场社区", "渔场路22号"), ("学府社区", "学府路5号"), ("金桂社区", "金桂路30号")]),
        Town(
            key: "石磨", code: "429999100", name: "石磨镇", address: "石磨镇正街56号", rhythm: "每月5日上午（逢集顺延一天）",
            villages: [
                ("石磨社区", "正街31号"), ("双井村", "双井村村委会"), ("磨盘村", "磨盘村小学旧址"), ("大田坝村", "大田坝村三组"), ("回龙村", "回龙村村委会"),
            ]),
        Town(
            key: "柳荫", code: "429999101", name: "柳荫镇", address: "柳荫镇迎宾路3号", rhythm: "每月5日上午",
            villages: [("柳荫社区", "迎宾路11号"), ("柳林湾村", "柳林湾村村委会"), ("三岔村", "三岔村路口"), ("油坊村", "油坊村村委会")]),
        Town(
            key: "青坪", code: "429999102", name: "青坪镇", address: "青坪镇兴农路20号", rhythm: "每月5日、15日上午",
            villages: [("青坪社区", "兴农路2号"), ("茶山村", "茶山村村委会"), ("瓦窑村", "瓦窑村二组"), ("石坎村", "石坎村村委会")]),
        Town(
            key: "白鹭", code: "429999103", name: "白鹭镇", address: "白鹭镇河街14号", rhythm: "每月5日上午",
            villages: [("白鹭社区", "河街40号"), ("沙洲村", "沙洲村村委会"), ("芦苇村", "芦苇村泵站旁"), ("新堤村", "新堤村村委会")]),
        Town(
            key: "云岫", code: "429999200", name: "云岫乡", address: "云岫乡政府院内", rhythm: "每月5日上午",
            villages: [("云岫村", "云岫村村委会"), ("高垭村", "高垭村一组"), ("竹海村", "竹海村村委会"), ("药坪村", "药坪村村委会")]),
        Town(
            key: "枫岭", code: "429999201", name: "枫岭乡", address: "枫岭乡政府东侧", rhythm: "每月5日上午",
            villages: [("枫岭村", "枫岭村村委会"), ("红叶村", "红叶村村委会"), ("岩口村", "岩口村二组"), ("梨花村", "梨花村村委会")]),
    ]

    /// The two townships whose own congresses sit in this house, and how many deputies each has.
    static let townCongresses = [("石磨", "石磨镇人民代表大会（演示）", 75), ("云岫", "云岫乡人民代表大会（演示）", 63)]

    /// Professional groups of county deputies.
    static let groups = [
        "农业农村", "水利水务", "工业经济", "财政预算", "金融服务", "城乡建设", "城市管理", "交通物流", "生态环境", "教育", "医疗卫生", "养老托育", "文化旅游",
        "科技创新", "商贸流通", "监察司法", "社会治理", "就业社保", "营商环境",
    ]
}
