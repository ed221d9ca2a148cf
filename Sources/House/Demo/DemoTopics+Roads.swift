extension DemoTopics {
    /// Buses, crossings, school gates and parking.
    static let voicesOfRoads = """
        @望湖 公交 traffic
        where: 学府路站到县医院
        what: 3路公交晚上六点半就收车了，我们在县医院上中班的下班回不去，能不能加一两班晚车？
        answer.text: 从下月1日起3路末班延到20点30分，19点后每40分钟一班，先试三个月。
        answer.proof: 末班车延至20:30

        @石磨 公交 traffic
        where: 石磨镇到县城的班车
        what: 逢集的日子班车挤不上去，站了三趟都没上去，老人带着菜根本没法赶早市。
        again: 石磨赶集那天等班车等了一个半小时，能不能多发几辆？
        answer.text: 逢集日早上5点40分至8点加开四班，车票不变。
        answer.proof: 逢集日加开4班

        @河东 教育 school
        where: 文昌巷小学门口
        what: 放学的时候校门口接孩子的车堵成一团，小学生在车缝里钻，保安一个人管不过来。
        again: 文昌小学门口放学太乱，建议错开时间。
        answer.text: 已分年级错时十五分钟放学，划出步行等候区，交警、社区、家长志愿者每天值守。
        answer.proof: 错时放学，等候区240平方米

        @望湖 教育 school
        where: 学府路小学
        what: 学校的课后服务只到五点，双职工家庭六点才下班，能不能延到六点？费用我们愿意出一点。
        answer.text: 从下学期起延到18点，自愿参加，每学期费用不变，低保家庭免费。
        answer.proof: 已有412人报名

        @石磨 教育 school
        where: 磨盘村到石磨中心学校
        what: 村小撤了以后娃娃要走四里路上学，冬天天没亮，有一段在公路边上，家长很担心。
        answer.text: 已开通校车一条线路，每天两趟，沿线三个村共上车37人，有老师跟车。
        answer.proof: 校车一条，37人

        @柳荫 交通 roads
        where: 三岔村路口
        what: 三岔路口没有红绿灯也没有减速带，拉石子的大车下坡不减速，今年已经出了三回事。
        again: 三岔村那个坡下大车太快，过马路要等好久。
        answer.text: 已装减速带三道、爆闪灯两个、凸面镜一面，货车限速40公里，路政每周巡查两次。
        answer.proof: 减速带3道，爆闪灯2个

        @青坪 交通 roads
        where: 瓦窑村二组到镇上
        what: 去年修的水泥路有一截塌了边，护栏也没有，下面是三米多高的坎，晚上走过很吓人。
        answer.text: 已砌挡墙28米，装波形护栏90米，水泥路面补齐。
        answer.proof: 挡墙28米，护栏90米

        @云岫 交通 roads
        where: 高垭村一组盘山路
        what: 上山那段路下雨就滑坡掉石头，上星期一块石头砸在我家三轮车前面一米远。
        answer.text: 已清理危石60方，挂主动防护网400平方米，雨天安排专人看守。
        answer.proof: 防护网400平方米

        @枫岭 交通 roads
        where: 岩口村二组
        what: 岩口到红叶村的断头路还差六百米，绕一圈要走八公里，娃娃上学、卖梨子都不方便。
        answer.text: 已列入明年农村公路联网工程，测量完成，土地由两村协调，计划四月开工。
        answer.result: planned

        @白鹭 交通 traffic
        where: 白鹭镇河街渡口
        what: 渡船早上只有一班，赶不上就要等到下午，看病的人很着急，能不能早上多开一班？
        answer.text: 从本月起早上6点30分和8点各开一班，救急随时开。
        answer.proof: 早班由1班增至2班

        @河西 公安 traffic
        where: 河西大道120号
        what: 河西大道非机动车道停满了汽车，骑车只能走机动车道，我家老人被挤倒了。
        answer.text: 已清理并施划禁停标线900米，周边小区增加夜间共享车位120个。
        answer.proof: 禁停标线900米

        @河东 公安 traffic
        where: 粮站路幼儿园门口
        what: 幼儿园门前没有斑马线，送孩子要跑着过马路，车来得又快。
        answer.text: 已施划斑马线一道、30公里限速标志两块、橡胶减速带两道。
        answer.proof: 斑马线1道

        @望湖 交通 traffic
        where: 湖心社区公交站
        what: 公交站没有雨棚也没有凳子，老人站着等二三十分钟，下雨只能躲到超市里。
        answer.text: 已装候车亭一座、座椅两条，能看到下一班车还有几分钟。
        answer.proof: 候车亭1座

        @河西 公交 traffic
        where: 新园小区北门
        what: 新园小区入住三千多人了，到现在没有一趟公交车经过，出门全靠电动车。
        again: 新园这边想要一趟公交，老人看病要走两里路到大路上等。
        answer.text: 5路从下周一起改走新园北门，每20分钟一班。
        answer.proof: 5路已改线

        @柳荫 公安 traffic
        where: 柳荫镇迎宾路
        what: 赶集的时候迎宾路两边摆满了摊，救护车、消防车都进不去，能不能把集市挪一挪？
        answer.text: 镇里已把集市迁到粮库旧址，划摊位160个，第一个月不收摊位费。
        answer.proof: 摊位160个

        @石磨 交通 roads
        where: 双井村到大田坝村的小桥
        what: 双井河上的小桥桥墩被水冲空了一块，收谷子的车都从上面过，看着就悬。
        again: 双井那座桥桥墩空了，桥面也裂了。
        answer.text: 已限重3吨并立牌，桥墩抛石加固；危桥改造已报市里，批下来就动工。
        answer.result: planned

        @青坪 公交 traffic
        where: 青坪镇茶山村
        what: 茶山村每天只有一趟车，早上六点走，错过就没有了。摘茶的时候人多，能不能加一趟中午的？
        answer.text: 三月到五月、九月到十月每天中午加开一趟，其他时候可以电话预约。
        answer.proof: 加开中午班

        @河东 城管 traffic
        where: 老渡口街夜市
        what: 共享单车乱停在盲道上，我是视障人，走这条街要别人牵着。
        answer.text: 已划单车停放点14处，盲道两侧禁停，企业每天早晚各清一次；盲道断点补了3处。
        answer.proof: 停放点14处，盲道补3处

        @望湖 住建 roads
        where: 金桂路地下通道
        what: 地下通道一下雨就积水，水泵好像从来没开过，晚上还有人在里面睡觉，女孩子都不敢走。
        answer.text: 水泵已换，装监控四个、求助按钮两个，夜里十一点到五点有人巡。
        answer.proof: 水泵1台，监控4个

        @白鹭 公安 safety
        where: 新堤村堤顶路
        what: 堤顶路上晚上有摩托车队飙车，声音很大，家里老人心脏不好，吓得不行。
        answer.text: 公安设卡查了五晚，暂扣改装车九辆，堤口装限高和监控。
        answer.proof: 暂扣9辆
        """
}
