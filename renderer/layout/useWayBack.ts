import { places, usePlace } from "./place.ts";
import { placeOf, type Route } from "./route.ts";

/** The way out of a record or table: to where it was opened from (an explanation, the home page), else to `otherwise`, called `name`. */
export function useWayBack(otherwise: Route, name: string): { readonly name: string; readonly leave: () => void } {
  const { back } = usePlace();
  return { name: back ? nameOf(back) : name, leave: () => void places.goBack(otherwise) };
}

function nameOf(back: string): string {
  const { route, explain } = placeOf(back);
  if (explain) return "返回解释此数";
  if (route.page === "home") return "返回首页";
  if (route.page === "codeVerification") return "返回校验码核对";
  if (route.page === "summary") return "返回总结";
  return route.page === "table" ? "返回报表" : "返回";
}
