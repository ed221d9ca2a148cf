/// What the papers of each procedure usually say. One table for each: `paper.field: words｜other words`.
enum DemoWords {
    static var all: String {
        "\n" + [voice, snap, suggestion, petition, project, visit, opinion, meeting, forum].joined(separator: "\n")
    }

    private static let voice = """
        answer.result: solved
        answer.text: 已经安排人到现场处理，问题解决。今后每周巡查一次，发现问题请随时反映。
        guidance.reason: litigation｜private｜elsewhere｜arbitration
        routing.body: county-unit｜county-unit｜town
        """

    private static let snap = """
        snap-report/reason.reason: 与前几天另一位代表反映的是同一处，合并办理。｜现场看过，只修了一半，请继续。｜这处不归本单位管护，请改派。
        plan.plan: 分三步：本周设围挡和警示牌；下月完成方案和预算；列入下季度维修计划一次修好。
        plan.due: 75
        reply.text: 已办好。接件当天到现场，次日组织施工，现场已恢复，请代表查看。｜已办好。责任人已整改到位，我们留了电话，一个月内每周回头看一次。
        snap-report/grade.note: 当天就有人来了，很快。｜办得实在。
        dispatch.note: 请当日领办，一周内答复。
        """

    private static let suggestion = """
        suggestion/draft.occasion: session｜intersession｜intersession
        cosigning.note: 同意附议，我所在的选区也有同样情况。｜附议。建议一并考虑夜间时段。
        screening.not-private: yes
        suggestion/screening.note: 一事一议，事实清楚，建议具体，符合要求。
        returning.reason: vague｜several
        returning.advice: 请把“加强管理”改成具体由谁做什么、做到什么程度；两件事请分开写成两件建议。
        suggestion/merging.reason: 与本年另一件建议内容相同，并案办理，每位代表都会单独收到答复。
        assignment.note: 请主办单位先与代表见面沟通，再办理答复；协办单位三十个工作日内提出意见。
        objection.reason: 建议涉及的审批权限在其他部门，本单位只负责后期管护，难以牵头。
        objection.instead: 县住房和城乡建设局｜县自然资源和规划局
        ruling.reason: 经县政府督查室会商，该事项主要职责在你单位，异议不成立，请继续承办，有关部门配合。
        contact.way: visit｜site｜talk｜phone
        contact.date: 0
        contact.note: 代表希望先解决最急的一段，其余的列出时间表；同意邀请代表参加验收。｜代表介绍了选区群众的意见，建议把工期避开农忙。
        opinion.text: 我单位同意主办单位意见，所需资金在年度预算中统筹，配合做好现场勘查和后续管护。
        opinion.signer: 分管负责人
        supplement.reason: 没有写明资金渠道和完成时间，请补充。
        more-time.plan: 先完成勘测和方案，下月报批，批复后开工。
        suggestion/more-time.reason: 涉及跨部门规划调整，需要专家论证，三个月内难以完成。
        consent.reason: 事项确实复杂，同意延期，期间每月向代表说明一次进展。
        answer.class: A｜A｜B｜C｜D
        answer.text@B: 您的建议很好，正在办理。已完成勘测和设计，资金列入年度计划，先做最急的部分，其余按时间表推进。
        answer.text@C: 您的建议符合实际，但目前受资金和用地条件限制，一时难以全部做到，我们先采取临时措施，并列入下一年度计划争取。
        answer.text@D: 您的建议涉及上级管理权限，我们已书面向上级主管部门反映，相关情况留作工作参考，有结果及时告诉您。
        answer.proof: 工程已于上月底验收，验收单存档备查；现场设有公示牌，可随时查看。
        answer.promise: 先完成最急的一段，年底前主体完工，明年6月底前全部完成并请代表验收。
        answer.promised-by: 150
        answer.number: 静建函〔2026〕16号｜静函〔2026〕27号｜静办函〔2026〕8号
        answer.signer: 单位主要负责人
        suggestion/rating.note: 答复写得清楚，但没有说什么时候完工。｜现场还没有动静，请说明具体时间。｜单位三次上门沟通，结果满意。
        order.note: 请对照代表不满意的两点逐条重新办理，主要负责人与代表当面沟通，两个月内再次答复。
        study.date: 0
        study.opinion: 代表、主办单位和有关部门共同研究：分两年解决，今年先完成设计和最急路段，代工委每季度督办一次。
        progress.state: partly｜kept｜not-yet
        progress.text: 主体工程完成七成，余下部分受汛期影响推迟，计划明年4月全部完工。
        progress.text@kept: 承诺的内容已经全部完成，并请代表到现场验收。
        progress.text@not-yet: 用地手续还在办理，正与自然资源部门会商，预计下季度开工。
        promise-rating.kept: yes-kept｜not-kept
        promise-rating.note: 到现场看过，属实。｜还差最后一段，请继续。
        key.note: 由一名副主任领衔督办，农业农村委跟踪，每两个月听取一次进展。
        withdrawal.reason: 有关部门已经着手解决，撤回这件建议，谢谢。
        suggestion/reminder.note: 答复期限将到，请抓紧与代表沟通。
        publication.note: 静人常〔2026〕31号
        """

    private static let petition = """
        petition.channel: letter｜visit｜letter｜phone｜organ
        petition.court: none
        petition.people: 3
        petition.representatives: 2
        registration.nature: general
        registration.kind: organs
        own.note: 请监察和司法委研究后，由代工委统一书面回复。
        own-reply.text: 您对本级人大工作的意见收到，经研究已列入明年监督议题的征求意见稿，感谢您的关心。
        referral.way: transfer｜transfer｜assign
        referral.note: 请依法按程序办理，并在规定期限内告知信访人。
        petition/guidance.where: 该事项正在诉讼程序中，请到县人民法院诉讼服务中心（静水路88号，电话0000-6600088）咨询。
        rejection.reason: none｜pending
        rejection.text: 该事项正在有关机关办理期限内，请等待答复；如到期没有答复，可以再来反映。
        petition/objection.reason: 该事项属于乡镇人民政府的职责范围，本机关没有处理权限。
        petition/ruling.reason: 经核对职责清单，该事项由你机关主管，异议不成立。
        informing.date: 0
        informing.how: 电话告知并邮寄书面告知书
        opinion.claim: 信访人请求核实情况并给予书面答复。
        opinion.facts: 经查阅档案、现场勘查、走访当事人，反映的情况部分属实，档案记载与信访人陈述的时间基本一致。
        opinion.opinion: 对属实的部分依法予以处理，相关款项在三十日内办理；对其余部分依据不足，予以解释说明。
        opinion.basis: 《信访工作条例》及该事项所依据的行政法规、规章和政策文件。
        opinion.number: 静信处〔2026〕19号｜静信处〔2026〕23号
        petition/more-time.reason: 需要调取二十多年前的档案并找当事人核实，六十日内难以办结。
        petition/consent.reason: 情况复杂，同意延长，请告知信访人延长的理由。
        asking.reason: 处理意见没有回答时间如何计算的问题，请求上一级机关复查。
        forwarding.unit: 政府办
        hearing.note: 定于下周三上午九点在县信访局听证室公开听证，双方各请两名代表。
        report.text: 办理情况：已受理、告知并作出处理意见，信访人已签收；相关款项已拨付到位，双方无异议。
        report.number: 静信报〔2026〕6号
        urging.text: 办理期限将到，请依法按期办结并书面告知信访人，同时将进展报本委。
        petition/rating.note: 解释得清楚，可以接受。｜时间拖得久了点。
        revisit.finding: held
        revisit.note: 电话回访并到现场查看，处理意见已经落实，信访人没有新的诉求。
        """
}
