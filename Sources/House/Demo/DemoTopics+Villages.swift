extension DemoTopics {
    /// Fields, ditches, wells and village roads.
    static let voicesOfVillages = """
        @石磨 水利 farming
        where: 大田坝村三组
        what: 三组的灌溉渠垮了四十多米，插秧的时候水都漏光了，两百亩田只能等雨。
        again: 大田坝的渠断了，今年有三十亩没栽上秧。
        answer.text: 已修复渠道46米，清淤1.2公里，水已放到田头。
        answer.proof: 修渠46米，清淤1.2公里

        @石磨 水利 farming
        where: 双井村
        what: 村里那口大塘淤了半塘泥，天旱没水、下雨又漫到路上，想清也没有机械。
        answer.text: 列入小型水利项目，清淤8000方，塘埂硬化220米，能多蓄一万方水。
        answer.proof: 清淤8000方

        @白鹭 水利 farming
        where: 芦苇村泵站
        what: 泵站的两台水泵只有一台能转，去年内涝淹了八百亩，汛期又要到了，心里没底。
        again: 芦苇村泵站老出毛病，管泵的老人说零件都买不到了。
        answer.text: 已换新泵两台、配电柜一套，汛前试车三次，排涝能力每小时3600方。
        answer.proof: 新泵2台

        @青坪 农业 farming
        where: 茶山村
        what: 今年倒春寒把茶芽冻坏了，保险公司来看过一次就没下文，茶农想知道到底赔不赔。
        answer.text: 已按乡镇定损，每亩赔付420元，共216户，本月底打到一卡通。
        answer.proof: 216户

        @青坪 农业 farming
        where: 石坎村
        what: 野猪这两年太多了，一夜拱掉两亩红薯，放鞭炮也赶不走，能不能想个办法？
        answer.text: 县里请了专业护农队，已捕获11头，装了声光驱赶器，损失可以报野生动物肇事险。
        answer.proof: 捕获11头

        @柳荫 农业 farming
        where: 油坊村
        what: 去年流转给公司的田，租金到现在没给，打电话说老板换人了，一百多户都在等。
        answer.text: 镇里和司法所调解，公司已付清租金43万元，今后租金先交后种，存镇监管账户。
        answer.proof: 43万元已付

        @枫岭 农业 farming
        where: 梨花村
        what: 梨子丰收了卖不出去，地里烂了不少，冷库又满了，能不能帮着找找销路？
        answer.text: 组织电商和单位食堂集中采购18万斤，租外县冷库存30万斤，明年建一座小冷库。
        answer.proof: 销售18万斤

        @云岫 供水 water-power
        where: 药坪村
        what: 村里吃的是山泉水，下雨就浑，去年几个娃娃拉肚子，想通自来水。
        again: 药坪村的水下雨就是黄泥汤，老人吃了不舒服。
        answer.text: 已建过滤池和消毒设备，每月检测一次；通管网已列入明年计划。
        answer.proof: 过滤池1座

        @云岫 环保 environment
        where: 竹海村
        what: 游客多了以后，垃圾都扔在河沟里，周末能装一拖拉机，村里只有一个保洁员。
        answer.text: 增加保洁员3人、垃圾亭6座，景区每人收2元卫生费返还村里。
        answer.proof: 垃圾亭6座

        @枫岭 供电 water-power
        where: 红叶村
        what: 电线和树枝缠在一起，一刮风就冒火花，秋天草干，怕引起山火。
        answer.text: 已修剪树障3.2公里，换绝缘线1公里，护林员每周看一次。
        answer.proof: 清树障3.2公里

        @白鹭 交通 roads
        where: 沙洲村
        what: 拉沙的车把村路压烂了，坑里能养鱼，小学生鞋子每天都是湿的。
        answer.text: 已由采砂企业出资修复1.1公里，车辆改走堤外便道，超载的由交通部门处罚。
        answer.proof: 修路1.1公里

        @白鹭 农业 farming
        where: 新堤村
        what: 虾稻田都用一条沟排水，上游换水的时候下游的虾就死，吵了好几架。
        answer.text: 村里商定轮灌时间表，另挖排水沟600米，进排水分开，双方都签了字。
        answer.proof: 挖沟600米

        @石磨 石磨 environment
        where: 回龙村
        what: 村口的垃圾池天天烧，烟飘到学校里，孩子们捂着鼻子上课。
        answer.text: 垃圾池已拆，改为每天车运，原地种了树，焚烧的由村里劝导。
        answer.proof: 拆除垃圾池1座

        @石磨 石磨 roads
        where: 磨盘村
        what: 村里装的太阳能路灯一半不亮，刚装一年多，说是电池被雨泡了。
        answer.text: 厂家在保修期内，已换电池31块，灯全部亮了，合同改为五年质保。
        answer.proof: 31盏已亮

        @柳荫 柳荫 other
        where: 柳荫社区迎宾路11号
        what: 村里办个证明要跑镇上三趟，不是缺章就是人不在，能不能一次说清楚？
        answer.text: 窗口已贴一次告知单，27项证明可在村里代办，每周二、五专人跑腿。
        answer.proof: 27项可代办

        @青坪 自然 farming
        where: 瓦窑村
        what: 家里老房子垮了要重建，批宅基地交材料一年多没回音，一家五口租房住。
        answer.text: 已现场核实，属于一户一宅，准予原址重建120平方米，批文已送到户。
        answer.proof: 批文已送达

        @枫岭 枫岭 farming
        where: 枫岭村
        what: 村里账目好久没贴出来了，修广场花了多少钱，大家都想知道。
        answer.text: 近三年账目已全部贴在公示栏，修广场18.6万元，发票可到村里看。
        answer.proof: 三年账目已公示
        answer.result: explained

        @云岫 云岫 elders
        where: 高垭村
        what: 村里只剩老人了，冬天有两户老人病在家里好几天才被发现，能不能有人定时看看？
        answer.text: 已给38位独居老人装“一键呼”，网格员每周上门两次、每天一个电话。
        answer.proof: 装“一键呼”38台
        """
}
