import type { Judge } from "./Judge.ts";
import { says } from "./says.ts";

/** Heads of which a sheet has many: which one is meant, only their other words say. */
const TOLD_APART: ReadonlySet<string | null> = new Set(
  "money date kind unit person code grade state paper phone year".split(" "),
);

/** Heads that are told apart by what is done: whoever does it. */
const DOING: ReadonlySet<string | null> = new Set(["unit", "person"]);

/**
 * The kind of thing must agree (里程 is no 投资), or be near it (开工 under a date, 进度 for 状态); and what the lexicon does not
 * know must stand in both: 大修 is not any 金额.
 */
export const judgeHead: Judge = (field, { own, above, head, text }) => {
  const { named, words } = field;
  const shared = (words.of.object ?? []).some((object) => own.of.object?.includes(object));
  let points = 0;
  if (field.head !== head) {
    const near = nearHead();
    if (near === null) return null;
    points = near;
  } else if (head === null && !shared && words.rest.length === 0) return null;
  if (words.rest.some((piece) => !text.includes(piece) && !above.rest.join("").includes(piece))) return null;
  // 进展说明 wants both of its words.
  const heads = (words.of.head ?? []).filter((one) => one !== field.head);
  if (heads.some((one) => !says(own, "head", one) && !says(above, "head", one))) return null;
  // 建设单位 is not 施工单位, though 建设里程 is 施工里程.
  if (DOING.has(field.head) && (words.of.act ?? []).join() !== (own.of.act ?? []).join()) return null;
  const strange = own.rest.filter((piece) => !named.name.includes(piece));
  // A head that only the unit gives says little: 大修（KM） is no length of the road.
  if (strange.length > 0 && (own.head === null || TOLD_APART.has(own.head))) return null;
  return points - strange.reduce((sum, piece) => sum + 8 + 4 * piece.length, 0);

  function nearHead(): number | null {
    const township = named.field.kind === "township";
    switch (field.head) {
      case "date":
        if (head === "month") return -2;
        if (head === "limit") return -4;
        return head === null && own.of.event ? -10 : null;
      case "name":
        return head === null && !own.of.aspect && (township || shared) ? -4 : null;
      case null:
        return head === "name" ? -2 : null;
      case "state":
      case "progress":
        return head === "state" || head === "progress" ? -6 : null;
      case "grade":
        return head === "kind" && says(own, "head", "grade") ? -8 : null;
      case "content":
        return head === "note" || head === "result" ? -30 : null;
      default:
        return null;
    }
  }
};
