/** 期初: what was spent before the book began, and the month up to which that counts; one is nothing without the other. */
export function openingFields<const Unit extends string>(unit: Unit) {
  return {
    期初累计完成投资: {
      kind: "money",
      unit,
      aliases: [
        "期初累计完成",
        "以前年度累计完成投资",
        "历年累计完成投资",
        "上年末累计完成投资",
        "上年底累计完成投资",
        "截至上年底累计完成投资",
        "年初累计完成投资",
      ],
      help: "开工以来、本系统开始记投资月报之前已完成的投资；没有的填 0",
    },
    期初截至月: {
      kind: "month",
      aliases: ["期初截至", "期初截止月", "期初月份", "期初时点"],
      help: "期初累计算到哪个月；此后各月由投资月报相加",
    },
  } as const;
}
