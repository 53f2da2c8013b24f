import { conductText } from "./conductText.ts";
import { investmentText } from "./investmentText.ts";
import { partyText } from "./partyText.ts";
import { safetyText } from "./safetyText.ts";
import { signatureText } from "./signatureText.ts";
import type { TemplateText } from "./TemplateText.ts";
import { worksText } from "./worksText.ts";

/** What is still owed of the year, said only where something is. */
const plans: TemplateText = [
  ["level1", "六、下半年工作打算"],
  [
    "body",
    "{#固投.入库超额<0}抓紧项目前期，力争早日补齐入库差额{固投.入库超额|绝对值}亿元。{/}{#固投.出数超额<0}加快在建项目进度，完成年度出数任务尚需{固投.出数超额|绝对值}亿元，逐项目分解到月。{/}{#农村路.建设未开工条数>0}督促{农村路.建设未开工条数}条未开工的农村公路尽快开工。{/}{#农村路.建设在建条数>0}加快{农村路.建设在建条数}条在建农村公路建设。{/}持续抓好安全生产、行业监管和为民服务，确保全年目标任务完成。",
  ],
];

/** 半年工作总结: the same content, with what the second half of the year still has to bring. */
export const halfYearText: TemplateText = [
  ["title", "{单位名称}"],
  ["title", "{年度}年{期}工作情况总结"],
  ["body", ""],
  [
    "body",
    "今年以来，{单位名称}认真贯彻落实{党委政府}和上级交通运输主管部门的部署要求，对照年度目标任务，以项目建设为抓手，以安全生产为底线，以群众满意为标准，统筹推进交通运输各项工作。现将{期}工作情况总结如下。",
  ],
  ["level1", "一、积极履职，推进年度任务落实"],
  ...investmentText,
  ...worksText,
  ...safetyText,
  ...partyText,
  ...conductText,
  ...plans,
  ...signatureText,
];
