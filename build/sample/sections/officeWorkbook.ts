import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { counts, days, listSheet, words } from "./listSheet.ts";
import type { Branch, Leader, Section } from "./makeBureau.ts";
import type { Approval, IssuedDocument, Liaison } from "./makeService.ts";

/** 办公室: permits, liaisons, documents, and who there is in the bureau. */
export function officeWorkbook({ year, sections: { service, bureau } }: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const caption = "填报单位：办公室";
  const { approvals, liaisons, documents } = service;
  const { leaders, sections, branches } = bureau;
  const sheets = [
    listSheet<Approval>(
      { name: "行政审批", title: `${year}年行政审批办件台账`, caption },
      [
        words("受理编号", ({ number }) => number, 16),
        days("受理日期", hand, ({ received }) => received),
        words("事项", ({ matter }) => matter, 28),
        words("申请人", ({ applicant }) => applicant, 26),
        counts("承诺时限（工作日）", ({ limit }) => limit, false),
        days("办结日期", hand, ({ closed }) => closed),
        words("差错", ({ wrong }) => (wrong ? "是" : "否")),
        words("被投诉", ({ complained }) => (complained ? "是" : "否")),
      ],
      approvals,
    ),
    listSheet<Liaison>(
      { name: "挂钩联系", title: `${year}年挂钩联系包保安排表`, caption },
      [
        words("班子成员", ({ leader }) => leader),
        words("科室", ({ section }) => section, 16),
        words("包保乡镇", ({ township }) => township, 14),
        counts("走访次数（次）", ({ visits }) => visits),
      ],
      liaisons,
    ),
    listSheet<IssuedDocument>(
      { name: "制度文件", title: `${year}年制度文件清单`, caption },
      [
        words("文件名称", ({ name }) => name, 40),
        words("文号", ({ number }) => number, 22),
        days("印发日期", hand, ({ issued }) => issued),
        words("工作领域", ({ field }) => field, 14),
      ],
      documents,
    ),
    listSheet<Branch>(
      { name: "党支部", title: "党支部名单" },
      [
        words("支部名称", ({ name }) => name, 20),
        words("书记", ({ secretary }) => secretary),
        counts("党员人数", ({ members }) => members),
      ],
      branches,
    ),
    listSheet<Section>(
      { name: "科室", title: "科室与局属单位名单" },
      [
        words("科室名称", ({ name }) => name, 18),
        words("负责人", ({ head }) => head),
        words("主管台账", ({ ledgers }) => ledgers.join("、"), 70),
      ],
      sections,
    ),
    listSheet<Leader>(
      { name: "班子成员", title: "班子成员分工" },
      [
        words("姓名", ({ name }) => name),
        words("职务", ({ post }) => post, 20),
        words("分管工作", ({ inCharge }) => inCharge, 34),
      ],
      leaders,
    ),
  ];
  const records =
    approvals.length + liaisons.length + documents.length + branches.length + sections.length + leaders.length;
  return { file: "13-办公室台账.xlsx", sheets, records };
}
