import { count, countDistinct, distinct, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import type { Scope } from "./Figure.ts";
import { inPeriod, ofYear } from "./scopes.ts";

const events = (type: string, where = ""): Scope => inPeriod("integrity-events", "日期", `类型 = '${type}'${where}`);
const signed = (level: string, where = ""): Scope => ofYear("pledges", `层级 = '${level}'${where}`);

/** 党风廉政建设. */
export const integrity = defineFigures("廉政", "integrity", {
  中心组学习次数: count("次", "本年1月1日至截至月月末的党组理论中心组学习次数。", events("党组理论中心组学习")),
  警示教育片次数: count("次", "本年1月1日至截至月月末的观看警示教育片次数。", events("观看警示教育片")),
  案例通报次数: count("次", "本年1月1日至截至月月末的典型案例通报次数。", events("典型案例通报")),
  廉政党课次数: count("次", "本年1月1日至截至月月末的廉政党课次数，不论由谁主讲。", events("廉政党课")),
  主要领导党课次数: count(
    "次",
    "本年1月1日至截至月月末，主讲人类别为局主要领导的廉政党课次数。",
    events("廉政党课", " AND 主讲人类别 = '局主要领导'"),
  ),
  班子成员党课次数: count(
    "次",
    "本年1月1日至截至月月末，主讲人类别为班子成员的廉政党课次数。",
    events("廉政党课", " AND 主讲人类别 = '班子成员'"),
  ),
  专题会议次数: count("次", "本年1月1日至截至月月末的党风廉政建设专题会议次数。", events("党风廉政建设专题会议")),
  局支部责任书支部数: countDistinct("个", "本年度签订局与支部层级责任书的支部个数。", signed("局与支部"), "支部"),
  支部党员责任书支部数: countDistinct("个", "本年度签订支部与党员层级责任书的支部个数。", signed("支部与党员"), "支部"),
  责任书未满支部: distinct(
    "本年度签订支部与党员层级责任书的支部中，份数不等于党支部的党员人数，或党员人数未填的支部。",
    signed(
      "支部与党员",
      " AND NOT EXISTS (SELECT 1 FROM branches b WHERE b.deleted_at IS NULL AND b.名称 = 支部 AND b.党员人数 = 份数)",
    ),
    "支部",
    "first",
  ),
  局支部责任书份数: sum("份", "本年度签订的局与支部层级责任书份数之和。", signed("局与支部"), "份数"),
  支部党员责任书份数: sum("份", "本年度签订的支部与党员层级责任书份数之和。", signed("支部与党员"), "份数"),
  岗位调整人数: countDistinct(
    "人",
    "本年1月1日至截至月月末岗位调整的人数，同一人只计一次。",
    inPeriod("rotations", "日期"),
    "姓名",
  ),
});
