/**
 * electron/summary/text — the words of our own templates, chapter by chapter, with tags where numbers go. The rules: no number
 * is written out; a sentence whose number may be missing says so by its tag; what was done or reached is said only by a tag, and
 * words without one say what is aimed at; of a list at most three are named, the latest, largest or late ones, and the rest counted.
 */
import { conductText } from "./conductText.ts";
import { investmentText } from "./investmentText.ts";
import { partyText } from "./partyText.ts";
import { safetyText } from "./safetyText.ts";
import { signatureText } from "./signatureText.ts";
import type { TemplateText } from "./TemplateText.ts";
import { worksText } from "./worksText.ts";

/** 年度工作总结: the text that comes with the program. */
export const annualText: TemplateText = [
  ["title", "{单位名称}"],
  ["title", "{年度}年度工作情况总结"],
  ["body", ""],
  [
    "body",
    "今年以来，{单位名称}坚持以习近平新时代中国特色社会主义思想为指导，在{党委政府}的坚强领导和上级交通运输主管部门的精心指导下，紧紧围绕交通强国建设和乡村振兴部署，聚焦主责主业，真抓实干，统筹推进各项工作。现将工作情况总结如下。",
  ],
  ["level1", "一、积极履职，推动交通运输事业发展"],
  ...investmentText,
  ...worksText,
  ...safetyText,
  ...partyText,
  ...conductText,
  [
    "body",
    "下一步，我局将对照年度目标任务查缺补漏，倒排工期、挂图作战，抓好项目谋划储备、重点工程建设、农村公路管养、行业安全监管和为民服务，努力推动交通运输工作再上新台阶。",
  ],
  ...signatureText,
];
