import { type Figure, figures } from "../../db/figures/index.ts";

/** What a figure is called where it stands alone: 入库任务; where that could mean another one too, with its group: 美丽公路里程. */
export function figureTitle({ id, name }: Figure): string {
  return figures.some((other) => other.id !== id && other.name.includes(name)) ? id.replace(".", "") : name;
}
