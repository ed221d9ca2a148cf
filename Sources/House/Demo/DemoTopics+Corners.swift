extension DemoTopics {
    /// Small things of every day, from every corner of the county.
    static let voicesOfCorners = """
        @河东 城管 roads
        where: 桥头社区二网格巷子
        what: 巷子口的石墩被车撞歪了，电线杆上的线也垂下来，一伸手就能碰到。
        answer.text: 石墩已扶正，垂下来的是废弃通信线，已剪除并清理全巷废线400米。

        @河西 公安 traffic
        where: 新园小区北门路口
        what: 路口刚装的减速带太高，电动车带孩子过去颠得厉害，能不能换平一点的？
        answer.text: 已换成橡胶平缓减速带两道，旧的拆除。

        @望湖 城管 environment
        where: 望湖公园西门
        what: 公园西门的健身器材坏了三样，扭腰的那个转不动，牌子写着维修写了三个月。
        answer.text: 已更换器材三件，其余紧固上油，报修电话贴在器材旁。

        @河东 文旅 other
        where: 文昌社区
        what: 周末想带孩子去博物馆，去了两次都关门，公众号上写的时间和实际不一样。
        answer.text: 开放时间已统一为周二至周日9点到17点，周一闭馆，公众号和门口同步更新。

        @河西 卫健 health
        where: 纺织社区卫生服务站
        what: 孩子打疫苗排队四个小时，能不能像医院一样预约？
        answer.text: 本月起可电话或公众号分时预约，当天也留三成现场号给老人。

        @望湖 供水 water-power
        where: 学府路5号
        what: 抄表的一年没来，突然一下子收了八百多水费，也没有说怎么算的。
        answer.text: 系估抄造成，已重新核表退回多收的312元，今后每两月抄一次并发短信。

        @石磨 石磨 environment
        where: 石磨社区老街
        what: 老街的公厕白天锁着，只有赶集才开，平时来办事的人找不到厕所。
        answer.text: 已改为每天6点到22点开放，镇政府大院厕所也对外开放。

        @石磨 农业 farming
        where: 双井村六组
        what: 稻飞虱今年来得早，打了两遍药不管用，想请农技员下来看看。
        answer.text: 农技员当天到田头，换用对路药剂并统防统治1300亩，虫情已压下去。

        @柳荫 水利 farming
        where: 三岔村二组
        what: 村边小河被占了半边堆料，发大水时水没地方走，淹了菜地。
        answer.text: 堆料已限期清走，恢复河道130米，河长牌上换了电话。

        @青坪 交通 roads
        where: 石坎村到青坪街上
        what: 村道会车的地方太少，摘茶季节堵成一条龙，能不能多修几个错车道？
        answer.text: 已修错车道七处，另两处协调土地，年底前完成。
        answer.result: planned

        @白鹭 应急 safety
        where: 沙洲村渡口
        what: 渡口没有救生圈，夏天孩子们在这里玩水，看着都揪心。
        answer.text: 装救生圈、抛绳和警示牌五处，暑假每天有巡逻员。

        @云岫 文旅 other
        where: 竹海村
        what: 民宿多了以后晚上放炮唱歌到两点，村里老人睡不着。
        answer.text: 村里和民宿业主订了公约，22点30分后不放音响，巡防队每晚走一圈。

        @枫岭 卫健 health
        where: 红叶村
        what: 村里好几户老人高血压，药吃完了要下山去拿，能不能送上来？
        answer.text: 家庭医生每月送药上门一次，两个月的量，顺带量血压。

        @河东 民政 elders
        where: 老渡口社区
        what: 社区老年大学的书法班名额太少，排了两年队，能不能多开一个班？
        answer.text: 秋季加开书法班两个、手机班一个，报不上的可以旁听。

        @河西 教育 school
        where: 水塔路小学
        what: 学校门口小卖部卖五毛钱一包的零食，孩子吃了拉肚子。
        answer.text: 与市监局联合检查，下架37种，校门口200米内定期抽检。

        @望湖 住建 housing
        where: 湖心社区三期
        what: 小区消火栓打开没有水，问物业说坏了半年，这要是着火怎么办？
        answer.text: 已修复水泵和阀门，全部消火栓有水，物业被约谈并罚款。

        @河东 人社 work
        where: 桥头社区
        what: 孩子大专毕业一年没找到工作，想知道县里有没有招聘会和见习的地方。
        answer.text: 每周五上午在人力资源市场有招聘会，已把见习岗位表寄给您，可以直接报名。
        answer.result: explained

        @河西 供电 water-power
        where: 滨河社区
        what: 充电桩一晚上要三十块，比家里电费贵一倍，怎么定的价？
        answer.text: 按规定只能收电费加服务费，多收部分已退，价目贴在桩上。

        @柳荫 教育 school
        where: 油坊村
        what: 校车晚上把孩子放在村口公路边，天黑了没路灯，能不能送到村里？
        answer.text: 停靠点改到村委会门前，装了路灯和监控。

        @青坪 医保 health
        where: 茶山村
        what: 村卫生室能不能刷医保卡拿药？现在要跑镇上，二十公里。
        answer.text: 村卫生室已开通医保结算，常用药76种可直接报销。

        @白鹭 白鹭 environment
        where: 白鹭社区河街
        what: 河街两边的水沟没盖板，上个月有个老人踩空摔断了腿。
        answer.text: 已装盖板260米，其余下月完成。
        answer.result: planned

        @石磨 交通 traffic
        where: 回龙村校门口
        what: 村小门前是省道，大货车呼呼地过，没有人行横道。
        answer.text: 已划斑马线、装爆闪灯和30公里限速牌，上放学有人值守。

        @云岫 自然 safety
        where: 药坪村后山
        what: 后山出现裂缝，下雨时有泥水流下来，山下住着七户人家。
        answer.text: 专家已来看过，定为隐患点，七户临时转移，装监测仪并安排治理。
        answer.result: planned

        @望湖 公交 traffic
        where: 金桂社区
        what: 老年卡刷不了新公交，司机让交两块，为这个吵了好几次。
        answer.text: 新车读卡器已升级，老年卡可刷，多收的到公交公司退。
        """
}
