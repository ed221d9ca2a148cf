extension DemoTopics {
    /// What the people want done this year: livelihood projects. {地} is a village or community.
    static let projects = """
        @- 应急 housing
        title: {地}电动车集中充电棚
        what: 楼道里飞线充电多，想在空地上建集中充电棚，装烟感和灭火器。
        where: {地}
        name: {地}电动车集中充电棚建设
        items.name: 充电棚主体｜充电桩和电表｜消防和监控

        @- 民政 elders
        title: {地}老年食堂
        what: 六十岁以上老人多，子女在外，想用闲置用房办老年食堂，能送餐上门。
        where: {地}
        name: {地}老年食堂建设
        items.name: 用房改造｜厨房设备｜送餐车

        @- 交通 roads
        title: {地}临崖路段安装护栏
        what: 通村路有几处临水临崖没有护栏，雨雾天会车危险。
        where: {地}
        name: {地}通村公路安全防护
        items.name: 波形护栏｜反光标线｜凸面镜

        @- 教育 education
        title: {地}小学运动场改造
        what: 操场是泥地，下雨不能上体育课，想铺塑胶跑道。
        where: {地}
        name: {地}小学运动场改造
        items.name: 跑道和场地｜篮球架和器材｜排水沟

        @- 卫健 health
        title: {地}卫生室改造
        what: 卫生室房子漏雨，没有检查设备，老人看病要走很远。
        where: {地}
        name: {地}卫生室标准化改造
        items.name: 房屋维修｜检查设备｜药房

        @- 住建 housing
        title: {地}雨污分流改造
        what: 一下大雨一楼就倒灌，雨水污水一根管，反映多年。
        where: {地}
        name: {地}雨污分流改造
        items.name: 污水主管｜雨水支管｜路面恢复

        @- 水利 environment
        title: {地}灌溉渠修复
        what: 灌溉渠垮塌漏水，春耕时放不到田头。
        where: {地}
        name: {地}灌溉渠道修复
        items.name: 渠道衬砌｜进水闸｜清淤

        @- 城管 roads
        title: {地}背街小巷亮化
        what: 巷子里没有路灯，晚自习的学生和老人走夜路不方便。
        where: {地}
        name: {地}背街小巷亮化
        items.name: 灯杆和灯具｜电缆｜配电箱

        @- 文旅 culture
        title: {地}口袋公园和健身点
        what: 周边没有活动的地方，想把废弃空地建成口袋公园。
        where: {地}
        name: {地}口袋公园
        items.name: 场地铺装｜健身器材｜绿化

        @- 供水 other
        title: {地}饮水安全提升
        what: 吃的山泉水下雨就浑，希望通自来水或者建过滤池。
        where: {地}
        name: {地}饮水安全提升
        items.name: 水源井｜过滤消毒｜入户管道

        @- 教育 elders
        title: {地}普惠托育点
        what: 双职工家庭两岁左右孩子没人带，想在社区办托育点。
        where: {地}
        name: {地}普惠托育点
        items.name: 室内改造｜玩教具｜户外场地

        @- 公交 roads
        title: {地}公交候车亭
        what: 站点没有雨棚座椅，老人孩子日晒雨淋。
        where: {地}
        name: {地}公交候车亭建设
        items.name: 候车亭｜站牌和显示屏｜无障碍坡道
        """

    /// Topics for which a bureau's head is asked to the station.
    static let visits = """
        @- 住建
        title: {地}老旧小区加装电梯怎么推
        why: 今年站里收到加装电梯的意见二十多件，一楼住户有顾虑，政策也讲不清，想请局长来当面说。

        @- 民政
        title: {地}的养老服务够不够用
        why: 走访了三十户老人，多数说中午吃饭难、生病没人陪，想谈谈食堂和送医。

        @- 医保
        title: 异地看病报销怎样少跑腿
        why: {地}外出务工的人多，报销跑了好几趟的有十四户。

        @- 教育
        title: {地}片区学位和校门口拥堵
        why: 家长反映最多的两件事，一是学位不够，二是放学时堵得走不动。

        @- 水利
        title: {地}今年抗旱水从哪里来
        why: 去年旱了五十天，末级渠道漏得厉害，种田的都想问个明白。

        @- 交通
        title: {地}到县城的班车能不能加密
        why: 逢集的早班车挤不上，跟车三天看到有人等了两趟。

        @- 市监
        title: {地}小餐饮办证怎么更快
        why: 想开店的群众反映要跑几个窗口，材料重复交。

        @- 农业
        title: {地}农产品卖难怎么破
        why: 集中上市时价格跌一半，没有冷库，也没有固定买家。

        @- 环保
        title: {地}水塘发黑怎么治
        why: 夏天味道大，群众拍了照片，查了几次找不到排口。

        @- 城管
        title: {地}夜市油烟和噪声
        why: 既要烟火气，也要睡得着觉，想听听部门打算怎么管。

        @- 人社
        title: {地}零工怎样不再被欠薪
        why: 路口等活的人多，没有合同，工钱拖欠常发生。
        """

    /// What neighbours talk over.
    static let forums = """
        @河西 河西 estate
        title: {地}晚上停车怎么停
        what: 车位不到车子的一半，晚上堵住出口，有人装了地锁，邻居之间吵过架。
        where: {地}

        @河东 河东 repair
        title: {地}楼道粉刷的钱怎么出
        what: 楼道三十年没刷过，物业说要收一点，有人愿意有人不愿意。
        where: {地}

        @望湖 望湖 services
        title: {地}活动室几点开几点关
        what: 老人想早开，上班族想晚关，电费也要有个说法。
        where: {地}

        @石磨 石磨 neighbours
        title: {地}红白事怎么办更省
        what: 随礼越来越重，摆酒一摆三天，大家想立个规矩。
        where: {地}

        @河东 河东 cleaning
        title: {地}楼下菜地要不要留
        what: 有人在绿化带种菜浇粪，有人说荒着也是荒着。
        where: {地}

        @河西 河西 neighbours
        title: {地}养狗怎么养
        what: 早晚遛狗不牵绳，孩子被吓哭过，养狗的人也有委屈。
        where: {地}

        @柳荫 柳荫 services
        title: {地}赶集摊位怎么摆
        what: 逢集占了路，挪到哪里大家意见不一。
        where: {地}

        @望湖 望湖 estate
        title: {地}要不要装大门门禁
        what: 装了安全，不装方便，外卖快递怎么进也要商量。
        where: {地}

        @青坪 青坪 repair
        title: {地}村口水塘怎么改
        what: 有人想填了建停车场，有人想清淤种荷花。
        where: {地}
        """
}
