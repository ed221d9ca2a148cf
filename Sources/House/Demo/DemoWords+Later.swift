extension DemoWords {
    static let project = """
        proposal.channel: station｜visit｜hotline｜suggestion｜department
        reply.reason: 建议收到，符合条件的已列入征集清单，结果会再告诉您。｜受今年资金限制，先转入储备库，明年优先考虑。｜同类项目已经安排，与其合并实施。
        dossier.background: 站里和走访中反映多次，代表小组调研后建议列入。
        dossier.content: 按子项分段实施，工程、设备、管护分别列明，不打包。
        dossier.area: 本村（社区）及周边
        dossier.investment: 700000
        dossier.fund-source: 县级财政预算和上级补助，不向群众摊派
        dossier.due: 320
        dossier.targets: 年底前完工并验收；受益群众满意度不低于90%；一年内回访使用情况。
        dossier.items.place: 中心地段｜东片区｜西片区
        dossier.items.budget: 420000｜280000｜160000
        dossier.items.due: 300
        dossier.items.target: 按设计完成并验收合格｜设备到位并正常使用｜覆盖全部住户
        nomination.meeting: 县政府第19次常务会议
        nomination.party: 县委常委会会议研究同意
        nomination.money: 本级可用财力能够承受，不新增隐性债务。
        nomination.legality: 经司法局审核，符合有关规定。
        review.text: 同意列为候选项目，建议把子项的地点和时间写得更具体。
        certificate.session: 第十九届人民代表大会第五次会议
        certificate.deputies: 205
        certificate.votes: 186｜171｜193｜158
        certificate.proclamation: 第6号
        plan.finish: 260
        livelihood-project/plan.text: 一季度完成设计招标，二季度开工，年底前完工；资金按进度拨付，每月公布进度。
        start.note: 施工单位已进场，公示牌已立，施工期间保留行人通道。
        inspection.found: 现场查看，进度与计划相符，资料齐全，个别工序需要返工。
        inspection.problems: 围挡不严；夜间照明不足。
        half-year.text: 上半年完成投资六成，两个子项完工，一个子项受雨季影响稍慢，措施已落实。
        progress.works: 35｜60｜85
        progress.money: 30｜55｜80
        progress.obstacle: 连续降雨影响混凝土施工
        livelihood-project/progress.next: 增加一个班组，下月完成主体。
        delay.colour: yellow｜yellow｜red
        delay.reason: 比计划慢了三十五天，主要是管线迁改没有协调好。
        catch-up.measures: 管线单位每天现场办公，增加两个班组，分段移交。
        catch-up.date: 45
        change.reason: 原选址地下有输水主管，无法按原图施工，经走访群众同意移位。
        change.before: 原定在社区东侧空地建设。
        change.after: 改在社区西侧文化广场旁建设，面积不变。
        change.money: 移位不增加总投资，其中挖方减少，铺装增加，合计持平。
        change-decision.outcome: approved
        change-decision.note: 经审议同意变更，由主席团（常委会）公告。
        completion.text: 已按设计完工，工程资料齐全，自检合格，申请验收。
        acceptance.result: passed
        acceptance.text: 现场查看和资料检查合格，代表和群众代表在场，同意通过验收。
        acceptance.text@failed: 两处排水不畅、一处护栏松动，限期整改后再验收。
        livelihood-project/rating.deputies: 满意162，基本满意31，不满意7
        livelihood-project/rating.residents: 满意241，基本满意46，不满意13
        livelihood-project/rating.sample: 在受益村（社区）随机入户300户，当面填写，不记姓名
        rectification.text: 照明加装十二盏，排水沟重做三十米，代表复查合格。
        revisit.use: in-use
        livelihood-project/revisit.note: 设备正常使用，日均使用一百多人次，管护有专人负责。
        """

    static let visit = """
        topic.origin: deputies｜residents｜hotline｜letters｜supervision
        topic.count: 12
        bureau-visit/decision.note: 群众关心，同意列入今年“局长进站”主题。
        decision.note@declined: 今年同类题目已经安排，不重复列入。
        plan.head: 局长｜党组书记、局长｜分管副局长
        plan.residents: 提过意见的群众十人左右
        plan.form: talk｜site
        notice.date: 7
        notice.time: 上午9:00｜下午2:30
        notice.place: 代表之家一楼议事厅｜联络站会议室
        notice.text: 欢迎提过意见的群众参加，不方便到场的可以先写条子交给联络站。
        survey.notes: 走访二十六户、查看现场四处，意见集中在三件事上：时间、花费和后期管护。
        survey.questions: 一、什么时候能办到？二、要不要群众出钱？三、办完以后谁来管？
        minutes.deputies: 11
        minutes.residents: 18
        minutes.items.question: 最急的那一段什么时候能完工？｜群众要不要出钱？出多少？｜完工以后谁来管护？
        minutes.items.answer: 设计已经批下来，先做最急的一段。｜公共部分财政出，入户部分按户数分摊，低保户免。｜移交社区，经费列入年度预算。
        minutes.items.promise: 两个月内完工并请代表查看｜本月内公布每户的费用清单｜移交前签好管护责任书
        minutes.items.due: 45
        brief.number: 民情专报〔2026〕第9期｜民情专报〔2026〕第12期
        brief.note: 请按清单逐条办理，每月报一次进展。
        bureau-visit/answer.text: 承诺的事项已经办到，现场可看，请代表和群众评价。
        bureau-visit/answer.proof: 现场公示牌和费用清单已张贴
        suggestion.reason: 进站时答应的事项涉及面广，单靠一个部门难以办到，需要作为代表建议统筹解决。
        forum.title: 施工期间怎么通行
        forum.what: 进站时大家提出施工占道，出行怎么安排，需要大家坐下来商量。
        forum.where: 联络站所在社区
        conclusion.note: 清单各项均已办结并评价，三个月后回头看。
        revisit.finding@x: held
        bureau-visit/revisit.note: 走访十二户，承诺的事项仍在正常运转。
        """

    static let opinion = """
        collation.meeting: 第十九届常委会第三十七次会议｜第十九届常委会第三十九次会议
        collation.evaluation: 会议认为，县政府高度重视，措施有力，取得明显成效；同时要看到，与群众期待还有差距。
        collation.items.due: 120
        collation-again.reason: 问题部分请再具体，写清在哪里、涉及多少人。
        delivery.number: 静人常审〔2026〕4号｜静人常审〔2026〕7号
        review-opinion/plan.text: 成立专班，逐条分解：第一条由主管股室牵头，九月底前办到；第二条会同财政部门，年底前办到。
        review-opinion/more-time.reason: 涉及机构职责调整，需等上级批复，申请延长。
        draft.text: 审议意见逐条办理情况：已完成一条，一条完成七成，附清单和时间表。
        review-opinion/comment.text: 数字要与部门年报一致，第二条补充具体完成时间。｜同意，可以按程序书面报告。
        report.text: 审议意见研究处理情况：各条均已办理，其中一条完成，一条列入下年度计划并公开时间表。
        report.number: 静政函〔2026〕33号
        review-opinion/decision.note: 同意，按程序办理。
        review-opinion/rating.satisfied: 22
        review-opinion/rating.basic: 5
        review-opinion/rating.unsatisfied: 1
        resolution.number: 静人常决〔2026〕5号
        resolution.text: 会议决定，县政府应当在规定期限内完成未落实事项，并向常委会专题报告。
        resolution.due: 90
        item-report.text: 这一条已经办到，相关文件和现场照片存委员会备查。
        follow-up.finding: held
        follow-up.note: 实地查看四处、访谈十二人，意见得到落实，继续保持。
        """

    static let meeting = """
        request.kind: planned
        request.instead: no
        request.basis: 年度会议计划｜上级通知要求
        request.minutes: 90
        request.people: 26
        request.money: 1200
        request.date: 18
        opinion.text: 内容必要，时间和人数符合规定，同意。｜建议压缩议程，只留需要当面商量的部分。
        merging.text: 与下周的调度会合并召开，本会内容作为第三项议程。
        record.day: 0
        record.minutes: 85｜70｜110
        record.people: 24
        record.money: 900
        minutes.decisions: 一、按清单落实；二、每月通报一次；三、需要协调的事项提交专题会。
        minutes.tasks.what: 印发任务清单并公开时间表｜汇总各单位进度，月底前报告
        minutes.tasks.owner: 办公室｜牵头单位
        minutes.tasks.due: 20
        result.text: 已按时完成，清单已公开。
        """

    static let forum = """
        deliberation-forum/screening.participants: 1至3号楼居民代表12人，物业1人，居委2人，商户代表3人
        screening.background: 车位、用户数、历次反映和类似小区的做法都整理好了，会前发给大家。
        declining.reason: 这件事涉及执法，不适合居民商量解决。
        declining.where: 请到县城市管理局（水塔路30号，电话0000-6600031）反映。
        deliberation-forum/notice.date: 6
        deliberation-forum/notice.place: 社区议事厅｜小区凉亭
        notice.moderator: 社区书记｜居民议事会召集人
        minutes.present: 23
        minutes.for: 早定规矩少吵架，照着别的小区试三个月，不合适再改。
        minutes.against: 担心收费变成常态，也担心老人不方便。
        minutes.options: 一是划线编号轮流用；二是错时开放；三是试行三个月。
        minutes.hands-for: 19
        minutes.hands-against: 3
        minutes.outcome: consensus
        minutes.consensus: 先试三个月，费用公示到户，老人有困难的由楼长代办。
        tasks.items.what: 划线编号并张贴规则｜收支每月公示
        tasks.items.owner: 物业公司｜社区居委会
        tasks.items.due: 25
        done.text: 已按大家商量的办好，照片和账目贴在公告栏。
        deliberation-forum/reason.reason: 经费没有落实，先用临时办法，下次再议。
        publication.text: 居民议出的办法已经试行，情况贴在公告栏，三个月后再听大家的意见。这是居民自治意见，不是国家权力机关的决定。
        """
}
