import type { Judge } from "./Judge.ts";
import { says } from "./says.ts";

/** 原 gives way to 规划, 新, 现, and what is left to what was done: a field of the one is never meant by words of the other. */
export const judgeOld: Judge = ({ words }, { own, above }) => {
  if (says(words, "aspect", "left") !== says(own, "aspect", "left")) return null;
  const now = says(own, "aspect", "now");
  const ownOld = says(own, "aspect", "old");
  const old = ownOld || (says(above, "aspect", "old") && !now);
  const [wantsOld, wantsNow] = [says(words, "aspect", "old"), says(words, "aspect", "now")];
  if ((wantsOld && now) || (wantsNow && old)) return null;
  if (now) return wantsNow ? 0 : 2;
  return (wantsNow ? -12 : 0) + (!wantsOld && old ? (ownOld ? -14 : -8) : 0);
};
