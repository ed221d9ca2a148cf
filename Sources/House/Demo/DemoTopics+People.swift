extension DemoTopics {
    /// Doctors, insurance, pensions, work and care.
    static let voicesOfPeople = """
        @河东 医保 health
        where: 县医院门诊大厅
        what: 我爸在外省住院，回来报销说要原件，原件医院收走了，跑了四趟还没有报成。
        answer.text: 可用电子发票加盖章的费用清单，已当天办结，报销18632元；异地直接结算的办法贴在窗口。
        answer.proof: 已报销

        @望湖 卫健 health
        where: 湖心社区卫生服务站
        what: 社区卫生站只有一个医生，量血压要排一上午，星期天还不开门。
        answer.text: 从县医院派医生每周来三天，星期天上午开门，慢病的药可以一次开三个月。
        answer.proof: 星期天开诊

        @石磨 卫健 health
        where: 石磨镇卫生院
        what: 卫生院的B超机坏了两个月，做个检查要去县里，来回一天，老人受不了。
        answer.text: 新机器已到，医生去县里培训一个月，本周可以做，结果县医院远程看。
        answer.proof: 新B超已用

        @云岫 卫健 health
        where: 云岫村卫生室
        what: 村医退了以后没有人来，感冒发烧都要走到乡里，晚上根本没有办法。
        answer.text: 已定向招聘村医一名，到岗之前由乡卫生院每周一、三、五巡诊。
        answer.proof: 巡诊每周三次

        @河西 人社 work
        where: 河西大道工地
        what: 我们十六个人在工地干了三个月，工钱只给了一半，包工头电话打不通了。
        again: 河西大道那个工地欠工钱，快过年了，孩子要交学费。
        answer.text: 劳动监察已从总包的工资保证金里付清38.4万元，十六人都已收到。
        answer.proof: 38.4万元已付

        @河东 人社 work
        where: 县人社局窗口
        what: 我今年五十，下岗后自己交社保，想知道还差几年、每年交多少，问了几个人说的都不一样。
        answer.text: 已打印缴费记录并当面算清：已交11年7个月，可按60%的档次交，明细已寄到您留的地址。
        answer.result: explained

        @河东 民政 elders
        where: 东湖社区
        what: 我妈瘫在床上三年了，我一个人照顾，想问有没有能短期帮忙照看的地方，让我喘口气。
        answer.text: 县福利院开了“喘息床位”，每年可住30天，补贴一半费用，已帮您登记。
        answer.proof: 已登记入住

        @望湖 民政 elders
        where: 金桂社区
        what: 社区活动室的门总锁着，老人只能坐在马路边下棋，说是没人管钥匙。
        answer.text: 活动室改为每天8点到20点开，由老党员轮流值班，装了空调和热水器。
        answer.proof: 每天开12小时

        @河西 民政 elders
        where: 滨河社区
        what: 我是聋人，去办事大厅没有人懂手语，写字又慢，后面的人一直催。
        answer.text: 大厅已设爱心窗口，装了手语视频，先办不排队；工作人员学了常用手语。
        answer.proof: 爱心窗口已开

        @望湖 教育 school
        where: 渔场社区
        what: 小区边上的幼儿园一个月两千多，公办的离得远又没名额，普通人家吃不消。
        again: 我们这片没有公办幼儿园，孩子要送到五里路以外。
        answer.text: 配套园已收回办成公办，秋季开6个班180个名额，每月保教费480元。
        answer.proof: 180个名额

        @河东 教育 school
        where: 县一中北门
        what: 学校食堂换了承包的以后，饭菜又贵又凉，孩子天天吃泡面。
        answer.text: 已清退承包方改为学校自办，每餐公示进货价，家长可以轮流陪餐。
        answer.proof: 家长陪餐每周两次

        @柳荫 教育 school
        where: 柳荫中心小学
        what: 外地打工带回来的孩子要插班，学校说满了，开学一个月还在家里待着。
        answer.text: 已安排到五（2）班，书本费免收，今后由教育局统一安排，不用家长找学校。
        answer.proof: 已入学

        @河西 市监 safety
        where: 新园小区超市
        what: 在超市买的熟食吃了拉肚子，一家三口都去了医院，老板不认账，说没证据。
        answer.text: 抽检不合格，已停业整顿并罚款，赔偿医药费和十倍货款，已达成一致。
        answer.proof: 已赔付

        @河东 市监 other
        where: 东湖路加油站
        what: 加两百块钱的油，表走得跟以前不一样，怀疑加油机不准，希望查一查。
        answer.text: 当天检定12条枪，其中1条超差，已停用并罚款；检定标签贴在机器上。
        answer.proof: 停用1条枪

        @望湖 文旅 other
        where: 望湖文化广场
        what: 图书馆晚上六点就关门，上班的人根本没机会去，能不能开到晚上九点？
        answer.text: 从下月起周三至周日开到21点，新到图书2600册，一楼自习室免费。
        answer.proof: 开到21点

        @石磨 文旅 other
        where: 石磨社区文化广场
        what: 广场舞两拨人抢地方，音响比着放，旁边住的人关窗都没用。
        answer.text: 三方坐下来定了时间和音量，装了定向音响，21点准时收场。
        answer.proof: 装定向音响4套

        @河西 司法 other
        where: 水塔社区
        what: 楼上漏水泡坏我家地板，他说不是他家的管子，已经吵了两个月，想找人评评理。
        answer.text: 调解员和水暖师傅一起查看，是楼上接头松动，双方签了调解书，赔偿1800元。
        answer.proof: 已签调解书

        @河东 公安 safety
        where: 老渡口社区
        what: 老有人冒充社保局给老人打电话，我邻居被骗了八千，能不能来社区讲一讲？
        answer.text: 民警到社区讲了三场，给老人手机装了反诈提醒，被骗的钱已追回6200元。
        answer.proof: 讲三场，追回6200元

        @白鹭 人社 work
        where: 白鹭社区
        what: 我们镇好多妇女在家带孩子，想学点手艺又不能去县里，能不能把培训办到镇上？
        answer.text: 下月起每周二、四下午在镇文化站办缝纫和面点班，可以带孩子来，免学费。
        answer.proof: 已报名64人

        @青坪 医保 health
        where: 青坪社区
        what: 今年医保又涨了，家里六口人要交两千多，老人身体好几年没用过，想问能不能只给一部分人交？
        answer.text: 已上门算账：低保边缘户的老人可补助一半，今年您家实际少交760元，缴费可分两次。
        answer.result: explained

        @柳荫 民政 elders
        where: 三岔村
        what: 我哥是重度残疾，补贴停了两个月没有说原因，打电话说要重新评级，他走不了路。
        answer.text: 评级医生已上门，等级不变，停发的两个月已补发，今后不用本人到场。
        answer.proof: 补发两个月

        @枫岭 教育 school
        where: 枫岭小学
        what: 学校的操场是泥地，下雨就不能上体育课，孩子想要个篮球架。
        answer.text: 已铺塑胶跑道200米、篮球架两副，费用由民生实事项目支出。
        answer.proof: 篮球架2副
        """
}
