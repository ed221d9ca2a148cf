extension DemoTopics {
    /// Estates, lifts, heating, gas and safety at home.
    static let voicesOfHomes = """
        @河西 住建 housing
        where: 新园小区6栋
        what: 电梯三天两头停，上周关了两个人四十多分钟。物业说要动维修资金，业委会又没有成立，到底谁管？
        again: 新园6栋电梯又困人了，楼上有坐轮椅的老人，下不来。
        answer.text: 社区已代行业委会组织表决，应急使用维修资金，更换曳引机和钢丝绳，已检验合格。
        answer.proof: 电梯检验合格

        @河西 住建 housing
        where: 纺织厂家属区3栋
        what: 老房子外墙一块一块往下掉瓷砖，下面就是小孩玩的地方，拉了根绳子就没人管了。
        answer.text: 已铲除松动瓷砖180平方米，重新抹灰，小区纳入今年老旧改造。
        answer.proof: 铲除180平方米

        @河东 住建 housing
        where: 东湖路41号院
        what: 想给老楼加装电梯，一楼有一户不同意，社区调解了两次没成，能不能再帮着说说？
        answer.text: 街道请代表、律师和设计单位一起上门，改成平层入户、不挡光的方案，各户已签字。
        answer.proof: 12户全部签字
        answer.result: explained

        @望湖 住建 housing
        where: 金桂花园一期
        what: 交房两年了还办不下房产证，孩子要上学落户，开发商总说快了快了。
        answer.text: 已查明是配套未验收。县里牵头补办，首批86户本月可以领证，其余按名单分三批。
        answer.result: planned

        @河东 住建 water-power
        where: 桥头社区安置房
        what: 说是通了天然气，管子都装到厨房了，一年多没有气，还是扛煤气罐上六楼。
        answer.text: 调压站已建成通气，412户分五天入户点火，行动不便的先办。
        answer.proof: 412户通气

        @河西 住建 housing
        where: 水塔路15号
        what: 顶楼漏雨，客厅吊顶都泡塌了，找物业说过了保修期，自己修要好几千。
        answer.text: 该楼屋面防水列入应急维修，已重做防水320平方米，住户不出钱。
        answer.proof: 防水320平方米

        @河东 应急 safety
        where: 文昌巷2号
        what: 楼道里停满了电动车，飞线从五楼拉下来充电，半夜看着火星子，怕得睡不着。
        answer.text: 已清理飞线23处，院内建充电棚一座48个口，每度电按居民价。
        answer.proof: 充电口48个

        @望湖 应急 safety
        where: 湖心路8号对面小饭馆
        what: 饭馆的煤气罐放在楼梯下面，楼上住着二十几户，能不能管一管？
        answer.text: 当天已责令搬走，换成管道天然气，同街道检查餐馆64家，整改17家。
        answer.proof: 整改17家

        @河西 城管 housing
        where: 滨河路77号一单元
        what: 一楼把承重墙开了个门做门面，墙上已经有裂缝，整栋楼都慌。
        answer.text: 已责令停工恢复，经检测站鉴定后做了加固，费用由当事人承担。
        answer.proof: 鉴定为安全

        @河东 供水 water-power
        where: 老渡口街一带
        what: 自来水放出来是黄的，要放十几分钟才清，洗白衣服都洗黄了。
        answer.text: 是铸铁老管生锈。已冲洗管网，更换球墨管420米，水质检测合格，结果贴在社区门口。
        answer.proof: 换管420米，检测合格

        @石磨 供水 water-power
        where: 石磨社区正街
        what: 镇上一到夏天就停水，一停就是两天，只有半夜有一点点，饭店都开不了门。
        answer.text: 新打深井一口、加建清水池300方，管网和县里连通，今年夏天应当不会再停。
        answer.proof: 清水池300方

        @柳荫 供电 water-power
        where: 柳林湾村三组
        what: 三组的电压低，电饭煲煮不熟饭，抽水机带不起来，地里旱得裂口子。
        answer.text: 已新立电杆26根、换线1.4公里，电压稳定在220伏左右。
        answer.proof: 换线1.4公里

        @望湖 住建 housing
        where: 学府路5号公租房
        what: 公租房排队排了三年，只说没房，可是看到有几套一直空着，到底怎么分的？
        answer.text: 空置的11套为维修周转，已修好并按排队名单摇号，名单和房号都贴在社区公示栏。
        answer.result: explained

        @河西 住建 housing
        where: 新园小区地下车库
        what: 车位只卖不租，一个卖十二万，我们买不起，车只能停在路上被贴条。
        answer.text: 已约谈开发商，未售车位向业主出租，每月150元，首批放出96个。
        answer.proof: 出租车位96个

        @河东 民政 elders
        where: 粮站社区
        what: 我们社区七十岁以上的老人有四百多，连个吃饭的地方都没有，能不能办个食堂？
        again: 粮站社区老年人多，孩子都在外面打工，中午这顿饭最难。
        answer.text: 老年食堂已开在粮站路6号一楼，两荤两素8元，80岁以上补2元，走不动的送上门。
        answer.proof: 每天就餐约130人

        @河东 住建 housing
        where: 桥头社区
        what: 物业费涨了三毛，可是保安还是那两个大爷，楼道灯坏了半年，账目也不公开。
        answer.text: 已督促物业公开三年收支，楼道灯全部修好，涨价须经业主表决，目前按原价收。
        answer.proof: 收支已公示

        @河西 科经 water-power
        where: 纺织社区
        what: 几栋老楼只有一家宽带能进，又贵又慢，别的公司说进不来，这不是垄断吗？
        answer.text: 已协调三家运营商共用管道，本月起可以任选，老用户可以换。
        answer.proof: 三家均可办理

        @望湖 环保 environment
        where: 渔场社区
        what: 楼下洗车店天天用高压水枪，从早上七点到晚上十点，污水直接流进雨水沟。
        answer.text: 已要求改到室内，装了沉淀池和隔音板，营业时间改为8点到20点。
        answer.proof: 沉淀池1座
        """
}
