extension DemoTopics {
    /// Small things that deputies photograph in the street.
    static let snaps = """
        @河东 城管 pipes
        where: 河东路供销社门前
        what: 人行道井盖缺了一角，边上没有警示，晚上很容易踩空。
        again: 供销社门口这个井盖破了，刚才有位老人绊了一下。

        @河东 城管 trading
        where: 文昌巷东口
        what: 三家水果店把货架摆到盲道上，推婴儿车要走到机动车道。

        @河东 城管 cleaning
        where: 静水大桥南侧台阶
        what: 台阶下堆了不少快餐盒和纸箱，风一吹就往河里飘。

        @河西 公安 parking
        where: 河西大道与水塔路路口
        what: 路口拐弯处长期停着两辆报废车，挡住视线。

        @河西 城管 parks
        where: 滨河路绿化带
        what: 绿化带里倒了一棵树，树根把路沿石也顶开了。

        @河西 住建 pipes
        where: 纺织厂家属区2栋后
        what: 雨水管断了，墙脚已经被冲出一个坑。

        @望湖 城管 roads
        where: 学府路公交站旁
        what: 路灯杆底座锈穿，杆子有点歪，请尽快看看。
        again: 学府路站牌边那根灯杆更歪了，下面天天有学生等车。

        @望湖 住建 pipes
        where: 金桂路30号院外
        what: 污水从井里往外冒，流了二十多米，行人绕着走。

        @望湖 公安 parking
        where: 县医院东门
        what: 出租车在急救通道上候客，救护车鸣笛都让不开。

        @河东 市监 business
        where: 政务服务中心三楼
        what: 开药店要跑三个窗口，材料交了两遍，能不能一窗收、后台转？

        @河东 供电 safety
        where: 粮站路变压器旁
        what: 变压器护栏门锁坏了，门开着，旁边就是幼儿园。

        @石磨 交通 roads
        where: 石磨镇到回龙村3公里处
        what: 路肩塌了一米多，只放了一块石头，雨天危险。

        @石磨 城管 trading
        where: 石磨镇正街
        what: 逢集时猪肉摊摆到斑马线上，过街只能绕。

        @柳荫 交通 roads
        where: 三岔村下坡弯道
        what: 弯道凸面镜被撞歪了，看不到来车。

        @柳荫 供电 safety
        where: 油坊村一组
        what: 电杆被大车碰斜，线离屋檐不到一米。

        @青坪 水利 safety
        where: 茶山水库坝顶
        what: 坝顶护栏断了五米，周末来玩的孩子很多。

        @青坪 城管 cleaning
        where: 兴农路垃圾中转点
        what: 中转点的门坏了，狗把垃圾拖了一路。

        @白鹭 水利 safety
        where: 新堤村涵闸
        what: 闸门启闭机的铁链锈断一根，汛期前请检修。

        @白鹭 环保 cleaning
        where: 河街渡口
        what: 渡口边漂着油花，像是船上漏的柴油。

        @云岫 文旅 safety
        where: 竹海栈道
        what: 栈道第二平台有三块木板松动，游客踩上去会翘。

        @枫岭 交通 safety
        where: 岩口隧道
        what: 隧道里的灯只亮了四盏，进去一片黑。

        @河西 科经 business
        where: 河西工业园北门
        what: 园区网络常断，两家做电商的企业发不了货单。

        @河东 城管 roads
        where: 东湖路41号门口
        what: 新划的停车线把消防栓包进去了。

        @望湖 城管 parks
        where: 望湖公园儿童区
        what: 秋千的铁链磨得快断了，孩子还在排队玩。

        @河西 城管 cleaning
        where: 水塔路早点摊
        what: 泔水直接倒进雨水口，味道大，冬天结冰更滑。

        @河东 公安 safety
        where: 老渡口街
        what: 有人在步行街骑摩托炫技，周末晚上尤其多。

        @望湖 公交 other
        where: 湖心社区站
        what: 站牌上的时刻表还是两年前的，外地来的老人看错了车。

        @石磨 供水 pipes
        where: 正街31号门前
        what: 自来水管漏了两天，水流到街上结了一层青苔。
        """
}
