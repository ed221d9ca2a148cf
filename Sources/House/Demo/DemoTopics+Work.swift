extension DemoTopics {
    /// What the standing committee deliberated upon.
    static let opinions = """
        @- 民政
        collation.title: 关于养老服务体系建设情况报告的审议意见
        items.problem: 社区食堂覆盖不到三成，送餐力量不足｜护理人员持证比例低，流动大
        items.advice: 两年内城区社区食堂全覆盖，农村建助餐点｜与职校合作定向培训，落实岗位补贴

        @- 教育
        collation.title: 关于义务教育优质均衡发展情况报告的审议意见
        items.problem: 城区学位紧张，乡村学校生源减少｜音体美教师缺口大
        items.advice: 按学龄人口编制学位规划，每年公布｜推行教师走教，五年补齐

        @- 水利
        collation.title: 关于农田水利建设和管护情况报告的审议意见
        items.problem: 末级渠系完好率不到六成｜重建轻管，管护经费没有着落
        items.advice: 列入三年行动，先修一千亩以上的片区｜建立用水户协会，管护费列入预算

        @- 卫健
        collation.title: 关于基层医疗卫生服务能力情况报告的审议意见
        items.problem: 乡镇卫生院设备老旧｜村医年龄偏大，后继无人
        items.advice: 分两年配齐检查设备，县院远程诊断｜定向培养，落实村医养老保障

        @- 环保
        collation.title: 关于环境状况和环境保护目标完成情况报告的审议意见
        items.problem: 望湖北岸截污管网有缺口｜夜市油烟投诉居高不下
        items.advice: 汛前完成三处截污｜统一安装净化设施并公布名单

        @- 法院
        collation.title: 关于民事案件执行工作情况报告的审议意见
        items.problem: 终本案件恢复执行率偏低｜财产查控衔接不畅
        items.advice: 建立定期回查制度｜与不动产、车管部门实现数据直查

        @- 财政
        collation.title: 关于预算执行情况报告的审议意见
        items.problem: 部分专项资金下达偏晚｜绩效评价结果运用不够
        items.advice: 资金下达不晚于六月底｜评价结果与下年预算挂钩

        @- 文旅
        collation.title: 关于文化旅游融合发展情况报告的审议意见
        items.problem: 景区接待设施不足，旺季停车难｜非遗项目缺少传承场所
        items.advice: 年内增加车位六百个｜利用老粮站建非遗工坊

        @- 人社
        collation.title: 关于保障农民工工资支付情况报告的审议意见
        items.problem: 小微工程未纳入监管平台｜零工用工不签合同
        items.advice: 二百万元以上工程全部纳入｜零工驿站推行简易合同

        @- 农业
        collation.title: 关于高标准农田建设情况报告的审议意见
        items.problem: 个别标段质量不高｜建后管护主体不明
        items.advice: 逐标段复检并公布结果｜移交时明确管护责任人和经费
        """

    /// Meetings that want approval.
    static let meetings = """
        @- 政府办
        request.title: 全县防汛工作部署会
        purpose: 汛期将至，部署隐患排查、物资和值守。
        agenda: 一、通报隐患清单；二、乡镇和部门表态；三、部署值守安排。
        request.kind: planned

        @- 农业
        request.title: 秋冬种工作推进会
        purpose: 落实秋播面积和农资供应。
        agenda: 一、通报面积；二、农资调度；三、技术指导安排。
        request.kind: planned

        @- 民政
        request.title: 民生实事项目调度会
        purpose: 检查上半年进度，研究滞后子项。
        agenda: 一、逐项通报进度；二、滞后子项说明原因；三、明确赶工时间。
        request.kind: planned

        @- 教育
        request.title: 代表建议办理协商会
        purpose: 与领衔代表当面商量三件重点建议。
        agenda: 一、单位汇报；二、代表发言；三、商定时间表。
        request.kind: unplanned

        @- 政府办
        request.title: 人大常委会会议筹备协调会
        purpose: 对接议程、材料和列席安排。
        agenda: 一、议题对接；二、材料时间；三、会务分工。
        request.kind: statutory

        @- 财政
        request.title: 预算编制业务培训
        purpose: 新的绩效编制办法，业务骨干需要掌握。
        agenda: 一、办法讲解；二、实操；三、答疑。
        request.kind: unplanned

        @- 应急
        request.title: 安全生产季度会
        purpose: 通报季度事故，部署专项整治。
        agenda: 一、通报情况；二、专项整治方案；三、责任分工。
        request.kind: planned

        @- 文旅
        request.title: 旅游旺季接待协调会
        purpose: 统筹停车、交通和应急。
        agenda: 一、接待预案；二、交通疏导；三、应急值守。
        request.kind: unplanned

        @- 自然
        request.title: 耕地保护工作会
        purpose: 通报图斑整改，部署下一步。
        agenda: 一、图斑通报；二、乡镇发言；三、时间节点。
        request.kind: planned

        @- 卫健
        request.title: 家庭医生签约推进会
        purpose: 通报签约进度，交流做法。
        agenda: 一、进度通报；二、经验交流；三、考核安排。
        request.kind: planned
        """
}
