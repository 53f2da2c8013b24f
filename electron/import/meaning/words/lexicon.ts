/**
 * electron/import/meaning/words — what the words of a header say, shared by all ledgers.
 *
 * One small lexicon: each concept with the words that people write for it. A header and a field's own label are taken apart with
 * the same words (wordsOf.ts), and a header means a field where the concepts agree (composedMeaning.ts). No word here belongs to one
 * ledger, and none stands here to make one header fit: what a ledger calls its things, its labels and title say.
 */

/** What a concept is for: `head` says what kind of thing stands in the column; the others tell which one. */
export type ConceptGroup = "head" | "aspect" | "period" | "event" | "source" | "object" | "act" | "filler";

/** group → concept → words, the longest of all words that fit at a place is taken. */
export const lexicon: Readonly<Record<ConceptGroup, Readonly<Record<string, string>>>> = {
  head: {
    length: "里程 公里数 长度 全长 总长度 总长 延米 长",
    width: "宽度 全宽 总宽 宽",
    height: "高度 净高 净空 净宽 高",
    money: "投资 资金 金额 经费 造价 总价 款额 额度",
    fee: "费用",
    name: "名称 姓名 名",
    code: "编码 编号 代码 单号 号",
    paper: "文号",
    date: "日期 时间 年月日 时刻",
    limit: "时限 期限 工期",
    month: "年月 月份",
    year: "年度 年份 年",
    count: "个数 数量 条数 人数 次数 户数 座数 处数 总数 数",
    stake: "桩号",
    grade: "等级 级别 标准",
    kind: "类型 类别 性质 分类 种类 方式 形式",
    state: "状态 阶段",
    progress: "形象进度 进度 进展",
    reason: "原因",
    content: "内容 方案 措施 概况 说明 描述 简介 事项 主题 课题",
    result: "结果 意见",
    ratio: "比例 百分比 占比 率",
    unit: "单位 机构 部门 企业 公司 法人 业主",
    person: "人员 负责人 责任人 联系人 人",
    phone: "联系电话 联系方式 电话 手机号码 手机",
    place: "地点 位置 地址",
    note: "备注 附注",
  },
  aspect: {
    plan: "计划 拟定 拟 目标 任务 概算 概预算 估算 预算 要求 应 安排",
    done: "完成 实际 已 累计",
    expected: "预计 预定",
    spent: "投入",
    old: "原 老 旧 既有 已有 规划前 整治前 改造前",
    now: "规划 新 现 建设后 改造后 拟改 调整后 变更后",
    left: "未完成 未 剩余 尚差 欠",
  },
  period: {
    year: "本年度 本年 当年 今年 全年 年初至本月 年初至 年初 自元月至本月底 自元月至本月 元月至本月 元月至",
    month: "本月 当月 本期",
    last: "上年底 上年 上月 去年 同期 上期",
    next: "下年 下月 下步",
    all: "开工累计 至本月累计 至本月底 至本月 自开始建设 自开工至本月底 自开工至本月 开工至本月底 开工至本月 自开工以来 自开工 开工以来 截至目前 截至本月底 截至 截止",
  },
  event: {
    start: "开工 动工 开建 启动 进场",
    end: "完工 竣工 建成 交工",
    open: "通车 运营 开通",
    check: "验收 初验",
    receive: "受理 接件 接警",
    apply: "申请",
    complain: "投诉",
    close: "办结",
    settle: "结案",
    answer: "回复",
    find: "发现",
    inspect: "检查 巡查 排查",
    mend: "整改",
    happen: "发生 事发",
    approve: "批复 批准 核定 审批 审查",
    issue: "下达 印发",
    tell: "填报 上报 报送",
  },
  source: {
    central: "中央 国家 部投资 部补 车购税 燃油税",
    province: "省级 省补 省投资 省统筹 厅",
    city: "市级 市补",
    county: "县级 区级 县 区",
    local: "地方 自筹 配套",
    loan: "银行贷款 贷款 债券 国债 省债 债",
    subsidy: "补助 奖补 奖励 以奖代补 补贴",
    arrived: "到位",
    paid: "拨付 支付 付款",
  },
  object: {
    route: "路线 线路 道路 公路 路段",
    bridge: "桥梁 桥面 危桥 大桥 中桥 特大桥 桥",
    tunnel: "隧道",
    culvert: "涵洞",
    hazard: "隐患",
    project: "项目 工程",
    township: "乡镇 街道 行政区划 行政区域",
    village: "建制村 行政村 村委会 村委",
    hamlet: "自然村",
    layer: "面层 基层 垫层 路基",
    pavement: "路面",
  },
  act: {
    build: "建设",
    carry: "实施",
    work: "施工",
    mend: "处治 处理 处置 治理 改造 重建 恢复",
  },
  filler: {
    empty:
      "当前 目前 现阶段 规模 状况 评定 服务 情况 基本 具体 主要 有关 所属 所在 总 合计 小计 全部 的 底 其中 本次 技术 详细 计 额",
  },
};
