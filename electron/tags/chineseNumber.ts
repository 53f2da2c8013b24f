import { type Decimal, decimalText } from "../../db/exact/index.ts";

const capital = { digits: "零壹贰叁肆伍陆柒捌玖", tens: ["", "拾", "佰", "仟"], minus: "负" };
const plain = { digits: "零一二三四五六七八九", tens: ["", "十", "百", "千"], minus: "负" };
const GROUPS = ["", "万", "亿", "万亿"];

/**
 * A number in Chinese figures: 1203.5 → 壹仟贰佰零叁点伍, or plainly 一千二百零三点五 (12 plainly is 十二). Below 10¹⁶.
 * Groups of four figures stand over 万 and 亿; figures behind the point are read one by one (GB/T 15835).
 */
export function chineseNumber(value: Decimal, style: "capital" | "plain"): string {
  const { digits, tens, minus } = style === "capital" ? capital : plain;
  const text = decimalText(value);
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  if (whole.length > 16) return text;
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 4) groups.unshift(whole.slice(Math.max(0, end - 4), end));
  let words = "";
  let zero = false;
  for (const [index, group] of groups.entries()) {
    const unit = GROUPS[groups.length - 1 - index] ?? "";
    let any = false;
    for (const [place, figure] of [...group].entries()) {
      if (figure === "0") {
        zero = words !== "";
        continue;
      }
      words += (zero ? digits[0] : "") + (digits[Number(figure)] ?? "") + (tens[group.length - 1 - place] ?? "");
      [zero, any] = [false, true];
    }
    // 亿 ends what stands over 万亿 too: 1万亿 0亿 is 一万亿.
    if (any) words += unit;
  }
  if (words === "") words = digits[0] ?? "";
  // 一万亿三亿 is 一万零三亿: the 亿 is said once.
  words = words.replace(/万亿(?=.*亿)/, "万");
  if (style === "plain") words = words.replace(/^一十/, "十");
  const behind = [...fraction].map((figure) => digits[Number(figure)] ?? "").join("");
  return `${text.startsWith("-") ? minus : ""}${words}${behind && `点${behind}`}`;
}
